using Joulewise.Modeling;

namespace Joulewise.Simulation;

/// <summary>What a user waits for the first token beside its queue and its prompt.</summary>
/// <param name="ArrivalSeconds">From the request to where a worker can start it: HTTP, tokens.</param>
/// <param name="Steps">Steps from the one that makes the first token to the one that sends it: schedulers that run ahead of the device, streams in groups of tokens.</param>
/// <param name="SecondsPerStream">Time of the server for each stream it writes beside.</param>
internal readonly record struct FirstTokenDelay(double ArrivalSeconds, double Steps, double SecondsPerStream)
{
    /// <summary>Gets no delay.</summary>
    public static FirstTokenDelay None { get; }

    /// <summary>Gets the delay of an engine's server.</summary>
    /// <param name="engine">The engine.</param>
    /// <returns>The delay.</returns>
    /// <remarks>Fitted on 1,252 aggregated rows of the silicon sample by closed loops of the same requests (docs/simulation.md); over a grid of seconds, steps and seconds per stream for each engine; a test holds their errors on those rows, which is in sample.</remarks>
    public static FirstTokenDelay Of(EngineKind engine) => engine switch
    {
        EngineKind.Vllm or EngineKind.EarlyVllm => new FirstTokenDelay(0.02, 2, 0.0005),
        EngineKind.TensorRtLlm => new FirstTokenDelay(0.01, 8, 0),
        _ => new FirstTokenDelay(0.01, 20, 0.001),
    };
}
