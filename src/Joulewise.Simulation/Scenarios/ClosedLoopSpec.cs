namespace Joulewise.Simulation;

/// <summary>Clients who each send their next request when the answer to the last is there.</summary>
/// <param name="Clients">How many; 1 or more.</param>
/// <param name="Requests">How many requests they send in all; from <paramref name="Clients"/>.</param>
/// <param name="Tokens">Their lengths.</param>
internal sealed record ClosedLoopSpec(int Clients, long Requests, TokenSpec Tokens) : TrafficSpec
{
    /// <summary>Gets the class of its requests.</summary>
    public int ClassIndex { get; init; }
}
