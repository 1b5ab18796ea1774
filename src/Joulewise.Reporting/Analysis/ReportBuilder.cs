using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Answers a question from catalogue and evidence.</summary>
public static class ReportBuilder
{
    private static readonly (string Model, WorkloadKey Workload)[] OtherModels =
    [
        ("deepseek-r1", WorkloadKey.Fixed(8192, 1024)),
        ("gpt-oss-120b", WorkloadKey.Fixed(8192, 1024)),
        ("llama-3.1-70b", WorkloadKey.Fixed(8192, 1024)),
        ("qwen3.5-397b-a17b", WorkloadKey.Fixed(8192, 1024)),
    ];

    /// <summary>Builds the report.</summary>
    /// <param name="request">The question.</param>
    /// <param name="inputs">Catalogue and evidence.</param>
    /// <param name="progress">Told of each step, or <see langword="null"/>.</param>
    /// <param name="cancellation">Stops between steps.</param>
    /// <returns>The report. The same request and inputs give an equal one.</returns>
    /// <exception cref="InputException">The request names something the catalogue does not have; the message says what it has.</exception>
    public static ReportDocument Build(ReportRequest request, ReportInputs inputs, IProgress<ReportProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(inputs);
        int steps = request.IncludeOtherModels ? 13 : 10;
        int done = 0;
        void Step(string what)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new ReportProgress(done++, steps, what));
        }

        Step("learning errors from the evidence");
        AnalysisContext context = ContextOf(request, inputs, cancellation);
        List<Chapter> chapters = [];
        void Add(string what, Func<Chapter?> build)
        {
            Step(what);
            if (build() is { } chapter)
            {
                chapters.Add(chapter);
            }
        }

        string evidenceHash = EvidenceHash.Of(inputs.Evidence);
        Add("ranking", () => AnswerChapter.Build(context));
        Add("operating points", () => OperatingPointChapter.Build(context));
        Add("frontiers", () => FrontierChapter.Build(context));
        Add("ledgers", () => JoulesChapter.Build(context));
        Add("cost and carbon", () => CostChapter.Build(context));
        Add("software progress", () => ProgressChapter.Build(context));
        Add("sensitivity", () => SensitivityChapter.Build(context));
        if (request.IncludeOtherModels)
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
        Add("coverage", () => CoverageChapter.Build(context));
        chapters.Add(MethodChapter.Build(context));
        chapters.Add(LimitsChapter.Build(context));
        chapters.Add(ReproduceChapter.Build(context, evidenceHash));
        Step("done");
        return new ReportDocument
        {
            Title = $"Joules per token: {context.Model.Name}",
            Question = $"Which accelerators turn energy into output tokens best for {context.Model.Name} under {context.Comparer.Workload} at {Words.Number(request.Interactivity.InPerSecond)} tokens/s per user, from chip to utility meter at {context.Site.Name}?",
            Answer = AnswerChapter.Sentences(context),
            Header = HeaderBuilder.Build(context, context.Main, evidenceHash),
            Chapters = chapters,
            Results = context.Results,
            Sensitivity = context.Sensitivity,
            Exclusions =
            [
                .. context.Lens.ByAll.Evidence.Counts.Select(c => new Exclusion("measured rows", c.Value, ExclusionNames.Of(c.Key))),
            ],
            Sources = context.Sources.Entries,
        };
    }

    /// <summary>Looks up what the question names and makes the comparisons every chapter starts from.</summary>
    internal static AnalysisContext ContextOf(ReportRequest request, ReportInputs inputs, CancellationToken cancellation = default)
    {
        EvidenceLens lens = new(inputs, request.TtftLimit);
        ModelChoice model = ModelChoice.Of(inputs.Catalogue, lens, request.Model);
        WorkloadKey workload = Workloads.Resolve(inputs.Catalogue, request.Workload);
        string[] accelerators = [.. request.Accelerators.Select(a => inputs.Catalogue.FindAccelerator(a).Id).Distinct(StringComparer.Ordinal)];
        Site site = inputs.Catalogue.FindSite(request.Site);
        (Ratio low, Ratio central, Ratio high) = request.Utilisation;
        UtilisationBasis utilisation = UtilisationBasis.Of(
            "fleet",
            central,
            low,
            high,
            Grade.D,
            new Source("busy-share", "Busy share of the fleet: an assumption, choose your own with --utilisation", "report option", string.Empty));
        OperatingPointFactory factory = new(inputs.Catalogue, lens, site, utilisation);
        Comparer comparer = Comparer.For(inputs.Catalogue, lens, factory, model.Key, workload, accelerators);
        string precision = request.Precision.Length > 0 ? request.Precision : lens.CommonPrecision(model.Key, workload, request.Interactivity, comparer.Accelerators);
        return new AnalysisContext
        {
            Request = request with { Accelerators = accelerators },
            Inputs = inputs,
            Lens = lens,
            Site = site,
            Utilisation = utilisation,
            Factory = factory,
            Comparer = comparer,
            Model = model.Architecture,
            Precision = precision,
            Main = comparer.At(request.Interactivity, Parity.LikeForLike, precision),
            Best = comparer.At(request.Interactivity, Parity.BestPublished, string.Empty),
            Cancellation = cancellation,
        };
    }
}
