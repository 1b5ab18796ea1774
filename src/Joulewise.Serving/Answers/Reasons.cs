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
        double both = groups.Min(g => g.Closest.TpotUnderTtft);
        if (ttft > question.TtftLimit?.InSeconds)
        {
            return string.Create(CultureInfo.InvariantCulture, $"no configuration keeps the promise on TTFT: the least is {ttft:0.###} s");
        }

        if (Math.Min(tpot, both) > question.TpotLimit?.InSeconds)
        {
            return string.Create(CultureInfo.InvariantCulture, $"no configuration keeps the promise on TPOT: the least is {tpot * 1e3:0.##} ms");
        }

        if (both > question.TpotLimit?.InSeconds)
        {
            return string.Create(CultureInfo.InvariantCulture, $"no configuration keeps both promises: with the one on TTFT kept the least TPOT is {both * 1e3:0.##} ms");
        }

        return question.Objective switch
        {
            Objective.Cost when Array.TrueForAll(groups, g => g.Group.Place.Price is null) => "no owned price is published: --price gives one",
            Objective.Joules when Array.TrueForAll(groups, g => double.IsNaN(g.Group.Place.Shape.TdpWatts)) => "no rated power is known",
            _ when question.Supply.Feed is not null => "not one replica fits behind the feed",
            _ => "no configuration keeps every promise",
        };
    }
}
