using System.Text.RegularExpressions;
using Joulewise.Evidence.Import.Reading;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Import.InferenceX;

/// <summary>Reads the field names that the dashboard's API, its CSV export and its database share.</summary>
internal static partial class DashboardRow
{
    private const int DayLength = 10;

    /// <summary>Reads a row whose deployment and traffic may stand in different places.</summary>
    /// <param name="deployment">Hardware, framework, widths.</param>
    /// <param name="traffic">Lengths, concurrency, image, date.</param>
    /// <param name="sourceRef">Where the measurement is to be found.</param>
    public static InferenceXConfig Read(Fields deployment, Fields traffic, string sourceRef)
    {
        double? input = traffic.Figure("isl", FigureRange.Tokens);
        double? output = traffic.Figure("osl", FigureRange.Tokens);
        string? type = traffic.Text("benchmark_type");
        return new InferenceXConfig
        {
            Place = traffic.Place,
            SourceRef = sourceRef,
            Date = Day(traffic.Text("date")),
            Official = "yes",
            Hardware = Required(deployment, "hardware"),
            Model = Required(deployment, "model"),
            Framework = deployment.Text("framework") ?? string.Empty,
            Precision = deployment.Text("precision") ?? string.Empty,
            SpeculativeDecoding = deployment.Text("spec_method") ?? string.Empty,
            Image = traffic.Text("image") ?? string.Empty,
            Disaggregated = deployment.Flag("disagg") ?? false,
            Tp = deployment.Count("decode_tp") ?? deployment.Count("prefill_tp"),
            Ep = deployment.Count("decode_ep") ?? deployment.Count("prefill_ep"),
            DpAttention = deployment.Flag("decode_dp_attention"),
            PrefillStated = deployment.Count("num_prefill_gpu"),
            DecodeStated = deployment.Count("num_decode_gpu"),
            InputTokens = input,
            OutputTokens = output,
            Concurrency = traffic.Figure("conc", FigureRange.Requests),
            Agentic = type is null ? input is null && output is null : type.Contains("agentic", StringComparison.OrdinalIgnoreCase),
        };
    }

    /// <summary>The reference of a run from its address, or the fallback.</summary>
    public static string RunOf(string? address, string fallback) =>
        address is not null && RunAddress().Match(address) is { Success: true } match
            ? InferenceXPoint.RunReference(match.Groups["run"].Value, match.Groups["attempt"].Success ? match.Groups["attempt"].Value : null)
            : fallback;

    private static string Required(Fields fields, string name) =>
        fields.Text(name) ?? throw fields.Place.Wrong($"has no {name}: a row of InferenceX results is accepted");

    private static string Day(string? date) => date is { Length: > DayLength } ? date[..DayLength] : date ?? string.Empty;

    [GeneratedRegex(@"/runs/(?<run>\d+)(?:/attempts/(?<attempt>\d+))?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RunAddress();
}
