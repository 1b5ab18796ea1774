using Joulewise.Modeling;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Reporting.Tests.Analysis;

/// <summary>Answers that can be worked out by hand: one worker of eight accelerators under 16, 32 and 64 requests.</summary>
/// <remarks>With requests n: TPOT 0.3 ms times n, TTFT 0.1 s times n, 8 n tokens/s of each accelerator at 500 W.</remarks>
internal sealed class FakeSearch : IConfigurationSearch
{
    private static readonly int[] Loads = [16, 32, 64];

    private readonly List<SearchQuestion> _asked = [];

    /// <summary>Gets the accelerators that have no answer.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>Gets the accelerators it has no power of.</summary>
    public IReadOnlyList<string> Powerless { get; init; } = [];

    /// <summary>Gets the accelerators whose prefill has a pool of its own.</summary>
    public IReadOnlyList<string> Pooled { get; init; } = [];

    public Grade Grade { get; init; } = Grade.E;

    /// <summary>Gets what was asked.</summary>
    public IReadOnlyList<SearchQuestion> Asked => _asked;

    public SearchResult Run(SearchQuestion question, CancellationToken cancellation)
    {
        _asked.Add(question);
        string accelerator = question.Accelerators.ShouldHaveSingleItem().Id;
        bool refused = Refused.Contains(accelerator, StringComparer.Ordinal);
        SearchPoint[] points = refused ? [] : [.. Loads.Select(n => PointOf(question, accelerator, n))];
        return new SearchResult
        {
            Question = question,
            Ranked = refused ? [] : [new RankedPoint(points[^1], 1, IsTied: false, IsQuoted: false, string.Empty)],
            KindsInAll = refused ? 0 : 1,
            CapCurve = [],
            Frontier = points,
            FrontierInAll = points.Length,
            Refused = refused ? [new Refusal(accelerator, "no configuration keeps the promise on TPOT: the least is 50 ms")] : [],
            Configurations = 1000,
            Evaluated = 10,
            Precisions = question.Precisions,
        };
    }

    private SearchPoint PointOf(SearchQuestion question, string accelerator, int requests)
    {
        bool powered = !Powerless.Contains(accelerator, StringComparer.Ordinal);
        Prediction prediction = new()
        {
            TtftSeconds = Around(0.1 * requests, 2),
            TpotSeconds = Around(0.0003 * requests, 1.3),
            OutputTokensPerSecondPerAccelerator = Around(8 * requests, 1.5),
            PowerWattsPerAccelerator = powered ? Around(500, 1.25) : null,
            JoulesPerOutputToken = powered ? Around(500.0 / (8 * requests), 1.4) : null,
            Grade = Grade,
            Extrapolated = ["accelerator"],
        };
        bool pooled = Pooled.Contains(accelerator, StringComparer.Ordinal);
        return new SearchPoint
        {
            Configuration = new ServingConfiguration
            {
                Model = question.Model.Id,
                Engine = "vllm",
                Precision = question.Precisions[0],
                KvPrecision = "fp8",
                InputTokens = question.InputTokens,
                OutputTokens = question.OutputTokens,
                Decode = new WorkerPool(accelerator, 1, 8, 1, 1, ExpertParallel: false, requests, pooled ? 0 : 2048),
                Prefill = pooled ? new WorkerPool(accelerator, 2, 2, 1, 2, ExpertParallel: true, 1, 0) : null,
            },
            Prediction = prediction,
            LongestGapSeconds = 0.1,
            TotalOutput = Estimate.Exact("all", TokenRate.FromPerSecond(64 * requests), Grade, ModelSource.Source),
            Energy = null,
            Yield = null,
            FacilityPower = null,
            Cost = null,
            Grade = Grade,
            Memory = new MemoryUse(DataSize.FromGigabytes(100), DataSize.FromGigabytes(40), DataSize.FromGigabytes(50), DataSize.FromGigabytes(5), DataSize.FromGigabytes(1), DataSize.FromBytes(70_000)),
            Binding = new Binding("objective", "bandwidth", 1, PowerLimited: false),
        };
    }

    private static PredictedFigure Around(double value, double factor) => new(value, value / factor, value * factor);
}
