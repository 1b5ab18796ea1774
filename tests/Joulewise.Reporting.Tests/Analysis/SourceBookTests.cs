using Joulewise.Quantities;

namespace Joulewise.Reporting.Tests.Analysis;

public sealed class SourceBookTests
{
    private readonly SourceBook _book = new(new Dictionary<string, string>(StringComparer.Ordinal) { ["bench-"] = "Apache-2.0" });

    [Fact]
    public void Record_Twice_IsOneEntry()
    {
        _book.Record(new Source("a", "T", "r", "2026")).ShouldBe("a");
        _book.Record(new Source("a", "T", "r", "2026")).ShouldBe("a");

        _book.Entries.ShouldHaveSingleItem().Accessed.ShouldBe("2026");
    }

    [Fact]
    public void Record_RowOfACollection_CarriesItsTermsUnlessItHasItsOwn()
    {
        _book.Record([new Source("bench-1", "T", "r"), new Source("bench-2", "T", "s", Licence: "CC-BY-4.0"), new Source("other-1", "T", "t")]);

        _book.Entries.Select(e => e.Licence).ShouldBe(["Apache-2.0", "CC-BY-4.0", string.Empty]);
    }

    [Fact]
    public void Record_OneIdOfTwoSources_KeepsThemApart()
    {
        _book.Record([new Source("a", "T", "r"), new Source("a", "T", "other"), new Source("a", "U", "r")]).ShouldBe(["a", "a-2", "a-3"]);

        _book.Entries.Select(e => e.Id).ShouldBe(["a", "a-2", "a-3"]);
    }

    [Fact]
    public void Record_TwoRowsOfOneRun_AreCitedEachByItsOwnId() =>
        _book.Record([new Source("row-1", "Benchmark", "run#7", "2026-01-01"), new Source("row-2", "Benchmark", "run#7", "2026-01-01")]).ShouldBe(["row-1", "row-2"]);

    [Theory]
    [InlineData("owner/name@0123abcdef:path#4", "0123abcdef")]
    [InlineData("github:owner/name@095f58a systems", "095f58a")]
    [InlineData("someone@example.org", "")]
    [InlineData("owner/name@0123a:path", "")]
    [InlineData("owner/name", "")]
    [InlineData("ends with@", "")]
    public void Record_Reference_GivesItsCommit(string reference, string commit)
    {
        _book.Record(new Source("a", "T", reference));

        _book.Entries.ShouldHaveSingleItem().Commit.ShouldBe(commit);
    }
}
