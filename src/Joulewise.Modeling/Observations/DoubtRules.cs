using Joulewise.Evidence;

namespace Joulewise.Modeling;

/// <summary>Which measured rows are scored apart and never fitted on. No rule looks at a prediction.</summary>
internal static class DoubtRules
{
    /// <summary>Says whether a row is in doubt: by its flags, because its pools are not known, or because it contradicts arithmetic.</summary>
    /// <param name="point">The row.</param>
    /// <param name="served">The case it describes.</param>
    /// <returns>Whether it is in doubt.</returns>
    public static bool Apply(MeasuredPoint point, ServingCase served) =>
        DoubtfulRows.Contain(point)
        || (served.Disaggregated && point.DecodeAccelerators is null)
        || point.Workload is "agentic"
        || ExceedsPeak(point, served);

    /// <summary>Says whether the prompts of a row would need more arithmetic than the accelerators have: then its clients were not all in flight.</summary>
    private static bool ExceedsPeak(MeasuredPoint point, ServingCase served)
    {
        if (point is not { Ttft: { } ttft, Tpot: { } tpot })
        {
            return false;
        }

        AcceleratorShape chip = served.Deployment.Accelerator;
        double peak = served.Deployment.Formats.ExpertBits switch
        {
            16 => chip.FlopPerSecond16,
            8 => chip.FlopPerSecond8,
            _ => chip.FlopPerSecond4,
        };
        double prompts = served.Clients / (ttft.InSeconds + (served.OutputTokens * tpot.InSeconds));
        return prompts * served.InputTokens * served.Deployment.Model.FlopPerToken > peak * served.Accelerators;
    }
}
