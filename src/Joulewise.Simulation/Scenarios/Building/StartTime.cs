using Joulewise.Modeling;

namespace Joulewise.Simulation;

/// <summary>How long a worker takes from standby to its first request, where a scenario does not say.</summary>
/// <remarks>An assumption of grade E: a fixed time for the process, compilation and the capture of graphs, and the weights from a node's own drives. Scenarios should say <c>standby.start</c> where it matters.</remarks>
internal static class StartTime
{
    /// <summary>Process, compilation, graphs.</summary>
    public const double LaunchSeconds = 60;

    /// <summary>Weights into one accelerator, all of a node loading at once.</summary>
    public const double LoadBytesPerSecond = 2e9;

    /// <summary>Works out the time.</summary>
    /// <param name="served">The worker.</param>
    /// <returns>Seconds.</returns>
    public static double SecondsOf(ServingCase served) =>
        LaunchSeconds + (MemoryFit.Of(served.Deployment, served.InputTokens, served.OutputTokens).WeightBytes / LoadBytesPerSecond);
}
