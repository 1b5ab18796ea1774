using System.Globalization;
using Joulewise.Modeling;

namespace Joulewise.Cli;

/// <summary>A validation as tables on the terminal, fit for 80 columns.</summary>
internal static class ValidateText
{
    private const int MostReasons = 20;

    private static readonly string[] Headings = ["", ">n", ">MAPE", ">MdAPE", ">bias", ">P90", ">covered", ">width"];

    public static void Write(IHost host, ValidateResult result)
    {
        ValidationScore score = result.Score;
        host.Out.WriteLine(Printable.Plain(Invariant($"predictions against {score.Rows} measured rows of {Path.GetFileName(result.Measurements)}")));
        if (result.Question.IsGivenThroughput)
        {
            host.Out.WriteLine("power and energy at the measured output rate");
        }

        host.Out.WriteLine(Invariant($"{result.RowsInEmbeddedEvidence} of {score.Rows} rows are in the embedded evidence the model was fitted on;"));
        host.Out.WriteLine("held-out errors stand in docs/model.md");
        if (result.RowsInOwnEvidence > 0)
        {
            host.Out.WriteLine(Invariant($"{result.RowsInOwnEvidence} of {score.Rows} rows are among your own rows, which sharpen these predictions"));
        }

        foreach (IGrouping<(string Name, bool IsDoubtful), GroupErrors> group in score.Errors.GroupBy(e => (Name: NameOf(result.Question, e), e.IsDoubtful)))
        {
            host.Out.WriteLine();
            host.Out.WriteLine(Printable.Plain(group.Key.Name + (group.Key.IsDoubtful ? ", doubtful rows" : string.Empty)));
            Tables.Write(host, Headings, group.Select(Cells));
        }

        if (score.Errors.Count > 0)
        {
            host.Out.WriteLine();
            host.Out.WriteLine("MAPE, MdAPE: mean and median absolute error; P90: 90 % of them are below;");
            host.Out.WriteLine("bias: median of prediction over measurement minus 1; covered: measurements");
            host.Out.WriteLine("inside the 90 % interval; width: its median half width as a factor.");
        }

        if (score.DoubtfulRows > 0)
        {
            host.Out.WriteLine(Invariant($"{score.DoubtfulRows} rows bear a flag that casts doubt on them and are scored apart."));
        }

        Reasons(host, Invariant($"{score.ProblemRows} rows with a problem:"), score.Problems);
        Reasons(host, Invariant($"{score.Skipped.Sum(s => s.Count)} measured figures not compared:"), score.Skipped);
    }

    private static void Reasons(IHost host, string title, IReadOnlyList<CountedReason> reasons)
    {
        if (reasons.Count == 0)
        {
            return;
        }

        host.Out.WriteLine();
        host.Out.WriteLine(title);
        Tables.Write(host, [">n", "reason"], reasons.Take(MostReasons).Select(r => (IReadOnlyList<string>)[Invariant($"{r.Count}"), r.Reason]));
        if (reasons.Count > MostReasons)
        {
            host.Out.WriteLine(Invariant($"and {reasons.Count - MostReasons} more reasons; --json lists all"));
        }
    }

    private static string NameOf(ValidateQuestion question, GroupErrors line) => line.Group.Count == 0
        ? "all rows"
        : string.Join(", ", question.GroupBy.Zip(line.Group, (column, value) => $"{column.Name} {(value.Length > 0 ? value : "not known")}"));

    private static IReadOnlyList<string> Cells(GroupErrors line) =>
    [
        LabelOf(line),
        Invariant($"{line.Errors.Count}"),
        Percent(line.Errors.Mape),
        Percent(line.Errors.Mdape),
        (line.Errors.Bias > 0 ? "+" : string.Empty) + Percent(line.Errors.Bias),
        Percent(line.Errors.P90),
        line.Errors.Coverage is { } coverage ? Percent(coverage) : string.Empty,
        line.Errors.HalfWidthFactor is { } width ? Invariant($"{width:0.00}x") : string.Empty,
    ];

    private static string LabelOf(GroupErrors line) => line.By switch
    {
        PredictedBy.ShareOfRatedPower => "  0.7 x rated",
        PredictedBy.ShareOfOtherAccelerators => "  others' share",
        _ when line.Quantity == PredictedQuantity.Ttft => "TTFT",
        _ when line.Quantity == PredictedQuantity.Tpot => "TPOT",
        _ when line.Quantity == PredictedQuantity.OutputRate => "output rate",
        _ when line.Quantity == PredictedQuantity.Power => "board power",
        _ => "J/output token",
    };

    /// <summary>Tenths of a per cent; whole ones where an error is so large that tenths say nothing.</summary>
    private static string Percent(double fraction) => Math.Abs(fraction) < 1 ? Invariant($"{100 * fraction:0.0}%") : Invariant($"{100 * fraction:0}%");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
