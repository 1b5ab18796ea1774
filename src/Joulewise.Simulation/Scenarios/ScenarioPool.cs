using Joulewise.Catalog;
using Joulewise.Modeling;

namespace Joulewise.Simulation;

/// <summary>A pool of workers as it was written.</summary>
internal sealed record ScenarioPool
{
    /// <summary>Gets the line it starts on.</summary>
    public int Line { get; init; }

    /// <summary>Gets its name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what its workers do.</summary>
    public PoolRole Role { get; init; }

    /// <summary>Gets the accelerator.</summary>
    public required Accelerator Accelerator { get; init; }

    /// <summary>Gets the catalogue id of the engine.</summary>
    public required string Engine { get; init; }

    /// <summary>Gets the precision of the weights; empty for the model's own.</summary>
    public string Precision { get; init; } = string.Empty;

    /// <summary>Gets the precision of the cache; empty for that the engine takes.</summary>
    public string KvPrecision { get; init; } = string.Empty;

    /// <summary>Gets a value indicating whether the model's own layers for it propose several tokens in a step.</summary>
    public bool Speculates { get; init; }

    /// <summary>Gets how the accelerators of a worker share the model.</summary>
    public WorkerWidths Widths { get; init; } = new(1);

    /// <summary>Gets the workers that may ever run in one cell.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>Gets the workers of one cell that run from the start.</summary>
    public int InitialWorkers { get; init; } = 1;

    /// <summary>Gets the sequences one attention replica runs at once.</summary>
    public int Sequences { get; init; } = 512;

    /// <summary>Gets the most tokens of a step that carries prompts, on one attention replica.</summary>
    public int StepTokens { get; init; } = 8192;

    /// <summary>Gets a value indicating whether sequences decode in steps that carry prompts; <see langword="null"/> as the engine comes (SGLang <c>--enable-mixed-chunk</c>).</summary>
    public bool? Mixes { get; init; }

    /// <summary>Gets what a request must find free; <see langword="null"/> for the engine's way.</summary>
    public CacheReserve? Reserve { get; init; }

    /// <summary>Gets the bytes/s at which one accelerator moves cache to and from the host's memory; NaN where what gives way is worked out again.</summary>
    public double HostBytesPerSecond { get; init; } = double.NaN;

    /// <summary>Gets a value indicating whether prefixes are cached.</summary>
    public bool CachesPrefixes { get; init; }

    /// <summary>Gets the bytes/s at which one accelerator sends caches; NaN for the link's.</summary>
    public double LinkBytesPerSecond { get; init; } = double.NaN;

    /// <summary>Gets the power limit of a board in watts; infinite for the rating.</summary>
    public double LimitWatts { get; init; } = double.PositiveInfinity;

    /// <summary>Gets the board power on standby in watts.</summary>
    public double StandbyWatts { get; init; }

    /// <summary>Gets a value indicating whether the rest of the node is off on standby too.</summary>
    public bool StandbyIsOff { get; init; } = true;

    /// <summary>Gets the seconds from standby to taking requests; NaN for the time to load the model.</summary>
    public double StartSeconds { get; init; } = double.NaN;

    /// <summary>Gets how the number of its workers is set; <see langword="null"/> where it stays.</summary>
    public AutoscalePolicy? Scaling { get; init; }

    /// <summary>Gets the price of one accelerator-hour in dollars; NaN for that of the price book.</summary>
    public double DollarsPerAcceleratorHour { get; init; } = double.NaN;
}
