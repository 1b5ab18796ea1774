using CsCheck;

namespace Joulewise.Catalog.Tests;

public sealed class NamesTests
{
    private static readonly Gen<string> Word = Gen.Char['a', 'd'].Array[0, 8].Select(c => new string(c));

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("h1000", "h100", 1)]
    public void Distance_Known_CountsEdits(string left, string right, int edits) => Names.Distance(left, right).ShouldBe(edits);

    [Fact]
    public void Distance_AnyWords_IsAMetric() => Gen.Select(Word, Word, Word).Sample((a, b, c) =>
    {
        Names.Distance(a, b).ShouldBe(Names.Distance(b, a));
        (Names.Distance(a, b) == 0).ShouldBe(string.Equals(a, b, StringComparison.Ordinal));
        Names.Distance(a, c).ShouldBeLessThanOrEqualTo(Names.Distance(a, b) + Names.Distance(b, c));
    });

    [Fact]
    public void Fold_Twice_ChangesNothingMore() =>
        Gen.String.Sample(text => Names.Fold(Names.Fold(text)).ShouldBe(Names.Fold(text)));
}
