using Joulewise.Modeling;

namespace Joulewise.Reporting.Tests.Analysis.Chapters;

public sealed class ModelAccuracyTests
{
    private static readonly HeldOutError[] Errors =
    [
        new("TPOT", "sample", "one cell", 1252, 14.21, 11.56, 27.46, 2.81, 91.37, 1.317),
        new("TPOT", "sample", "one cell, doubtful rows", 529, 46.33, 14.28, 84.89, 2.21, 72.02, 1.372),
        new("board power", "sample", "control: 0.7 x TDP", 370, 15.53, 13.87, 27.89, -7.71, double.NaN, double.NaN),
    ];

    [Fact]
    public void Tables_Errors_StandWithTheirControlAndWithoutDoubtfulRows()
    {
        TableBlock table = ModelAccuracy.Tables(Errors).First();

        table.Rows.Count.ShouldBe(2);
        table.Rows[0].Cells.Select(Question.Text).ShouldBe(["TPOT", "sample", "one cell", "1252", "14.2", "11.6", "27.5", "2.81", "91.4", "1.32"]);
        table.Rows[1].Cells[2].Text().ShouldBe("control: 0.7 x TDP");
        table.Rows[1].Cells[8].ShouldBeOfType<MissingCell>();
        table.Rows[1].Cells[9].ShouldBeOfType<MissingCell>();
    }

    [Fact]
    public void Tables_OfOthers_NameTheirSourcesAndThatScopesDiffer()
    {
        TableBlock table = ModelAccuracy.Tables(Errors).Last();

        table.Column("Source").Select(Question.Text).Distinct(StringComparer.Ordinal).Count().ShouldBe(4);
        table.Rows.ShouldAllBe(r => r.Cells.All(c => c.Text().Length > 0));
        table.Notes.ShouldHaveSingleItem().ShouldContain("Scopes differ");
    }

    [Fact]
    public void Tables_NoErrors_AreNone() => ModelAccuracy.Tables([]).ShouldBeEmpty();
}
