namespace Joulewise.Simulation;

/// <summary>What is planned to happen in a cell.</summary>
internal enum PlanKind
{
    /// <summary>A user sends the next request.</summary>
    Arrive,

    /// <summary>A cache has come to where it is decoded.</summary>
    Sent,

    /// <summary>A worker has started.</summary>
    Ready,

    /// <summary>A worker fails.</summary>
    Fail,

    /// <summary>A request that a worker gave back finds another.</summary>
    Return,
}
