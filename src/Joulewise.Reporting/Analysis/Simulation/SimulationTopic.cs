using Joulewise.Modeling;

namespace Joulewise.Reporting;

/// <summary>What bursts, idle hours and power limits do to the energy of a token.</summary>
internal static class SimulationTopic
{
    private const string NoModel = "No serving model was given, so no fleet can be simulated (grade X).";

    /// <summary>Builds the chapters.</summary>
    /// <param name="context">What the report is written from.</param>
    /// <param name="settings">How long and how often fleets run.</param>
    /// <returns>The topic.</returns>
    public static TopicAnswer Build(AnalysisContext context, SimulationSettings settings)
    {
        const string Title = "Bursts, idle hours and power limits";
        string question = $"What do bursts, idle hours and power limits do to the energy of a token at {context.Site.Name}?";
        if (context.Inputs.Predictor is not Predictor predictor)
        {
            return new TopicAnswer(Title, question, [NoModel], []);
        }

        SimulationView view = new(context, predictor, settings);
        return new TopicAnswer(
            Title,
            question,
            [.. DisaggregationAnswer.Sentences(view), AutoscalingChapter.Sentence(view), PowerCapChapter.Sentence(view)],
            [
                DisaggregationChapter.Build(view),
                AutoscalingChapter.Build(view),
                PowerCapChapter.Build(view),
                SimulationLimitsChapter.Build(),
            ]);
    }
}
