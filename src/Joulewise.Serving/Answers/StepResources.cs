using Joulewise.Modeling;

namespace Joulewise.Serving;

/// <summary>Finds what a decode step waits for.</summary>
internal static class StepResources
{
    /// <summary>Finds it.</summary>
    /// <param name="pool">The deployment.</param>
    /// <param name="load">Its load.</param>
    /// <returns>The resource and its share of the step's time. An operator counts for what takes it longer, bytes or arithmetic.</returns>
    public static (string Resource, double Share) Of(PoolModel pool, in DecodeLoad load)
    {
        pool.Step.Evaluate(DecodeStates.StepOf(pool.Served, load.State.Batch), out StepCost cost);
        double bandwidth = 0;
        double compute = 0;
        StepRates rates = pool.Step.Rates;
        foreach (OperatorKind kind in Enum.GetValues<OperatorKind>())
        {
            OperatorCost one = cost[(int)kind];
            (double bytes, double flop) = kind switch
            {
                OperatorKind.DecodeAttention or OperatorKind.PrefillAttention or OperatorKind.RecurrentState => (rates.KvBytesPerSecond, rates.AttentionFlopPerSecond),
                OperatorKind.RoutedExperts => (rates.ExpertBytesPerSecond, rates.ExpertFlopPerSecond),
                OperatorKind.OutputHead => (rates.WeightBytesPerSecond, rates.HeadFlopPerSecond),
                _ => (rates.WeightBytesPerSecond, rates.PlainFlopPerSecond),
            };
            if (kind is OperatorKind.Collectives or OperatorKind.KernelFloors or OperatorKind.Host)
            {
                continue;
            }

            if (one.MemoryBytes / bytes >= one.Flop / flop)
            {
                bandwidth += one.Seconds;
            }
            else
            {
                compute += one.Seconds;
            }
        }

        double all = cost.Seconds;
        (string Name, double Seconds)[] resources =
        [
            ("bandwidth", bandwidth),
            ("compute", compute),
            ("links", cost[(int)OperatorKind.Collectives].Seconds),
            ("launches", cost[(int)OperatorKind.KernelFloors].Seconds + cost[(int)OperatorKind.Host].Seconds),
        ];
        (string name, double seconds) = resources.MaxBy(r => r.Seconds);
        return (name, seconds / all);
    }
}
