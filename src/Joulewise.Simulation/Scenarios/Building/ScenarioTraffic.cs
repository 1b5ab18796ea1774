using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>The traffic of a scenario, opened.</summary>
/// <param name="scenario">The scenario.</param>
internal sealed class ScenarioTraffic(Scenario scenario)
{
    /// <summary>Requests whose mean lengths stand for all: enough for a mean within a few percent at the spread of published traces.</summary>
    private const int LookedAt = 4096;

    /// <summary>What a fault in a description of traffic begins with, since descriptions do not know their line.</summary>
    private const string Undescribed = "traffic: ";

    /// <summary>Opens the stream of requests.</summary>
    /// <returns>The stream.</returns>
    /// <exception cref="InputException">A file or a parameter is at fault.</exception>
    public ITrafficSource Open()
    {
        try
        {
            return scenario.Traffic is ClosedLoopSpec loop
                ? new ClosedLoopSource(loop, scenario.Seed)
                : TrafficSources.Open(scenario.SimulatedShare < 1 ? new ThinSpec(scenario.Traffic, scenario.SimulatedShare) : scenario.Traffic, scenario.Seed, scenario.Folder);
        }
        catch (InputException e) when (e.Message.StartsWith(Undescribed, StringComparison.Ordinal))
        {
            throw scenario.Problem(scenario.TrafficLine, e.Message);
        }
    }

    /// <summary>Makes the users of one cell, who send their next request when they have an answer.</summary>
    /// <param name="cell">The cell's number.</param>
    /// <returns>The users; <see langword="null"/> where requests come whatever was answered.</returns>
    public IFollowUp? FollowUpsOf(int cell)
    {
        if (scenario.Traffic is ClosedLoopSpec loop)
        {
            return new ClosedLoopFollowUps(loop, scenario.Seed, cell, scenario.Cells);
        }

        // A plan is for one thread, and cells run on several.
        IReadOnlyDictionary<int, SessionPlan> plans = SessionPlans.Of(scenario.Traffic, scenario.Seed);
        return plans.Count > 0 ? new SessionFollowUps(plans) : null;
    }

    /// <summary>Finds the mean lengths of its first requests.</summary>
    /// <returns>Tokens of a prompt and of an answer.</returns>
    /// <exception cref="InputException">There is no request.</exception>
    public (double Input, double Output) MeanTokens()
    {
        using ITrafficSource source = Open();
        TrafficRequest request = new();
        long input = 0;
        long output = 0;
        int count = 0;
        while (count < LookedAt && source.TryRead(request))
        {
            count++;
            input += request.InputTokens;
            output += request.OutputTokens;
        }

        return count > 0
            ? ((double)input / count, (double)output / count)
            : throw scenario.Problem(scenario.TrafficLine, "traffic: has no request");
    }

    /// <summary>Finds the tokens one hash of its prompts stands for.</summary>
    /// <returns>Tokens; 0 where prompts name no blocks.</returns>
    /// <exception cref="InputException">Parts of it name blocks of unlike sizes.</exception>
    public int PageTokens()
    {
        int[] sizes = [.. TrafficTree.LeavesOf(scenario.Traffic).Select(BlockOf).Where(b => b > 0).Distinct()];
        return sizes.Length <= 1
            ? sizes.FirstOrDefault()
            : throw scenario.Problem(scenario.TrafficLine, $"traffic: names prefixes in blocks of {string.Join(" and ", sizes)} tokens: accepted is one size where 'prefix_cache' is true");
    }

    private static int BlockOf(TrafficSpec leaf) => leaf switch
    {
        TraceSpec { Format: TraceFormat.Mooncake } => MooncakeTraceSource.BlockTokens,
        SyntheticSpec { Sessions: { } sessions } => sessions.BlockTokens,
        _ => 0,
    };
}
