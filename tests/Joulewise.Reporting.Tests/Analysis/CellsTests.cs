using Joulewise.Quantities;

namespace Joulewise.Reporting.Tests.Analysis;

public sealed class CellsTests
{
    private readonly SourceBook _book = new(new Dictionary<string, string>(StringComparer.Ordinal));

    [Fact]
    public void Of_Estimate_CarriesUnitIntervalGradeAndSource()
    {
        FigureCell cell = new Cells(_book).Of(Estimate.WithFactor("p", Power.FromWatts(2000), 2, Grade.B, new Source("s", "S", "r")), p => p.InKilowatts, "clamped");

        cell.Value.ShouldBe(2, 1e-12);
        cell.Low.ShouldBe(1, 1e-5);
        cell.High.ShouldBe(4, 1e-5);
        cell.Grade.ShouldBe("B");
        cell.SourceIds.ShouldBe(["s"]);
        cell.Estimated.ShouldBeFalse();
        cell.Flag.ShouldBe("clamped");
        _book.Entries.ShouldHaveSingleItem().Id.ShouldBe("s");
    }

    [Theory]
    [InlineData(Grade.A, false)]
    [InlineData(Grade.B, false)]
    [InlineData(Grade.C, true)]
    [InlineData(Grade.E, true)]
    public void Of_Grade_SaysWhetherItIsEstimated(Grade grade, bool estimated) =>
        new Cells(_book).Of(Estimate.Exact("p", Power.FromWatts(1), grade, new Source("s", "S", "r")), p => p.InWatts).Estimated.ShouldBe(estimated);

    [Fact]
    public void Of_LowEndThatIsRounding_IsZero()
    {
        Estimate<Power> part = Estimate.Between("x", Power.FromWatts(-1e-9), Power.FromWatts(100), Grade.E, new Source("s", "S", "r"))
            .Map((Power p) => Power.FromWatts(Math.Max(1e-6, p.InWatts - 10)));

        new Cells(_book).Of(part, p => p.InWatts).Low.ShouldBe(0);
    }
}
