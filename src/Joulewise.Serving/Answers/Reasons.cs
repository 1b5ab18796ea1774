using System.Globalization;

namespace Joulewise.Serving;

/// <summary>Says why accelerators have no configuration that keeps every promise.</summary>
internal static class Reasons
{
    /// <summary>Finds the reasons.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="groups">What was found.</param>
    /// <returns>One reason for each accelerator without an answer, in the order of the question.</returns>
    public static IReadOnlyList<Refusal> Of(SearchQuestion question, IReadOnlyList<GroupResult> groups) =>
    [
        .. groups
            .GroupBy(g => g.Group.Place.Accelerator.Id, StringComparer.Ordinal)
            .Where(g => g.All(r => r.Best is null))
            .Select(g => new Refusal(g.Key, Reason(question, [.. g]))),
    ];

    private static string Reason(SearchQuestion question, GroupResult[] groups)
    {
        if (Array.TrueForAll(groups, g => g.Configurations == 0))
        {
            string misfit = groups.Select(g => g.Misfit).FirstOrDefault(m => m.Length > 0) ?? string.Empty;
            return misfit.Length > 0 ? misfit
                : question.Supply.Feed is not null && Array.TrueForAll(groups, g => g.HasNoWorker) ? "not one replica fits behind the feed"
                : "the cache of one request does not fit beside the model";
        }

        double ttft = groups.Min(g => g.Closest.TtftSeconds);
        double tpot = groups.Min(g => g.Closest.TpotSeconds);
        double gap = groups.Min(g => g.Closest.GapUnderTtft);
        double under = groups.Min(g => g.Closest.TpotUnderBoth);
        if (ttft > question.TtftLimit?.InSeconds)
        {
            return string.Create(CultureInfo.InvariantCulture, $"no configuration keeps the promise on TTFT: the least is {ttft:0.###} s");
        }

        if (tpot > question.TpotLimit?.InSeconds)
        {
            return string.Create(CultureInfo.InvariantCulture, $"no configuration keeps the promise on TPOT: the least is {tpot * 1e3:0.##} ms");
        }

        if (gap > question.GapLimit?.InSeconds)
        {
            string kept = question.TtftLimit is null ? "the promise on the longest gap" : "the promises on TTFT and on the longest gap";
            return string.Create(CultureInfo.InvariantCulture, $"no configuration keeps {kept}: the least gap{(question.TtftLimit is null ? string.Empty : " with the one on TTFT kept")} is {gap * 1e3:0.##} ms");
        }

        if (under > question.TpotLimit?.InSeconds)
        {
            return string.Create(CultureInfo.InvariantCulture, $"no configuration keeps all promises: with the other ones kept the least TPOT is {under * 1e3:0.##} ms");
        }

        bool isUnrated = Array.TrueForAll(groups, g => double.IsNaN(g.Group.Place.Shape.TdpWatts));
        return question.Objective switch
        {
            Objective.Cost when Array.TrueForAll(groups, g => g.Group.Place.Price is null) => "no owned price is published: --price gives one",
            Objective.Joules when isUnrated => "no rated power is known",
            _ when question.Supply.Feed is not null && isUnrated => "no rated power is known to count accelerators behind the feed by",
            _ when question.Supply.Feed is not null => "not one replica fits behind the feed",
            _ => "no configuration keeps every promise",
        };
    }
}
