using Joulewise.Modeling;

namespace Joulewise.Serving;

/// <summary>The least that filling a cache takes of any of several deployments.</summary>
/// <param name="fillers">The deployments; at least one, all of one accelerator.</param>
/// <remarks>It remembers what it worked out: for use by one thread.</remarks>
internal sealed class FillerBounds(IReadOnlyList<PoolModel> fillers)
{
    private readonly Dictionary<int, double> _cost = [];
    private readonly Dictionary<double, double> _clocks = [];

    /// <summary>Gets the least time of a prompt that meets an idle worker.</summary>
    public double AloneSeconds { get; } = fillers.Min(f => f.PassSeconds);

    /// <summary>Gets the least work of a prompt for each output token, kind by kind.</summary>
    public WorkRates Work { get; } = Least(fillers);

    /// <summary>Finds the least accelerator time of a prompt.</summary>
    /// <param name="batch">The load of the decode side.</param>
    /// <returns>Accelerator seconds.</returns>
    public double AcceleratorSecondsAt(int batch)
    {
        if (!_cost.TryGetValue(batch, out double cost))
        {
            cost = fillers.Min(f => f.Accelerators / f.PromptsPerSecondAt(batch));
            _cost.Add(batch, cost);
        }

        return cost;
    }

    /// <summary>Finds the lowest clock under a limit.</summary>
    /// <param name="capWatts">The limit; infinite for the rating.</param>
    /// <returns>A share of the highest.</returns>
    public double ClockUnder(double capWatts)
    {
        if (!double.IsFinite(capWatts))
        {
            return 1;
        }

        if (!_clocks.TryGetValue(capWatts, out double clock))
        {
            clock = fillers.Min(f => f.FillingUnder(capWatts).Clock);
            _clocks.Add(capWatts, clock);
        }

        return clock;
    }

    private static WorkRates Least(IReadOnlyList<PoolModel> fillers)
    {
        WorkRates least = fillers[0].PromptWork;
        foreach (PoolModel filler in fillers)
        {
            WorkRates one = filler.PromptWork;
            least = new WorkRates(
                0,
                0,
                0,
                Math.Min(least.PrefillPlainFlop, one.PrefillPlainFlop),
                Math.Min(least.PrefillExpertFlop, one.PrefillExpertFlop),
                Math.Min(least.PrefillAttentionFlop, one.PrefillAttentionFlop),
                Math.Min(least.MemoryBytes, one.MemoryBytes),
                Math.Min(least.LinkBytes, one.LinkBytes),
                Math.Min(least.Busy, one.Busy));
        }

        return least;
    }
}
