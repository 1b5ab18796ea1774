namespace Joulewise.Modeling;

/// <summary>A deployment under a closed loop of clients: what a prediction needs.</summary>
internal sealed record ServingCase
{
    /// <summary>Gets the deployment of one decode worker (of the only kind of worker where prefill shares it).</summary>
    public required Deployment Deployment { get; init; }

    /// <summary>Gets the number of decode workers.</summary>
    public required double Workers { get; init; }

    /// <summary>Gets all accelerators, prefill and decode together.</summary>
    public required double Accelerators { get; init; }

    /// <summary>Gets the accelerators of the prefill pool; 0 when prefill shares the workers.</summary>
    public double PrefillAccelerators { get; init; }

    /// <summary>Gets a value indicating whether prefill has a pool of its own.</summary>
    public bool Disaggregated { get; init; }

    /// <summary>Gets the clients in flight over the whole deployment.</summary>
    public required double Clients { get; init; }

    /// <summary>Gets the mean running batch over the whole deployment where it was measured; NaN elsewhere.</summary>
    public double MeasuredBatch { get; init; } = double.NaN;

    /// <summary>Gets the mean prompt in tokens.</summary>
    public required double InputTokens { get; init; }

    /// <summary>Gets the mean answer in tokens.</summary>
    public required double OutputTokens { get; init; }

    /// <summary>Gets a value indicating whether several tokens are proposed in one step.</summary>
    public bool Speculates { get; init; }
}
