using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Answers a question from catalogue and evidence.</summary>
public static class ReportBuilder
{
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
        int steps = Topics.Steps(request) + 2;
        int done = 0;
        void Step(string what)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new ReportProgress(done++, steps, what));
        }

        Step("learning errors from the evidence");
        AnalysisContext context = ContextOf(request, inputs, cancellation);
        string evidenceHash = EvidenceHash.Of(inputs.Evidence);
        TopicAnswer answer = Topics.Build(context, Step);
        Step("coverage");
        Chapter[] common =
        [
            CoverageChapter.Build(context),
            MethodChapter.Build(context),
            LimitsChapter.Build(context),
            ReproduceChapter.Build(context, evidenceHash),
        ];
        Step("done");
        return new ReportDocument
        {
            Title = answer.Title,
            Question = answer.Question,
            Answer = answer.Answer,
            Header = HeaderBuilder.Build(context, context.Main, evidenceHash),
            Chapters = [.. answer.Chapters, .. common],
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
