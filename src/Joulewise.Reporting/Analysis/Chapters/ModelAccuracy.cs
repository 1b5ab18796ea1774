using System.Globalization;
using Joulewise.Modeling;

namespace Joulewise.Reporting;

/// <summary>How far the serving model was off on rows it had not seen, beside controls and what others publish of theirs.</summary>
internal static class ModelAccuracy
{
    /// <summary>How the calibration names what was left out where rows in doubt were scored.</summary>
    private const string Doubtful = "doubtful rows";

    /// <summary>The tables, or none where no errors are known.</summary>
    /// <param name="errors">The errors on left-out rows.</param>
    public static IEnumerable<TableBlock> Tables(IReadOnlyList<HeldOutError> errors) =>
        errors.Count == 0 ? [] : [HeldOut(errors), Published()];

    private static TableBlock HeldOut(IReadOnlyList<HeldOutError> errors) => new(
        "model-accuracy",
        "Errors of the serving model on rows it had not seen, with controls that need no model beside power and energy",
        [
            new("Quantity", string.Empty, string.Empty),
            new("Rows", string.Empty, "Which measured rows were scored; rows in doubt are not among them."),
            new("Left out", string.Empty, "What the model had not seen when it predicted these rows; of a control its name."),
            new("n", string.Empty, string.Empty),
            new("MAPE", "%", "Mean absolute percentage error."),
            new("MdAPE", "%", "Median absolute percentage error."),
            new("P90", "%", "90th percentile of the absolute percentage error."),
            new("Bias", "%", "Median of predicted over measured, minus 1."),
            new("Coverage", "%", "Share of rows inside their 90 % interval, whose width was found without them."),
            new("Half width", "times", "Median of the interval's upper end over the prediction."),
        ],
        [.. errors.Where(e => !e.LeftOut.Contains(Doubtful, StringComparison.Ordinal)).Select(RowOf)],
        [
            "A cell is a model on an accelerator under an engine in a precision. Whole cells, families, accelerators and makers are left out, never rows of one curve; only the first line of each quantity leaves out single loads of series that are otherwise known.",
            "Where rows in doubt are scored too, errors are larger: data/calibration/serving.json lists them.",
        ]);

    private static TableRow RowOf(HeldOutError error) => new(
    [
        Cells.Text(error.Quantity),
        Cells.Text(error.Rows),
        Cells.Text(error.LeftOut),
        Cells.Text(error.Count.ToString(CultureInfo.InvariantCulture)),
        Cells.Text(Words.Number(error.MapePercent)),
        Cells.Text(Words.Number(error.MdapePercent)),
        Cells.Text(Words.Number(error.P90Percent)),
        Cells.Text(Words.Number(error.BiasPercent)),
        double.IsNaN(error.CoveragePercent) ? Cells.Missing("a control states no interval") : Cells.Text(Words.Number(error.CoveragePercent)),
        double.IsNaN(error.HalfWidthFactor) ? Cells.Missing("a control states no interval") : Cells.Text(Words.Number(error.HalfWidthFactor)),
    ]);

    private static TableBlock Published() => new(
        "published-accuracy",
        "What others state of their models, for orientation",
        [
            new("Model", string.Empty, string.Empty),
            new("Quantity", string.Empty, string.Empty),
            new("Stated error", string.Empty, string.Empty),
            new("Scope", string.Empty, string.Empty),
            new("Source", string.Empty, string.Empty),
        ],
        [
            Row("AIConfigurator", "TPOT; TTFT", "MAPE 24.4 %; 43.1 %", "1,137 single-node points of InferenceX, September 2026", "ai-dynamo/aisimulate@a4a59dc, end-to-end accuracy artefact, as kept in inference-sim/blis-latency-kernel@026aa56d"),
            Row("AIConfigurator", "TPOT; TTFT", "MAPE 31.2 %; 51.7 %", "728 single-node points, the snapshot of August 2026", "ai-dynamo/aiconfigurator@095f58a"),
            Row("AISimulate", "TPOT; TTFT", "MAPE 24.3 %; 43.7 %", "1,135 single-node points of InferenceX, September 2026", "ai-dynamo/aisimulate@a4a59dc, end-to-end accuracy artefact, as kept in inference-sim/blis-latency-kernel@026aa56d"),
            Row("EnergyLens", "Board energy, several accelerators", "MAPE 9 to 13 %", "Llama 3 and Qwen3 MoE; read in the abstract, which does not state whether models were left out", "arXiv 2605.14249"),
            Row("WattGPU", "Board power, server load, model not seen", "MdAPE 6.7 %", "One accelerator, 42 models of 0.1 to 27 billion parameters at 16 bits; throughput is not predicted", "arXiv 2607.02391"),
        ],
        ["Scopes differ in models, hardware, load and in what was left out: no two lines of the two tables were scored on the same rows, so they rank nobody."]);

    private static TableRow Row(params string[] texts) => new([.. texts.Select(Cells.Text)]);
}
