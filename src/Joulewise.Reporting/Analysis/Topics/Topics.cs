namespace Joulewise.Reporting;

/// <summary>Builds what a report's topic asks for, and joins all topics into one.</summary>
internal static class Topics
{
    private static readonly (ReportTopic Topic, string What, Func<AnalysisContext, TopicAnswer> Build)[] Sisters =
    [
        (ReportTopic.Tco, "cost of ownership", TcoTopic.Build),
        (ReportTopic.Cooling, "cooling through a year", CoolingTopic.Build),
        (ReportTopic.Memory, "memory", MemoryTopic.Build),
        (ReportTopic.Simulation, "fleets under bursts and power limits", c => SimulationTopic.Build(c, SimulationSettings.Default)),
    ];

    /// <summary>How many steps <see cref="Build"/> tells of.</summary>
    public static int Steps(ReportRequest request) => request.Topic switch
    {
        ReportTopic.Efficiency => EfficiencyTopic.Steps(request),
        ReportTopic.All => EfficiencyTopic.Steps(request) + Sisters.Length,
        _ => 1,
    };

    /// <summary>Builds it.</summary>
    public static TopicAnswer Build(AnalysisContext context, Action<string> step)
    {
        ReportTopic topic = context.Request.Topic;
        if (topic == ReportTopic.Efficiency)
        {
            return EfficiencyTopic.Build(context, step);
        }

        TopicAnswer One((ReportTopic Topic, string What, Func<AnalysisContext, TopicAnswer> Build) sister)
        {
            step(sister.What);
            return sister.Build(context);
        }

        return topic == ReportTopic.All
            ? Join(context, [EfficiencyTopic.Build(context, step), .. Sisters.Select(One)])
            : One(Sisters.Single(s => s.Topic == topic));
    }

    private static TopicAnswer Join(AnalysisContext context, IReadOnlyList<TopicAnswer> answers) => new(
        $"Energy and cost of a token: {context.Model.Name}",
        $"Which accelerators serve {context.Model.Name} under {context.Comparer.Workload} at {Words.Number(context.Request.Interactivity.InPerSecond)} tokens/s per user with least energy and cost at {context.Site.Name}, and what do energy price, cooling, memory, bursts and power limits do to it?",
        [.. answers.SelectMany(a => a.Answer)],
        [.. answers.SelectMany(a => a.Chapters)]);
}
