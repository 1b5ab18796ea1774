using Joulewise.Evidence.Import.Reading;

namespace Joulewise.Evidence.Import.InferenceX;

/// <summary>How many accelerators a row ran on, and what one accelerator of all of them put out.</summary>
/// <param name="All">All accelerators, or <see langword="null"/> when the row contradicts itself.</param>
/// <param name="Prefill">Those that prefill, when disaggregated.</param>
/// <param name="Decode">Those that decode, when disaggregated.</param>
/// <param name="OutputPerAccelerator">Output tokens/s divided by all accelerators.</param>
/// <param name="WidthsHold">Whether the stated widths are those of a worker.</param>
/// <param name="Flag">Why the row needs care, or <see langword="null"/>.</param>
internal sealed record InferenceXPools(int? All, int? Prefill, int? Decode, double? OutputPerAccelerator, bool WidthsHold, string? Flag)
{
    /// <summary>The flag of pool sizes that follow from the row's throughputs.</summary>
    public const string Derived = "pool_sizes_derived";

    /// <summary>The flag of a number of accelerators that the row itself contradicts or does not confirm.</summary>
    public const string Ambiguous = "accelerator_count_ambiguous";

    private const double Tolerance = 0.02;

    public static InferenceXPools Of(InferenceXConfig config, Fields metrics)
    {
        double? total = metrics.Figure("tput_per_gpu", FigureRange.TokensPerSecond);
        double? input = metrics.Figure("input_tput_per_gpu", FigureRange.TokensPerSecond);
        double? output = metrics.Figure("output_tput_per_gpu", FigureRange.TokensPerSecond);
        return config.Disaggregated && config.DecodeStated is not null
            ? Split(config, total, input, output)
            : Joined(config, metrics, output);
    }

    /// <summary>One pool: the format repeats it under prefill and decode, and may state tensor times expert width instead of the count.</summary>
    private static InferenceXPools Joined(InferenceXConfig config, Fields metrics, double? output)
    {
        if (config.AcceleratorsKnown is { } known)
        {
            return new InferenceXPools(known, null, null, output, WidthsHold: true, null);
        }

        if (MeasuredCount(metrics) is { } measured)
        {
            return new InferenceXPools(measured, null, null, output, WidthsHold: true, null);
        }

        int? stated = config.DecodeStated ?? config.PrefillStated;
        int? width = config.Tp is null && config.Ep is null ? null : int.Max(config.Tp ?? 1, config.Ep ?? 1);
        if (width is null || stated is null || stated == width || stated == (long)(config.Tp ?? 1) * (config.Ep ?? 1))
        {
            return new InferenceXPools(width ?? stated, null, null, output, WidthsHold: true, null);
        }

        // Several workers or nodes: the stated number is then the count, and nothing in the row confirms it.
        return new InferenceXPools(stated, null, null, output, WidthsHold: true, Ambiguous);
    }

    /// <summary>The count that the power telemetry saw: total power over mean power of one board.</summary>
    private static int? MeasuredCount(Fields metrics)
    {
        if (metrics.Figure("avg_total_gpu_power_w", FigureRange.Watts) is not { } total || metrics.Figure("avg_power_w", FigureRange.Watts) is not { } mean)
        {
            return null;
        }

        double count = total / mean;
        double whole = double.Round(count);
        return whole is >= 1 and <= 1e6 && double.Abs(count - whole) <= Tolerance ? (int)whole : null;
    }

    /// <summary>
    /// Two pools, whose throughputs are each divided by their own pool. Right when
    /// total x (P + D) = input x P + output x D. Where it is not, the split that makes it so is
    /// P / (P + D) = (total - output) / (input - output), and P + D is the number stated once under each.
    /// </summary>
    private static InferenceXPools Split(InferenceXConfig config, double? total, double? input, double? output)
    {
        if (config.DecodeStated is not { } decode || config.PrefillStated is not { } prefill)
        {
            // No decode accelerators beside the prefill ones: output is divided by all of them.
            return new InferenceXPools(config.DecodeStated, null, config.DecodeStated, output, WidthsHold: true, Ambiguous);
        }

        double decodeShare = decode / ((double)prefill + decode);
        if (total is null || input is null || output is null
            || double.Abs((input.Value * (1 - decodeShare)) + (output.Value * decodeShare) - total.Value) <= Tolerance * total.Value)
        {
            return new InferenceXPools(prefill + decode, prefill, decode, output * decodeShare, WidthsHold: true, null);
        }

        double prefillShare = (total.Value - output.Value) / (input.Value - output.Value);
        if (!(prefillShare > 0 && prefillShare < 1))
        {
            return new InferenceXPools(null, null, null, null, WidthsHold: false, Ambiguous);
        }

        double outputPerAccelerator = output.Value * (1 - prefillShare);
        double derived = prefillShare * decode;
        int whole = (int)double.Round(derived);
        return prefill == decode && whole >= 1 && whole < decode && double.Abs(derived - whole) <= Tolerance
            ? new InferenceXPools(decode, whole, decode - whole, outputPerAccelerator, WidthsHold: false, Derived)
            : new InferenceXPools(null, null, null, outputPerAccelerator, WidthsHold: false, Ambiguous);
    }
}
