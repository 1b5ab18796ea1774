namespace Joulewise.Simulation;

/// <summary>Some of the requests by count.</summary>
/// <param name="Inner">The requests.</param>
/// <param name="Count">How many at most; 0 or more.</param>
internal sealed record LimitSpec(TrafficSpec Inner, long Count) : TrafficSpec
{
    /// <summary>Gets how many at the front are left out before the count begins; 0 or more. Times stay as they are.</summary>
    public long Skip { get; init; }
}
