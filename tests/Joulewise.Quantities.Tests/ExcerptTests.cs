using System.Text;
using CsCheck;

namespace Joulewise.Quantities.Tests;

public sealed class ExcerptTests
{
    /// <summary>Refuses halves of surrogate pairs.</summary>
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    [Theory]
    [InlineData(null, "")]
    [InlineData("h1000", "h1000")]
    [InlineData("a\r\nb\tc", "a??b?c")]
    [InlineData("\u001b[2J", "?[2J")]
    [InlineData("caf\u00e9 \U0001F50C", "caf\u00e9 \U0001F50C")]
    [InlineData("a\u2028b", "a?b")]
    public void Of_Text_IsSafeOnOneLine(string? text, string expected) => Excerpt.Of(text).ShouldBe(expected);

    [Fact]
    public void Of_HalfASurrogatePair_IsReplaced()
    {
        Excerpt.Of("\ud83d alone").ShouldBe("? alone");
        Excerpt.Of("alone \udd0c").ShouldBe("alone ?");

        // A pair cut in two by the limit.
        Excerpt.Of(new string('x', 59) + "\U0001F50C").ShouldBe(new string('x', 59) + "?\u2026");
    }

    [Fact]
    public void Of_LongText_IsCutWithAnEllipsis()
    {
        string shown = Excerpt.Of(new string('x', 61));

        shown.ShouldBe(new string('x', 60) + "\u2026");
        Excerpt.Of(new string('x', 60)).ShouldBe(new string('x', 60));
    }

    [Fact]
    public void Of_AnyText_IsValidAndWithoutControls() =>
        Gen.String.Sample(text =>
        {
            string shown = Excerpt.Of(text);
            shown.Any(char.IsControl).ShouldBeFalse();
            Should.NotThrow(() => Strict.GetBytes(shown));
            shown.Length.ShouldBeLessThanOrEqualTo(Excerpt.MaxLength + 1);
        });

    [Fact]
    public void InputException_MessageOfSeveralLines_BecomesOne() =>
        new InputException("file.yaml: bad\r\n  while scanning\n").Message.ShouldBe("file.yaml: bad   while scanning");
}
