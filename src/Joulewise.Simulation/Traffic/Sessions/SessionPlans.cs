using System.Globalization;
using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>The sessions in a description of traffic. A source gives their first turns; who serves them asks here for the turns that follow an answer.</summary>
internal static class SessionPlans
{
    /// <summary>Finds the plans by class of traffic.</summary>
    /// <param name="spec">The traffic.</param>
    /// <param name="seed">The seed it is opened with.</param>
    /// <returns>A plan for each class that has sessions.</returns>
    /// <exception cref="InputException">Two descriptions give sessions to the same class, sessions are repeated or multiplied, or a parameter is out of its range.</exception>
    public static IReadOnlyDictionary<int, SessionPlan> Of(TrafficSpec spec, long seed)
    {
        Dictionary<int, SessionPlan> plans = [];
        Collect(spec, seed, plans, copier: null);
        return plans;
    }

    private static void Collect(TrafficSpec spec, long seed, Dictionary<int, SessionPlan> plans, string? copier)
    {
        switch (spec)
        {
            case SyntheticSpec { Sessions: { } sessions } synthetic:
                if (copier is not null)
                {
                    throw new InputException($"traffic: synthetic sessions inside {copier}, which would give several sessions the same number; accepted: sessions with a duration or a rate of their own");
                }

                if (!plans.TryAdd(synthetic.ClassIndex, new SessionPlan(sessions, seed, synthetic.ClassIndex)))
                {
                    throw new InputException(string.Create(CultureInfo.InvariantCulture, $"traffic: two kinds of sessions for class {synthetic.ClassIndex}; accepted: one kind of sessions for each class"));
                }

                break;
            case RepeatSpec or MultiplySpec:
                Collect(Inner(spec)[0], seed, plans, spec is RepeatSpec ? "a repetition" : "a multiplication");
                break;
            default:
                foreach (TrafficSpec inner in Inner(spec))
                {
                    Collect(inner, seed, plans, copier);
                }

                break;
        }
    }

    private static IReadOnlyList<TrafficSpec> Inner(TrafficSpec spec) => spec switch
    {
        MixSpec mix => mix.Parts,
        SpliceSpec splice => splice.Parts,
        RepeatSpec repeat => [repeat.Inner],
        ScaleRateSpec scale => [scale.Inner],
        ThinSpec thin => [thin.Inner],
        MultiplySpec multiply => [multiply.Inner],
        WindowSpec window => [window.Inner],
        LimitSpec limit => [limit.Inner],
        LengthsSpec lengths => [lengths.Inner],
        _ => [],
    };
}
