using System.Globalization;
using Joulewise.Evidence.Import.Reading;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Import.MlEnergy;

/// <summary>One row of a leaderboard file of version 2 (September 2024, vLLM 0.5.4).</summary>
/// <remarks>
/// The file gives energy per request; energy per token is that over the mean output length, and power is energy per token
/// times throughput. Its authors state that the energy covered the whole run and not the steady window, so it reads low.
/// </remarks>
internal static class SecondVersion
{
    public static IEnumerable<MeasuredPoint> Read(JsonFields row, ImportSession session)
    {
        if (row.Rate("Token tput (tok/s)") is not { } throughput)
        {
            session.Warn("a configuration has no token throughput and is left out");
            yield break;
        }

        string model = row.Text("Model") ?? string.Empty;
        string gpu = row.Text("GPU") ?? string.Empty;
        int tp = row.Count("TP") ?? 1;
        double gpus = (double)tp * (row.Count("PP") ?? 1);
        if (gpus > int.MaxValue)
        {
            throw row.Place.Wrong("TP x PP is not a believable number of accelerators");
        }

        double? output = row.Figure("Avg Output Tokens", FigureRange.Tokens);
        double? slots = row.Figure("Max BS (reqs)", FigureRange.Requests);
        double? joules = row.Figure("Energy/req (J)", FigureRange.JoulesPerToken) / output;
        EnergyPerToken? perToken = joules is { } value ? EnergyPerToken.FromJoulesPerToken(value) : null;
        yield return new MeasuredPoint
        {
            Id = string.Empty,
            Source = "ML.ENERGY Leaderboard v2 (arXiv 2505.06371)",
            SourceRef = string.Create(CultureInfo.InvariantCulture, $"{model}/chat/{gpu}x{gpus}/seqs{slots}"),
            Date = "2024-09",
            Accelerator = session.Accelerator(gpu),
            AcceleratorCount = (int)gpus,
            Model = session.Model(model),
            Engine = "vllm",
            EngineVersion = "0.5.4",
            Workload = "chat",
            Disaggregated = false,
            TensorParallel = tp,
            OutputTokens = output is { } tokens ? TokenCount.FromTokens(tokens) : null,
            ConcurrencyRequests = slots,
            BatchRequests = row.Figure("Avg BS (reqs)", FigureRange.Requests),
            OutputPerAccelerator = throughput / gpus,
            Tpot = row.Figure("Avg TPOT (s)", FigureRange.Seconds) is { } tpot ? Duration.FromSeconds(tpot) : null,
            EnergyBoundary = perToken is null ? null : Boundary.Board,
            PowerPerAccelerator = perToken is { } energy ? energy * (throughput / gpus) : null,
            EnergyPerOutputToken = perToken,
            Official = "yes",
            QualityFlags = ["power_whole_run", "precision_unpublished", "tpot_is_mean"],
        };
    }
}
