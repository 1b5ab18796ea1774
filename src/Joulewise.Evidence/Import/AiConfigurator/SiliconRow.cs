using System.Globalization;
using System.Text.RegularExpressions;
using Joulewise.Evidence.Import.Reading;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Import.AiConfigurator;

/// <summary>One row of AIConfigurator's silicon CSV.</summary>
/// <remarks>
/// Throughput is derived: c clients in a closed loop end c requests every TTFT + (osl - 1) x TPOT, so the deployment puts
/// out c x osl / (TTFT + (osl - 1) x TPOT) tokens/s. Medians stand in for means, so it is an estimate and flagged.
/// </remarks>
internal static partial class SiliconRow
{
    private const string Source = "AIConfigurator silicon sample (Apache-2.0), from InferenceX dumps";

    // The fastest median of the published rows is 2.3 ms; a hundredth of it is a figure in seconds.
    private const double TpotMinimumMilliseconds = 0.1;

    private const double PoolMaximum = 1e6;

    public static MeasuredPoint? Read(CsvFields row, ImportSession session)
    {
        string name = row.Text("id") ?? throw row.Place.Wrong("has no id");
        double? ttftMs = row.Figure("silicon_ttft_ms", FigureRange.Milliseconds);
        double? tpotMs = row.Figure("silicon_tpot_ms", FigureRange.Milliseconds);
        if (tpotMs < TpotMinimumMilliseconds)
        {
            throw row.Place.Wrong(string.Create(CultureInfo.InvariantCulture, $"silicon_tpot_ms is {tpotMs}: milliseconds are accepted, and this looks like seconds"));
        }

        if (ttftMs is null && tpotMs is null)
        {
            session.Warn("a row has no latency and is left out");
            return null;
        }

        bool disaggregated = row.Text("mode")?.StartsWith("disagg", StringComparison.OrdinalIgnoreCase) ?? false;
        string origin = row.Text("silicon_data_source") ?? string.Empty;
        SiliconWidths? decode = SiliconWidths.Read(row, disaggregated ? "decode_" : string.Empty, name);
        int? prefillCount = disaggregated ? Pool(row, "prefill_", SiliconWidths.Read(row, "prefill_", string.Empty)) : null;
        int? decodeCount = disaggregated ? Pool(row, "decode_", decode) : null;
        int? all = disaggregated ? prefillCount + decodeCount : decode is { } worker ? (int)worker.Accelerators : null;
        double? concurrency = Concurrency(row, origin);
        double? osl = row.Figure("osl", FigureRange.Tokens);
        double? tokensPerSecond = osl >= 1 ? concurrency * osl / ((ttftMs / 1000) + ((osl - 1) * tpotMs / 1000)) : null;
        MeasuredPoint point = new()
        {
            Id = string.Empty,
            Source = Source,
            SourceRef = name,
            Date = MeasuredOn().Match(origin) is { Success: true } date ? date.Groups["date"].Value : string.Empty,
            Accelerator = session.Accelerator(row.Text("system") ?? throw row.Place.Wrong("has no system")),
            AcceleratorCount = all,
            Model = session.Model(row.Text("model_path") ?? throw row.Place.Wrong("has no model_path")),
            Precision = PrecisionName.Of(row.Text("precision")),
            Engine = row.Text("backend") ?? string.Empty,
            EngineVersion = row.Text("backend_version") ?? string.Empty,
            Workload = "fixed",
            Disaggregated = disaggregated,
            PrefillAccelerators = prefillCount,
            DecodeAccelerators = decodeCount,
            TensorParallel = decode?.Tp,
            ExpertParallel = decode?.Ep,
            DataParallel = decode?.Dp,
            DataParallelAttention = decode?.Dp > 1 ? true : null,
            InputTokens = row.Figure("isl", FigureRange.Tokens) is { } isl ? TokenCount.FromTokens(isl) : null,
            OutputTokens = osl is { } output ? TokenCount.FromTokens(output) : null,
            ConcurrencyRequests = concurrency,
            OutputPerAccelerator = tokensPerSecond / all is { } rate ? TokenRate.FromPerSecond(rate) : null,
            Interactivity = tpotMs is { } ms ? TokenRate.FromPerSecond(1000 / ms) : null,
            Ttft = ttftMs is { } first ? Duration.FromSeconds(first / 1000) : null,
            Tpot = tpotMs is { } next ? Duration.FromSeconds(next / 1000) : null,
            Official = "yes",
        };
        return SiliconFlags.Apply(point, decode?.Repaired ?? false);
    }

    private static int? Pool(Fields row, string prefix, SiliconWidths? worker)
    {
        double? count = row.Count(prefix + "num_workers") * worker?.Accelerators;
        return count <= PoolMaximum ? (int)count : null;
    }

    private static double? Concurrency(Fields row, string origin) =>
        StatedConcurrency().Match(origin) is { Success: true } match
            && int.TryParse(match.Groups["c"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int clients)
            && clients > 0
                ? clients
                : row.Figure("batch_size", FigureRange.Requests);

    [GeneratedRegex(@"measured=(?<date>\d{4}-\d{2}-\d{2})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MeasuredOn();

    [GeneratedRegex(@"silicon_concurrency=(?<c>\d{1,7})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StatedConcurrency();
}
