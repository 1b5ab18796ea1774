using Joulewise.Catalog;
using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>Holds workers that fill caches and decode against pools of their own for each, on fleets of the same accelerators, from low to high load.</summary>
/// <remarks>
/// DeepSeek-R1 in FP8 under SGLang without speculation, which as it comes fills caches before it decodes, and with <c>--enable-mixed-chunk</c> lets chunks of
/// prompts ride in the steps that decode: prompts of 4,000 and answers of 1,000 tokens in the mean, log-normal with coefficients of
/// variation of 1 and 0.8, arrivals as a gamma renewal process with a coefficient of variation of 2, which is burstier than Poisson (production traces:
/// ServeGen, arXiv:2505.09999). The promise is a first token within 5 s and 50 ms per token.
/// </remarks>
internal sealed class DisaggregationStudy
{
    /// <summary>Catalogue id of the model.</summary>
    public const string Model = "deepseek-r1";

    /// <summary>Mean prompt in tokens.</summary>
    public const double InputTokens = 4000;

    /// <summary>Mean answer in tokens.</summary>
    public const double OutputTokens = 1000;

    /// <summary>Longest time to first token that is promised, in seconds.</summary>
    public const double TtftSeconds = 5;

    /// <summary>Longest time per output token that is promised, in seconds.</summary>
    public const double TpotSeconds = 0.05;

    /// <summary>Prompt tokens that ride in a step of one attention replica where prompts are cut into chunks.</summary>
    private const int ChunkTokens = 1024;

    private const double ArrivalVariation = 2;
    private const double WindowSeconds = 5;

    /// <summary>Loads, as shares of the requests/s at which the fleet without pools is full.</summary>
    private static readonly double[] Shares = [0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 1];

    private readonly Catalogue _catalogue;
    private readonly Predictor _predictor;
    private readonly Site _site;

    /// <summary>Initialises the study.</summary>
    /// <param name="catalogue">What exists.</param>
    /// <param name="predictor">The model of serving.</param>
    /// <param name="site">The site, for the facility's meter.</param>
    public DisaggregationStudy(Catalogue catalogue, Predictor predictor, Site site)
    {
        _catalogue = catalogue;
        _predictor = predictor;
        _site = site;
    }

    /// <summary>Runs the study on GB300 NVL72, a rack, and on H200, eight nodes.</summary>
    /// <param name="seeds">Seeds; two or more for intervals.</param>
    /// <param name="seconds">How long traffic comes.</param>
    /// <param name="cancellation">Stops the study.</param>
    /// <returns>The systems.</returns>
    public IReadOnlyList<DisaggregationSystem> Run(int seeds, double seconds, CancellationToken cancellation = default) =>
    [
        // Of a rack's 72 accelerators both arms use all; of eight nodes of eight likewise. The split is the search's for these lengths.
        Run("nvidia-gb300", Wide("serve", PoolRole.Whole, "nvidia-gb300", 9, 8), [Narrow("prefill", "nvidia-gb300", 10, 4), Wide("decode", PoolRole.Decode, "nvidia-gb300", 2, 16)], seeds, seconds, cancellation),
        Run("nvidia-h200-sxm", Wide("serve", PoolRole.Whole, "nvidia-h200-sxm", 8, 8), [Wide("prefill", PoolRole.Prefill, "nvidia-h200-sxm", 5, 8), Wide("decode", PoolRole.Decode, "nvidia-h200-sxm", 3, 8)], seeds, seconds, cancellation),
    ];

    private static SyntheticSpec TrafficAt(double requestsPerSecond, double seconds) => new(
        new ArrivalSpec.GammaRenewal(requestsPerSecond, ArrivalVariation),
        new TokenSpec.Independent(new LengthSpec.LogNormal(InputTokens, 1) { Most = 32_000 }, new LengthSpec.LogNormal(OutputTokens, 0.8) { Most = 8_000 }))
    {
        DurationSeconds = seconds,
    };

    private DisaggregationSystem Run(string accelerator, ScenarioPool together, ScenarioPool[] apart, int seeds, double seconds, CancellationToken cancellation)
    {
        Scenario scenario = new()
        {
            File = accelerator,
            Folder = string.Empty,
            Name = accelerator,
            Model = _catalogue.FindModel(Model),
            Site = _site,
            WindowSeconds = WindowSeconds,
            Classes = [ScenarioClass.Only with { Promise = new LatencyPromise(TtftSeconds, TpotSeconds) }],
            Traffic = TrafficAt(1, seconds),
            Pools = [together],
        };
        StudyArm[] arms =
        [
            new("aggregated, prompts first", [together]),
            new("aggregated, prompts in chunks", [together with { Mixes = true, StepTokens = ChunkTokens }]),
            new("disaggregated", apart),
        ];
        double full = FullLoad(scenario);
        double[] loads = [.. Shares.Select(s => s * full)];
        return new DisaggregationSystem(accelerator, arms, new LoadStudy(_catalogue, _predictor).Run(scenario, arms, rate => TrafficAt(rate, seconds), loads, seeds, seconds, cancellation));
    }

    /// <summary>Requests/s that keep every worker of the fleet without pools fully used.</summary>
    private double FullLoad(Scenario scenario)
    {
        PoolSetup pool = new ScenarioBuilder(_catalogue, _predictor).Build(scenario).Setup.Cells[0].Pools[0];
        return pool.Workers / PoolCapacity.Of(pool, TpotSeconds).WorkersFor(InputTokens, OutputTokens);
    }

    private ScenarioPool Wide(string name, PoolRole role, string accelerator, int workers, int width) =>
        PoolOf(name, role, accelerator, workers, new WorkerWidths(width, width, ExpertParallel: true));

    private ScenarioPool Narrow(string name, string accelerator, int workers, int width) =>
        PoolOf(name, PoolRole.Prefill, accelerator, workers, new WorkerWidths(width));

    private ScenarioPool PoolOf(string name, PoolRole role, string accelerator, int workers, WorkerWidths widths) => new()
    {
        Name = name,
        Role = role,
        Accelerator = _catalogue.FindAccelerator(accelerator),
        Engine = "sglang",
        Precision = "fp8",
        KvPrecision = "fp8",
        Widths = widths,
        Workers = workers,
        InitialWorkers = workers,
        Sequences = 256,
        StepTokens = 8192,
    };
}
