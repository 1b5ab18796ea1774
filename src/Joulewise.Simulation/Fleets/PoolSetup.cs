using Joulewise.Serving;

namespace Joulewise.Simulation;

/// <summary>Like workers: what does not change while they run.</summary>
internal sealed record PoolSetup
{
    /// <summary>Gets the name shown.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what its workers do.</summary>
    public required PoolRole Role { get; init; }

    /// <summary>Gets their steps.</summary>
    public required StepTable Steps { get; init; }

    /// <summary>Gets how they schedule.</summary>
    public required EnginePolicy Policy { get; init; }

    /// <summary>Gets what one of them holds.</summary>
    public required WorkerSize Size { get; init; }

    /// <summary>Gets the meter of their boards.</summary>
    public required BoardMeter Meter { get; init; }

    /// <summary>Gets what an accelerator draws at each boundary; <see langword="null"/> where only boards are asked for.</summary>
    public FacilityPower? Facility { get; init; }

    /// <summary>Gets the accelerators of a worker; 1 or more.</summary>
    public required int AcceleratorsPerWorker { get; init; }

    /// <summary>Gets the workers that may ever run; 1 or more.</summary>
    public required int Workers { get; init; }

    /// <summary>Gets the workers that run from the start.</summary>
    public required int InitialWorkers { get; init; }

    /// <summary>Gets what users wait for the first token beside queue and prompt.</summary>
    public FirstTokenDelay FirstToken { get; init; }

    /// <summary>Gets the bytes of one token's cache that leave a worker that fills caches.</summary>
    public double CacheBytesPerToken { get; init; }

    /// <summary>Gets the bytes/s at which one worker sends caches.</summary>
    public double SendBytesPerSecond { get; init; } = double.PositiveInfinity;

    /// <summary>Gets the seconds a transfer takes beside its bytes.</summary>
    public double SendSeconds { get; init; }

    /// <summary>Gets the seconds from standby to taking requests.</summary>
    public double StartSeconds { get; init; }

    /// <summary>Gets the board power on standby in watts.</summary>
    public double StandbyWatts { get; init; }

    /// <summary>Gets a value indicating whether the rest of the node is off on standby too.</summary>
    public bool StandbyIsOff { get; init; }

    /// <summary>Gets the power limit of a board in watts; infinite for the rating.</summary>
    public double LimitWatts { get; init; } = double.PositiveInfinity;

    /// <summary>Gets the relative speed, by which routers weigh loads; above 0.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Gets the cost of one accelerator-hour in dollars; NaN where none is known.</summary>
    public double DollarsPerAcceleratorHour { get; init; } = double.NaN;
}
