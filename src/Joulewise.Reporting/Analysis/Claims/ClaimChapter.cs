using System.Globalization;
using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>The chapter of one tested claim.</summary>
internal static class ClaimChapter
{
    /// <summary>Builds it.</summary>
    public static Chapter Build(AuditedClaim audited)
    {
        Claim claim = audited.Claim;
        string anchor = $"claim-{claim.Id}";
        List<Block> blocks =
        [
            new Paragraph($"{claim.Claimant}, {claim.Date}: {claim.Statement}"),
            new Callout(audited.Verdict == ClaimVerdict.Reproduced ? CalloutKind.Note : CalloutKind.Caution, $"Verdict: {audited.Verdict.InWords()}. {audited.Reason}"),
            new TableBlock(
                anchor + "-tests",
                $"The tests, in {audited.Unit}",
                [
                    new("Test", string.Empty, string.Empty),
                    new("Figure", audited.Unit, string.Empty),
                    new("Agrees", string.Empty, "Its interval meets 15 % to either side of the claimed figure."),
                    new("How", string.Empty, string.Empty),
                ],
                [
                    new TableRow([Cells.Text("Claimed"), CellOf(audited.Claimed), Cells.Text(string.Empty), Cells.Text(Bound(claim.Bound))]),
                    .. Tests(audited).Select(t => new TableRow([Cells.Text(t.Name), CellOf(t.Test), Cells.Text(t.Test.Agrees switch { true => "yes", false => "no", _ => string.Empty }), Cells.Text(t.Test.How)])),
                ],
                []),
            SidesTable(audited, anchor),
        ];
        if (ChartOf(audited, anchor) is { } chart)
        {
            blocks.Add(chart);
        }

        string[] facts =
        [
            .. new[]
            {
                ("Boundary", claim.Boundary),
                ("Price basis", claim.PriceBasis),
                ("States", claim.States),
                ("Does not state", claim.DoesNotState),
                ("Sides differ in", string.Join("; ", audited.Differences)),
                ("Note", claim.Note),
                ("Read in", $"{claim.Source.Title}, {claim.Source.Reference}"),
            }
            .Where(f => f.Item2.Length > 0)
            .Select(f => $"{f.Item1}: {f.Item2}"),
        ];
        blocks.Add(new BulletList(facts));
        return new Chapter(anchor, claim.Id, blocks);
    }

    /// <summary>The tests with their names, in order.</summary>
    public static IReadOnlyList<(string Key, string Name, ClaimTest Test)> Tests(AuditedClaim audited) =>
    [
        ("own_terms", "On its own terms", audited.OwnTerms),
        ("todays_constants", "On today's constants", audited.TodaysConstants),
        ("board_watts", "On watts of boards", audited.BoardWatts),
        ("own_point", "At its own point", audited.OwnPoint),
        ("equal_terms", "At equal terms", audited.EqualTerms),
    ];

    /// <summary>A cell of a test.</summary>
    public static Cell CellOf(ClaimTest test) => test.Figure is { } figure ? CellOf(figure) with { Estimated = !test.IsEvidence } : Cells.Missing(test.WhyMissing);

    /// <summary>A cell of a figure.</summary>
    public static FigureCell CellOf(ClaimFigure figure) =>
        new(figure.Value, figure.Low, figure.High, figure.Grade, figure.SourceIds, !figure.IsEvidence, figure.Modelled ? "modelled" : string.Empty);

    private static string Bound(ClaimBound bound) => bound switch
    {
        ClaimBound.UpTo => "up to",
        ClaimBound.AtLeast => "at least",
        _ => string.Empty,
    };

    private static TableBlock SidesTable(AuditedClaim audited, string anchor) => new(
        anchor + "-sides",
        "Both sides in the evidence at the claim's own point",
        [
            new("Side", string.Empty, string.Empty),
            new("Configuration", string.Empty, string.Empty),
            new("Reading", string.Empty, string.Empty),
            new("Output rate", "tokens/s per accelerator", string.Empty),
            new("Board power", "W", string.Empty),
            new("Energy", "J/output token", "At the facility, with idle time."),
        ],
        [
            .. audited.Sides.Select(s => new TableRow(
            [
                Cells.Text(s.Name),
                Cells.Text(s.Configuration),
                Cells.Text(s.Reading),
                s.OutputTokensPerSPerAccelerator is { } rate ? CellOf(rate) : Cells.Missing(s.WhyMissing),
                s.BoardPowerInWatts is { } power ? CellOf(power) with { Flag = s.BoardPowerHow } : Cells.Missing(s.WhyMissing),
                s.JoulesPerOutputToken is { } energy ? CellOf(energy) : Cells.Missing(s.WhyMissing),
            ])),
        ],
        []);

    private static ChartBlock? ChartOf(AuditedClaim audited, string anchor)
    {
        ChartSeries[] curves =
        [
            .. audited.Curves
                .SelectMany(c => new[] { Series(c, modelled: false), Series(c, modelled: true) })
                .Where(s => s.Points.Count > 0),
        ];
        if (curves.Length == 0)
        {
            return null;
        }

        double[] ends = [curves.Min(c => c.Points[0].X), curves.Max(c => c.Points[^1].X)];
        ChartSeries claimed = new("claimed", "claim", [.. ends.Distinct().Select(x => new ChartPoint(x, audited.Claimed.Value, Label: audited.Claim.Claimant))], Dashed: true);
        return new ChartBlock(
            anchor + "-chart",
            ChartKind.Line,
            "The multiple at equal terms against interactivity",
            string.Create(CultureInfo.InvariantCulture, $"Lines are multiples at equal terms with bands of their 90 % intervals; the level line is the claimed {Words.Number(audited.Claimed.Value)}."),
            new AxisSpec("Interactivity", "tokens/s per user", Logarithmic: false),
            new AxisSpec("How many times better the subject is", "times", Logarithmic: true),
            [],
            [.. curves, claimed]);
    }

    private static ChartSeries Series(ClaimCurve curve, bool modelled) => new(
        modelled ? $"{curve.Precision}, modelled" : curve.Name,
        curve.Name,
        [
            .. curve.Points
                .Where(p => p.Test.Figure is { } f && f.Modelled == modelled)
                .Select(p => new ChartPoint(p.InteractivityTokensPerSPerUser, p.Test.Figure!.Value, p.Test.Figure.Low, p.Test.Figure.High, $"grade {p.Test.Figure.Grade}")),
        ],
        Dashed: modelled)
    {
        Modelled = modelled,
    };
}
