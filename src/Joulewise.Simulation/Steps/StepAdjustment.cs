namespace Joulewise.Simulation;

/// <summary>What measurement of a deployment says of the model's steps: factors on times, all 1 where nothing was measured.</summary>
/// <param name="Work">On the time of units and memory while decoding; above 0.</param>
/// <param name="Overhead">On the time of launches, the host and other accelerators; above 0.</param>
/// <param name="Prompt">On the time prompts add to a step; above 0.</param>
internal readonly record struct StepAdjustment(double Work, double Overhead, double Prompt)
{
    /// <summary>Gets the adjustment of nothing.</summary>
    public static StepAdjustment None { get; } = new(1, 1, 1);

    /// <summary>Adjusts a part of a step.</summary>
    /// <param name="part">The part.</param>
    /// <returns>The part with its times adjusted.</returns>
    public StepPart Apply(in StepPart part)
    {
        double busy = Work * part.BusySeconds;
        return part with { BusySeconds = busy, Seconds = busy + (Overhead * (part.Seconds - part.BusySeconds)) };
    }
}
