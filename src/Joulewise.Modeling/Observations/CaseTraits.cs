using System.Globalization;
using Joulewise.Evidence;

namespace Joulewise.Modeling;

/// <summary>What a case shares with other cases: the names by which effects are pooled and rows are held out.</summary>
/// <param name="Model">The model's catalogue id.</param>
/// <param name="Family">Its family.</param>
/// <param name="Accelerator">The accelerator's catalogue id.</param>
/// <param name="Vendor">Its maker.</param>
/// <param name="Engine">The engine as named.</param>
/// <param name="Kind">The kind of engine.</param>
/// <param name="Version">Engine and version, or engine and quarter of measurement where the version is not known.</param>
/// <param name="Precision">The precision.</param>
/// <param name="Mode">Aggregated or disaggregated, with or without speculation.</param>
/// <param name="Cell">Model, accelerator, engine and precision: what is held out together.</param>
/// <param name="Curve">All but the load: the rows of one sweep.</param>
/// <param name="Origin">Source and workload.</param>
internal sealed record CaseTraits(
    string Model,
    string Family,
    string Accelerator,
    string Vendor,
    string Engine,
    string Kind,
    string Version,
    string Precision,
    string Mode,
    string Cell,
    string Curve,
    string Origin)
{
    /// <summary>Reads the traits of a row.</summary>
    /// <param name="point">The row.</param>
    /// <param name="served">The case it describes.</param>
    /// <returns>The traits.</returns>
    public static CaseTraits Of(MeasuredPoint point, ServingCase served)
    {
        Deployment deployment = served.Deployment;
        string kind = deployment.Engine.ToString();
        string version = point.EngineVersion.Length > 0 ? $"{kind} {point.EngineVersion}" : $"{kind} {QuarterOf(point.Date)}";
        string precision = deployment.Formats.Precision;
        string mode = (served.Disaggregated ? "disaggregated" : "aggregated") + (served.Speculates ? " speculating" : string.Empty);
        string cell = $"{deployment.Model.Id}|{deployment.Accelerator.Id}|{point.Engine}|{precision}";
        string lengths = point.Workload is WorkloadKey.FixedName
            ? string.Create(CultureInfo.InvariantCulture, $"{served.InputTokens:0}/{served.OutputTokens:0}")
            : point.Workload;
        WorkerWidths widths = deployment.Widths;
        string curve = string.Create(
            CultureInfo.InvariantCulture,
            $"{cell}|{version}|{point.Date}|{widths.Accelerators},{widths.AttentionReplicas},{widths.ExpertParallel},{widths.PipelineStages}|{served.Workers:0.##}|{served.PrefillAccelerators:0}|{lengths}|{mode}");
        return new CaseTraits(
            deployment.Model.Id,
            deployment.Model.Family,
            deployment.Accelerator.Id,
            deployment.Accelerator.Vendor,
            point.Engine,
            kind,
            version,
            precision,
            mode,
            cell,
            curve,
            $"{point.Source.Split(' ')[0]} {point.Workload}");
    }

    private static string QuarterOf(string date) =>
        date.Length >= 7 && int.TryParse(date.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int month) && month is >= 1 and <= 12
            ? string.Create(CultureInfo.InvariantCulture, $"of {date[..4]} quarter {(month + 2) / 3}")
            : "of unknown date";
}
