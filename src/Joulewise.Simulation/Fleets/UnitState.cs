namespace Joulewise.Simulation;

/// <summary>What a worker's accelerators are doing as a machine.</summary>
internal enum UnitState
{
    /// <summary>On standby: asleep or switched off.</summary>
    Standby,

    /// <summary>Starting: waking, loading the model, warming up.</summary>
    Starting,

    /// <summary>Taking requests.</summary>
    Serving,

    /// <summary>Finishing its requests, taking no more.</summary>
    Draining,

    /// <summary>Broken.</summary>
    Failed,
}
