using Joulewise.Evidence;

namespace Joulewise.Reporting;

/// <summary>Joules per token from chip to utility meter.</summary>
internal static class EfficiencyTopic
{
    private static readonly (string Model, WorkloadKey Workload)[] OtherModels =
    [
        ("deepseek-r1", WorkloadKey.Fixed(8192, 1024)),
        ("gpt-oss-120b", WorkloadKey.Fixed(8192, 1024)),
        ("llama-3.1-70b", WorkloadKey.Fixed(8192, 1024)),
        ("qwen3.5-397b-a17b", WorkloadKey.Fixed(8192, 1024)),
    ];

    /// <summary>How many steps <see cref="Build"/> tells of.</summary>
    public static int Steps(ReportRequest request) => request.IncludeOtherModels ? 11 : 8;

    /// <summary>Builds the chapters.</summary>
    public static TopicAnswer Build(AnalysisContext context, Action<string> step)
    {
        List<Chapter> chapters = [];
        void Add(string what, Func<Chapter?> build)
        {
            step(what);
            if (build() is { } chapter)
            {
                chapters.Add(chapter);
            }
        }

        Add("ranking", () => AnswerChapter.Build(context));
        Add("operating points", () => OperatingPointChapter.Build(context));
        Add("frontiers", () => FrontierChapter.Build(context));
        Add("ledgers", () => JoulesChapter.Build(context));
        Add("cost and carbon", () => CostChapter.Build(context));
        Add("software progress", () => ProgressChapter.Build(context));
        Add("sensitivity", () => SensitivityChapter.Build(context));
        if (context.Request.IncludeOtherModels)
        {
            Add("other models", () => null);
            foreach ((string model, WorkloadKey workload) in OtherModels.Where(o => !string.Equals(o.Model, context.Comparer.Model, StringComparison.Ordinal)))
            {
                if (ModelChapter.Build(context, model, workload) is { } chapter)
                {
                    chapters.Add(chapter);
                }
            }

            Add("measured energy", () => MeasuredEnergyChapter.Build(context));
            Add("MLPerf", () => MlperfChapter.Build(context));
            if (UnofficialChapter.Build(context) is { } unofficial)
            {
                chapters.Add(unofficial);
            }
        }

        Add("where nobody has measured", () => UnmeasuredChapter.Build(context));
        return new TopicAnswer(
            $"Joules per token: {context.Model.Name}",
            $"Which accelerators turn energy into output tokens best for {context.Model.Name} under {context.Comparer.Workload} at {Words.Number(context.Request.Interactivity.InPerSecond)} tokens/s per user, from chip to utility meter at {context.Site.Name}?",
            AnswerChapter.Sentences(context),
            chapters);
    }
}
