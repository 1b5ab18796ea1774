using System.Globalization;
using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>MLPerf Inference: audited throughput at each scenario's limits, and the only watts read at the wall.</summary>
internal static class MlperfChapter
{
    /// <summary>
    /// Testing and ranging runs of one submission differ by up to 1.7 % in mean power and the analyser's average uncertainty is at
    /// most 0.6 % (logs of rounds v4.1 and v5.1): 2 % on either side.
    /// </summary>
    internal const double WallFactor = 1.02;

    public static Chapter? Build(AnalysisContext context)
    {
        MeasuredPoint[] rows = [.. context.Lens.Points.Where(p => p.Workload.StartsWith("mlperf-", StringComparison.Ordinal) && context.IsAsked(p.Accelerator) && IsClosed(p))];
        if (rows.Length == 0)
        {
            return null;
        }

        List<Block> blocks =
        [
            new Paragraph(
                "Submissions are peer reviewed, but each runs at its scenario's latency limit and arrival rate and not at a common interactivity, so these tables stand beside the frontiers and are not mixed with them. Offline has no latency limit and is never ranked against Server or Interactive. Closed division only: open submissions may change the model."),
        ];
        if (WallTable(context, rows) is { } wall)
        {
            blocks.Add(new SubHeading("mlperf-wall", "Read at the wall"));
            blocks.Add(wall);
        }

        foreach (IGrouping<string, MeasuredPoint> model in rows.GroupBy(p => context.Lens.ModelKey(p.Model), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            string name = context.Catalogue.TryFindModel(model.Key, out ModelArchitecture? known) ? known.Name : model.Key;
            blocks.Add(new SubHeading($"mlperf-{model.Key}", name));
            blocks.Add(ThroughputTable(context, model.Key, name, [.. model]));
        }

        return new Chapter("mlperf", "MLPerf Inference scenarios", blocks);
    }

    /// <summary>Whether a submission serves the reference model: those of the open division may change it.</summary>
    private static bool IsClosed(MeasuredPoint point) =>
        EvidenceRules.ReasonAgainst(point) == ExclusionReason.ScenarioLimit && !point.Source.Contains(" open ", StringComparison.Ordinal);

    private static TableBlock? WallTable(AnalysisContext context, MeasuredPoint[] rows)
    {
        MeasuredPoint[] metered = [.. rows.Where(p => p is { EnergyBoundary: Boundary.NodeWall, PowerPerAccelerator: not null, EnergyPerOutputToken: not null }).OrderBy(p => p.Id, StringComparer.Ordinal)];
        if (metered.Length == 0)
        {
            return null;
        }

        Cells cells = context.Cells;
        TableRow[] table =
        [
            .. metered.Select(p =>
            {
                Source source = EvidenceSource.Of(p);
                Estimate<Power> power = Estimate.WithFactor($"wall-power {p.Id}", p.PowerPerAccelerator!.Value, WallFactor, Grade.A, source);
                Estimate<EnergyPerToken> energy = Estimate.WithFactor($"wall-energy {p.Id}", p.EnergyPerOutputToken!.Value, WallFactor, Grade.A, source);
                Estimate<EnergyPerToken> facility = energy.With(Pue.At(context.Site, CoolingOf(context, p)), (e, pue) => pue.Of(e));
                return new TableRow(
                [
                    Cells.Text($"{p.AcceleratorCount} x {context.NameOf(p.Accelerator)}"),
                    Cells.Text($"{p.Model}, {Scenario(p)}"),
                    Cells.Text(p.Source),
                    Cells.Text(p.QualityFlags.Count > 0 ? string.Join(", ", p.QualityFlags) : "default power"),
                    cells.Of(power.Map((Power w) => w * (p.AcceleratorCount ?? 1)), w => w.InWatts),
                    cells.Of(energy, e => e.InJoulesPerToken),
                    cells.Of(energy.Map((EnergyPerToken e) => e.ToTokenRatePerPower()), y => y.InTokensPerSecondPerMegawatt),
                    cells.Of(facility, e => e.InJoulesPerToken),
                ]);
            }),
        ];
        return new TableBlock(
            "mlperf-wall-table",
            "Whole nodes behind a power analyser, energy of an output token",
            [
                new("System", string.Empty, string.Empty),
                new("Model and scenario", string.Empty, string.Empty),
                new("Submission", string.Empty, string.Empty),
                new("Power limit", string.Empty, string.Empty),
                new("Node wall", "W per node", "Mean over the measured window."),
                new("Node wall, active", "J/output token", string.Empty),
                new("Per MW at node wall", "tokens/s/MW", string.Empty),
                new("Facility, active", "J/output token", "Node wall times the site's PUE; network outside the node not included."),
            ],
            table,
            ["Server runs sit at the submitter's chosen arrival rate. Water-cooled nodes leave the coolant loop outside the meter."]);
    }

    private static CoolingKind CoolingOf(AnalysisContext context, MeasuredPoint point) =>
        Cooling.Parse(context.Catalogue.SystemsOf(point.Accelerator).Select(s => s.Cooling).FirstOrDefault(c => c.Length > 0));

    private static string Scenario(MeasuredPoint point) => point.Workload["mlperf-".Length..];

    private static TableBlock ThroughputTable(AnalysisContext context, string model, string name, MeasuredPoint[] rows)
    {
        string[] scenarios = [.. rows.Select(Scenario).Distinct(StringComparer.Ordinal).OrderBy(ScenarioOrder)];
        TableRow[] table =
        [
            .. rows.GroupBy(p => p.Accelerator, StringComparer.Ordinal)
                .OrderByDescending(g => g.Max(p => p.OutputPerAccelerator?.InPerSecond ?? 0))
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new TableRow([Cells.Text(context.NameOf(g.Key)), .. scenarios.Select(s => CellOf(context, g, s))])),
        ];
        return new TableBlock(
            $"mlperf-{model}-table",
            $"{name}: best submission of each accelerator, output tokens per second per accelerator",
            [new("Accelerator", string.Empty, string.Empty), .. scenarios.Select(s => new TableColumn(s, "tokens/s per accelerator", LimitsOf(context, model, s)))],
            table,
            [.. scenarios.Select(s => $"{s}: {LimitsOf(context, model, s)}")]);
    }

    private static Cell CellOf(AnalysisContext context, IEnumerable<MeasuredPoint> rows, string scenario)
    {
        MeasuredPoint? best = rows
            .Where(p => p.OutputPerAccelerator is not null && string.Equals(Scenario(p), scenario, StringComparison.Ordinal))
            .OrderByDescending(p => p.OutputPerAccelerator!.Value.InPerSecond)
            .ThenBy(p => p.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        if (best is null)
        {
            return Cells.Missing("no submission");
        }

        Estimate<TokenRate> rate = Estimate.WithSeenErrors(
            $"run {best.Id}", best.OutputPerAccelerator!.Value, context.Lens.Errors.Repeats.Factors, EvidenceRules.GradeOf(best), EvidenceSource.Of(best));
        return context.Cells.Of(rate, r => r.InPerSecond, best.Date);
    }

    private static string LimitsOf(AnalysisContext context, string model, string scenario)
    {
        Workload? limits = context.Catalogue.Workloads.FirstOrDefault(w =>
            w.Id.StartsWith("mlperf-", StringComparison.Ordinal)
            && w.Id.EndsWith("-" + scenario, StringComparison.Ordinal)
            && string.Equals(context.Lens.ModelKey(w.ModelId), model, StringComparison.Ordinal));
        if (limits is null || (limits.TtftLimit is null && limits.EndToEndLimit is null))
        {
            return limits is null ? "limits not in the catalogue" : "no latency limit";
        }

        List<string> parts = [];
        Add("TTFT", limits.TtftLimit);
        Add("TPOT", limits.TpotLimit);
        Add("whole request", limits.EndToEndLimit);
        return string.Create(CultureInfo.InvariantCulture, $"p{limits.LimitPercentile ?? 99:0} of {string.Join(", ", parts)}");

        void Add(string what, Figure<Duration>? limit)
        {
            if (limit is not null)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{what} under {limit.Value.InMilliseconds:0} ms"));
            }
        }
    }

    private static int ScenarioOrder(string scenario) => scenario switch
    {
        "offline" => 0,
        "server" => 1,
        _ => 2,
    };
}
