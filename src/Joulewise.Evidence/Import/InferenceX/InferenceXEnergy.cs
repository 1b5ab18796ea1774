using Joulewise.Evidence.Import.Reading;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Import.InferenceX;

/// <summary>Board power and energy of one row.</summary>
internal sealed record InferenceXEnergy(Power? PerAccelerator, EnergyPerToken? PerOutputToken, EnergyPerToken? PerTotalToken, IReadOnlyList<string> Flags)
{
    private const int ProvenSchema = 2;
    private const double Tolerance = 0.1;
    private static readonly InferenceXEnergy None = new(null, null, null, []);

    public static InferenceXEnergy Of(InferenceXConfig config, Fields metrics, InferenceXPools pools, ImportSession session)
    {
        double? mean = metrics.Figure("avg_power_w", FigureRange.Watts)
            ?? metrics.Figure("avg_total_gpu_power_w", FigureRange.Watts) / pools.All;
        double? perOutput = metrics.Figure("joules_per_output_token", FigureRange.JoulesPerToken);
        double? perTotal = metrics.Figure("joules_per_total_token", FigureRange.JoulesPerToken);
        if (mean is null && perOutput is null && perTotal is null)
        {
            return None;
        }

        if (metrics.Flag("power_valid") == false)
        {
            session.Warn("a row's power is marked invalid by its source and is left out");
            return None;
        }

        List<string> flags = [];
        double? total = metrics.Figure("tput_per_gpu", FigureRange.TokensPerSecond);
        bool proven = metrics.Count("power_metric_schema_version") >= ProvenSchema;
        if (!proven)
        {
            flags.Add("power_schema_below_2");
            session.Warn("a row's power comes without power_metric_schema_version 2 or later, so its window is not stated");
            if (config.Disaggregated)
            {
                // Energy per token may then count one role's boards only; mean power counts all of them.
                perOutput = mean / pools.OutputPerAccelerator;
                perTotal = mean / total;
                flags.Add("energy_recomputed_over_all_accelerators");
                session.Warn("a disaggregated row's energy per token may count one role only and is recomputed from mean power and throughput of all accelerators");
            }
        }

        if (perOutput * pools.OutputPerAccelerator is { } implied && mean is { } stated && double.Abs((implied / stated) - 1) > Tolerance)
        {
            flags.Add("energy_and_power_disagree");
        }

        if (config.Agentic && perTotal is not null)
        {
            flags.Add("total_tokens_count_cached_prefixes");
        }

        return new InferenceXEnergy(mean is { } watts ? Power.FromWatts(watts) : null, PerToken(perOutput), PerToken(perTotal), flags);
    }

    private static EnergyPerToken? PerToken(double? joules) =>
        joules is { } value ? EnergyPerToken.FromJoulesPerToken(value) : null;
}
