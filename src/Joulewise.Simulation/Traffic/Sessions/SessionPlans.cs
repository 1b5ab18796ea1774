using System.Globalization;
using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>The sessions in a description of traffic. A source gives their first turns; who serves them asks here for the turns that follow an answer.</summary>
internal static class SessionPlans
{
    private const int Deepest = 64;

    /// <summary>Finds the plans by class of traffic.</summary>
    /// <param name="spec">The traffic.</param>
    /// <param name="seed">The seed it is opened with.</param>
    /// <returns>A plan for each class that has sessions.</returns>
    /// <exception cref="InputException">A class with sessions has other traffic too, sessions are repeated or multiplied, descriptions hold each other more than 64 deep, or a parameter is out of its range.</exception>
    public static IReadOnlyDictionary<int, SessionPlan> Of(TrafficSpec spec, long seed)
    {
        List<(int Class, SessionSpec? Sessions)> leaves = [];
        Collect(spec, leaves, copier: null, depth: 0);
        Dictionary<int, SessionPlan> plans = [];
        foreach ((int index, SessionSpec? sessions) in leaves)
        {
            if (sessions is null)
            {
                continue;
            }

            // Whoever serves a request tells by its class how its session goes on.
            plans[index] = leaves.Count(l => l.Class == index) == 1
                ? new SessionPlan(sessions, seed, index)
                : throw new InputException(string.Create(CultureInfo.InvariantCulture, $"traffic: class {index} has sessions and other traffic too; accepted: a class of their own for sessions"));
        }

        return plans;
    }

    private static void Collect(TrafficSpec spec, List<(int Class, SessionSpec? Sessions)> leaves, string? copier, int depth)
    {
        SpecCheck.Within(depth, 0, Deepest, "the depth to which descriptions hold each other");
        switch (spec)
        {
            case SyntheticSpec synthetic:
                if (synthetic.Sessions is not null && copier is not null)
                {
                    throw new InputException($"traffic: synthetic sessions inside {copier}, which would give several sessions the same number; accepted: sessions with a duration or a rate of their own");
                }

                leaves.Add((synthetic.ClassIndex, synthetic.Sessions));
                break;
            case TraceSpec trace:
                leaves.Add((trace.ClassIndex, null));
                break;
            case ServeGenSpec clients:
                leaves.Add((clients.ClassIndex, null));
                break;
            case RepeatSpec or MultiplySpec:
                Collect(Inner(spec)[0], leaves, spec is RepeatSpec ? "a repetition" : "a multiplication", depth + 1);
                break;
            default:
                foreach (TrafficSpec inner in Inner(spec))
                {
                    Collect(inner, leaves, copier, depth + 1);
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
