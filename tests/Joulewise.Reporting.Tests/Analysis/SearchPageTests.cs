using System.Globalization;
using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Modeling;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Reporting.Tests.Analysis;

/// <summary>Holds the comparison in docs/search.md to what searches and measured frontiers say.</summary>
public sealed class SearchPageTests
{
    private const string Model = "deepseek-r1";

    private static readonly (string Accelerator, int Count, string[] Precisions)[] Compared =
    [
        ("nvidia-h100-sxm", 64, ["fp8"]),
        ("nvidia-h200-sxm", 64, ["fp8"]),
        ("amd-mi355x", 64, ["fp8", "fp4"]),
        ("nvidia-gb300", 72, ["fp8", "fp4"]),
    ];

    /// <summary>One pool of the size that single nodes were published in; two nodes of H100, which hold the model only together.</summary>
    private static readonly (string Accelerator, int Count, string[] Precisions)[] OnePool =
    [
        ("nvidia-h100-sxm", 16, ["fp8"]),
        ("nvidia-h200-sxm", 8, ["fp8"]),
        ("amd-mi355x", 8, ["fp8"]),
        ("nvidia-b200", 8, ["fp8"]),
    ];

    private static readonly Lazy<string> Page = new(() =>
    {
        using StreamReader reader = new(typeof(SearchPageTests).Assembly.GetManifestResourceStream("search.md")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    });

    private static readonly Lazy<Searcher> Search = new(() => Searcher.Embedded);

    [Fact]
    public void Page_DeepSeekAgainstMeasuredFrontiers_IsWhatIsFound() =>
        Page.Value.ShouldContain(string.Join('\n', Promises().SelectMany(p => RowsOf(p.Interactivity, p.Workload, Compared, isOnePool: false))));

    [Fact]
    public void Page_OnePoolOfAPublishedSize_IsWhatIsFound() =>
        Page.Value.ShouldContain(string.Join('\n', Promises().SelectMany(p => RowsOf(p.Interactivity, p.Workload, OnePool, isOnePool: true))));

    private static IEnumerable<(double Interactivity, string Workload)> Promises() =>
        ((double[])[20, 40, 60]).SelectMany(i => ((string[])["8k/1k", "1k/1k"]).Select(w => (i, w)));

    private static IEnumerable<string> RowsOf(double interactivity, string workload, (string Accelerator, int Count, string[] Precisions)[] asked, bool isOnePool)
    {
        AnalysisContext context = ReportBuilder.ContextOf(
            new ReportRequest { Model = Model, Workload = workload, Interactivity = TokenRate.FromPerSecond(interactivity), Precision = "fp8", IncludeOtherModels = false },
            Question.Embedded);
        foreach ((string accelerator, int count, string[] precisions) in asked)
        {
            foreach ((string name, Comparison comparison, bool isBest) in ((string, Comparison, bool)[])(isOnePool ? [("like for like, fp8", context.Main, false)] : [("like for like, fp8", context.Main, false), ("best published", context.Best, true)]))
            {
                if (comparison.Entries.FirstOrDefault(e => string.Equals(e.Id, accelerator, StringComparison.Ordinal))?.Output is not { } measured)
                {
                    continue;
                }

                PredictedFigure? found = Search.Value.Find(accelerator, count, isBest ? precisions : ["fp8"], isBest, isOnePool, context.Comparer.Workload, interactivity);
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {interactivity:0} | {workload} | {accelerator} | {name} | {Range(measured.Value.InPerSecond, measured.Interval.Low.InPerSecond, measured.Interval.High.InPerSecond)} | {(found is { } f ? Range(f.Value, f.Low, f.High) : "none")} | {Verdict(measured, found)} |");
            }
        }
    }

    private static string Verdict(Estimate<TokenRate> measured, PredictedFigure? found) => found switch
    {
        null => "no answer",
        { } f when measured.Interval.Contains(TokenRate.FromPerSecond(f.Value)) => "in",
        { } f when f.Low <= measured.Interval.High.InPerSecond && f.High >= measured.Interval.Low.InPerSecond => "overlap",
        _ => "miss",
    };

    private static string Range(double value, double low, double high) => string.Create(CultureInfo.InvariantCulture, $"{Short(value)} [{Short(low)} to {Short(high)}]");

    /// <summary>Two digits: no last bit of another machine shows.</summary>
    private static string Short(double value)
    {
        double unit = Math.Pow(10, Math.Floor(Math.Log10(value)) - 1);
        return (Math.Round(value / unit) * unit).ToString("#,0.#", CultureInfo.InvariantCulture);
    }

    /// <summary>The search on the embedded evidence.</summary>
    private sealed class Searcher(ConfigurationSearch search)
    {
        public static Searcher Embedded => new(new ConfigurationSearch(Question.Catalogue, Predictor.Load(Question.Catalogue, Question.Evidence)));

        public PredictedFigure? Find(string accelerator, int count, string[] precisions, bool speculates, bool isOnePool, WorkloadKey workload, double interactivity) => search
            .Run(
                new SearchQuestion
                {
                    Model = Question.Catalogue.FindModel(Model),
                    Accelerators = [Question.Catalogue.FindAccelerator(accelerator)],
                    Supply = new Supply(count, null, DrawBasis.Provisioned),
                    InputTokens = Workloads.MeanOf(workload.InputTokens)!.Value.InTokens,
                    OutputTokens = Workloads.MeanOf(workload.OutputTokens)!.Value.InTokens,
                    TtftLimit = Duration.FromSeconds(10),
                    TpotLimit = Duration.FromSeconds(1 / interactivity),
                    Objective = Objective.Throughput,
                    Precisions = precisions,
                    Disaggregated = !isOnePool,
                    Speculation = speculates,
                    PowerCaps = false,
                    Pipelines = false,
                    NeedsFrontier = false,
                    RankedShown = 1,
                    Site = Question.Catalogue.FindSite(Catalogue.DefaultSiteId),
                },
                TestContext.Current.CancellationToken)
            .Ranked is [RankedPoint best, ..] ? best.Point.Prediction.OutputTokensPerSecondPerAccelerator : null;
    }
}
