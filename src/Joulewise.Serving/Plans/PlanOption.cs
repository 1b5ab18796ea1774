using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>How one accelerator would serve one class of traffic.</summary>
public sealed record PlanOption
{
    /// <summary>Gets the configuration; its <see cref="ServingConfiguration.AcceleratorsPerReplica"/> counts the accelerators of the curve.</summary>
    public required ServingConfiguration Configuration { get; init; }

    /// <summary>Gets one replica of it from no load to the most that keeps the promise.</summary>
    public required LoadCurve Curve { get; init; }

    /// <summary>Gets the logarithm of the high end of the capacity over its stated value; 0 or more.</summary>
    public required double RateLogHalfWidth { get; init; }

    /// <summary>Gets the logarithm of the high end of the board's energy per token over its stated value; 0 or more.</summary>
    public required double JoulesLogHalfWidth { get; init; }

    /// <summary>Gets the identity of the error: options that name the same one are wrong together.</summary>
    public required string ErrorId { get; init; }

    /// <summary>Gets what the curve rests on.</summary>
    public required Grade Grade { get; init; }

    /// <summary>Gets where the curve comes from.</summary>
    public required Source Source { get; init; }
}
