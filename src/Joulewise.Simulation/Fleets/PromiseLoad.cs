namespace Joulewise.Simulation;

/// <summary>Counts load by the first token to be expected, and keeps away from workers whose streams would become slower than promised.</summary>
internal sealed class PromiseLoad
{
    /// <summary>What a worker past its promise counts, in seconds: more than any queue.</summary>
    private const double PastSeconds = 1e6;

    /// <summary>A context in the middle of those of chats, with which the speed of streams is judged.</summary>
    private const double ContextTokens = 2048;

    private const int ProbeTokens = 2048;

    private readonly Dictionary<int, (double SecondsPerToken, int MostSequences)> _figures = [];

    /// <summary>Initialises the count.</summary>
    /// <param name="units">The workers.</param>
    /// <param name="tpotSeconds">The shortest time per token that is promised.</param>
    public PromiseLoad(IReadOnlyList<Unit> units, double tpotSeconds)
    {
        foreach (Unit unit in units.DistinctBy(u => u.Pool))
        {
            PoolSetup setup = unit.Setup;
            double pass = setup.Steps.SecondsOf(new StepLoad(0, 0, 0, ProbeTokens * (double)setup.Size.Replicas, ProbeTokens, ProbeTokens / 2.0)).Total;
            _figures[unit.Pool] = (pass / (ProbeTokens * setup.Size.Replicas), MostSequences(setup, tpotSeconds));
        }
    }

    /// <summary>Counts.</summary>
    /// <param name="unit">The worker.</param>
    /// <returns>Seconds.</returns>
    public double Of(Unit unit)
    {
        (double perToken, int most) = _figures[unit.Pool];
        Worker worker = unit.Worker;
        double wait = worker.QueuedTokens * perToken;

        // Of workers that are free alike, the one with the fewest streams slows fewest.
        return wait + (1e-6 * worker.Requests) + (worker.Requests >= most ? PastSeconds + worker.Requests : 0);
    }

    private static int MostSequences(PoolSetup setup, double tpotSeconds)
    {
        int most = setup.Policy.MaxSequences * setup.Size.Replicas;
        if (setup.Role == PoolRole.Prefill || double.IsPositiveInfinity(tpotSeconds))
        {
            return int.MaxValue;
        }

        int low = 1;
        while (low < most)
        {
            int middle = (low + most + 1) / 2;
            if (setup.Steps.DecodeSeconds(middle, Math.Ceiling((double)middle / setup.Size.Replicas), ContextTokens) <= tpotSeconds)
            {
                low = middle;
            }
            else
            {
                most = middle - 1;
            }
        }

        return low;
    }
}
