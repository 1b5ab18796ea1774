using System.Globalization;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting.Tests.Analysis.Chapters;

public sealed class SensitivityChapterTests
{
    /// <summary>Two metered accelerators whose energies are near each other, so that inputs inside their range swap them, and a third to learn from.</summary>
    private static readonly AnalysisContext Context = ReportBuilder.ContextOf(
        new ReportRequest { Accelerators = ["nvidia-h100-sxm", "nvidia-h200-sxm"] },
        Question.InputsOf(
        [
            .. Rows.Metered.Where(r => r.Accelerator is "nvidia-b200"),
            Rows.Of("nvidia-h100-sxm", 40, 100).WithPower(500), Rows.Of("nvidia-h100-sxm", 80, 50).WithPower(450),
            Rows.Of("nvidia-h200-sxm", 40, 101).WithPower(510), Rows.Of("nvidia-h200-sxm", 80, 60).WithPower(450),
        ]));

    private static readonly Chapter Built = SensitivityChapter.Build(Context);

    [Fact]
    public void BreakEven_OfOutputRate_IsWhereTheEnergiesMeet()
    {
        // Energy falls with one over rate, so the ranking flips where the rate has changed by the ratio of the energies.
        OperatingPoint[] points = [.. Context.Main.Points];
        double ratio = Joules(points[0]) / Joules(points[1]);
        SensitivityEntry[] rates = [.. Context.Sensitivity.Where(s => s.Input.StartsWith("output rate", StringComparison.Ordinal))];

        rates.Length.ShouldBe(2);
        rates.Single(r => r.Input.EndsWith(Context.NameOf(points[0].Accelerator.Id), StringComparison.Ordinal)).ShouldMeet(points[0].Output.Value.InPerSecond * ratio);
        rates.Single(r => r.Input.EndsWith(Context.NameOf(points[1].Accelerator.Id), StringComparison.Ordinal)).ShouldMeet(points[1].Output.Value.InPerSecond / ratio);
    }

    [Fact]
    public void BreakEven_OfEveryLedgerInput_GivesEqualEnergiesWhenPutBack()
    {
        OperatingPoint[] points = [.. Context.Main.Points];
        int checkedInputs = 0;
        foreach (LedgerInput input in points.SelectMany(p => p.Ledger.Inputs).DistinctBy(i => i.Id, StringComparer.Ordinal))
        {
            OperatingPoint? owner = points.FirstOrDefault(p =>
                input.Id.EndsWith("/" + p.Accelerator.Id, StringComparison.Ordinal) || input.Id.EndsWith("/" + p.Ledger.SystemId, StringComparison.Ordinal));
            string label = input.Id.StartsWith("pue/", StringComparison.Ordinal) ? "PUE of air cooling" : input.Label;
            string name = owner is null ? label : $"{label}, {Context.NameOf(owner.Accelerator.Id)}";
            SensitivityEntry? entry = Context.Sensitivity.SingleOrDefault(s => string.Equals(s.Input, name, StringComparison.Ordinal));
            if (entry?.BreakEven is null)
            {
                continue;
            }

            Dictionary<string, double> at = new(StringComparer.Ordinal) { [input.Id] = entry.BreakEven.Value };
            double[] joules = [.. points.Select(p => p.Ledger.Recompute(Boundary.Facility, CapacityBasis.WithIdle, at).InWatts / p.Output.Value.InPerSecond)];
            (joules[0] / joules[1]).ShouldBe(1, 1e-6, input.Id);
            checkedInputs++;
        }

        checkedInputs.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Build_Pair_NamesPueAndBusyShareWhateverTheirSwing()
    {
        string[] inputs = [.. Context.Sensitivity.Select(s => s.Input)];

        inputs.ShouldContain(i => i == "busy share");
        inputs.ShouldContain(i => i == "PUE of air cooling");
    }

    [Fact]
    public void Build_Utilisation_MatchesTheLedgerAtEachShare()
    {
        TableBlock table = Built.Blocks.OfType<TableBlock>().Single(t => t.Id is "utilisation");
        OperatingPoint point = Context.Main.Points.First();

        table.Columns.Select(c => c.Header).ShouldBe(["Accelerator", "Busy 40 %", "Busy 65 %", "Busy 90 %", "Always busy"]);
        table.Rows[0].Cells[2].Text().ShouldBe(Words.Number(Joules(point)));
        table.Rows[0].Cells[4].Text().ShouldBe(Words.Number(point.Energy(Boundary.Facility, CapacityBasis.Active).Estimate.Value.InJoulesPerToken));
    }

    [Fact]
    public void Build_OneShareAsked_IsTriedBetweenLowAndHigh()
    {
        Ratio share = Ratio.FromFraction(0.7);
        ReportDocument report = Question.Of(Rows.Metered, new ReportRequest { Utilisation = (share, share, share) });

        report.Table("utilisation").Columns.Select(c => c.Header).ShouldBe(["Accelerator", "Busy 40 %", "Busy 70 %", "Busy 90 %", "Always busy"]);
    }

    /// <summary>A megajoule is 1/3.6 kWh: a million tokens of one joule at 0.08 USD/kWh cost 0.0222 USD.</summary>
    [Fact]
    public void Build_Electricity_IsJoulesTimesPrice()
    {
        TableBlock table = Built.Blocks.OfType<TableBlock>().Single(t => t.Id is "electricity");
        OperatingPoint point = Context.Main.Points.First();

        double.Parse(table.Rows[0].Cells[2].Text(), CultureInfo.InvariantCulture).ShouldBe(Joules(point) / 3.6 * 0.08, 0.005 * Joules(point));
    }

    [Fact]
    public void Build_NoPoint_HasNoTable() =>
        SensitivityChapter.Build(ReportBuilder.ContextOf(new ReportRequest(), Question.InputsOf([]), TestContext.Current.CancellationToken)).Blocks.ShouldHaveSingleItem().ShouldBeOfType<Paragraph>();

    private static double Joules(OperatingPoint point) =>
        point.Energy(Comparison.HeadlineBoundary, Comparison.HeadlineCapacity).Estimate.Value.InJoulesPerToken;
}
