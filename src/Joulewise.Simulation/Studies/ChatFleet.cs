using Joulewise.Catalog;
using Joulewise.Modeling;

namespace Joulewise.Simulation;

/// <summary>The fleet of the studies on scaling and power budgets: Llama 3.1 70B in FP8 under vLLM on H200, two accelerators to a worker.</summary>
/// <remarks>
/// Prompts of 2,000 and answers of 250 tokens in the mean, log-normal with coefficients of variation of 1 and 0.8: an assumption of grade E, with prompts longer than
/// those of the Azure conversation trace (Splitwise, ISCA 2024: medians of 1,020 and 129 tokens). A first token is promised within 2 s and 50 ms per token.
/// </remarks>
internal static class ChatFleet
{
    /// <summary>Catalogue id of the accelerator.</summary>
    public const string Accelerator = "nvidia-h200-sxm";

    /// <summary>Catalogue id of the model.</summary>
    public const string Model = "llama-3.1-70b";

    /// <summary>Mean prompt in tokens.</summary>
    public const double InputTokens = 2000;

    /// <summary>Mean answer in tokens.</summary>
    public const double OutputTokens = 250;

    /// <summary>Longest time to first token that is promised, in seconds.</summary>
    public const double TtftSeconds = 2;

    /// <summary>Longest time per output token that is promised, in seconds.</summary>
    public const double TpotSeconds = 0.05;

    private const double WindowSeconds = 10;

    /// <summary>Makes the scenario with a fixed number of workers.</summary>
    /// <param name="catalogue">What exists.</param>
    /// <param name="site">The site.</param>
    /// <param name="name">The scenario's name.</param>
    /// <param name="workers">Its workers.</param>
    /// <param name="traffic">Its traffic.</param>
    /// <returns>The scenario.</returns>
    public static Scenario Of(Catalogue catalogue, Site site, string name, int workers, TrafficSpec traffic) => new()
    {
        File = name,
        Folder = string.Empty,
        Name = name,
        Model = catalogue.FindModel(Model),
        Site = site,
        WindowSeconds = WindowSeconds,
        Classes = [ScenarioClass.Only with { Promise = new LatencyPromise(TtftSeconds, TpotSeconds) }],
        Traffic = traffic,
        Pools =
        [
            new ScenarioPool
            {
                Name = "serve",
                Accelerator = catalogue.FindAccelerator(Accelerator),
                Engine = "vllm",
                Precision = "fp8",
                Widths = new WorkerWidths(2),
                Workers = workers,
                InitialWorkers = workers,
                Sequences = 96,
                StepTokens = 2048,
            },
        ],
    };

    /// <summary>Describes the traffic: a Poisson process whose rate may follow a course.</summary>
    /// <param name="requestsPerSecond">Requests/s in the mean, bursts apart.</param>
    /// <param name="seconds">How long it comes.</param>
    /// <param name="profile">The course; <see langword="null"/> for none.</param>
    /// <param name="bursts">The bursts.</param>
    /// <returns>The traffic.</returns>
    public static SyntheticSpec TrafficAt(double requestsPerSecond, double seconds, RateProfile? profile, IReadOnlyList<RateBurst> bursts) => new(
        new ArrivalSpec.Poisson(requestsPerSecond),
        new TokenSpec.Independent(new LengthSpec.LogNormal(InputTokens, 1) { Most = 32_000 }, new LengthSpec.LogNormal(OutputTokens, 0.8) { Most = 4_000 }))
    {
        Profile = profile,
        Bursts = bursts,
        DurationSeconds = seconds,
    };
}
