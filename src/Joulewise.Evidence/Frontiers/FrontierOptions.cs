using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>How rows are grouped into frontiers.</summary>
public sealed record FrontierOptions
{
    /// <summary>Gets what turns a row's model id into the key that runs of one architecture and one quality share.</summary>
    public required Func<string, string> ModelKey { get; init; }

    /// <summary>Gets what turns a row's engine into the engine's key.</summary>
    /// <value>The default keeps it as it is.</value>
    public Func<string, string> EngineKey { get; init; } = static engine => engine;

    /// <summary>Gets a value indicating whether each precision has its own frontier; otherwise the best of all counts.</summary>
    /// <value>True.</value>
    public bool ByPrecision { get; init; } = true;

    /// <summary>Gets a value indicating whether each kind of speculative decoding has its own frontier; otherwise the best of all counts.</summary>
    /// <value>True.</value>
    public bool BySpeculation { get; init; } = true;

    /// <summary>Gets a value indicating whether each engine has its own frontier; otherwise the best of all counts.</summary>
    /// <value>False.</value>
    public bool ByEngine { get; init; }

    /// <summary>Gets the worst grade that may enter a frontier which has better points.</summary>
    /// <value>
    /// C. Where a frontier has no point this good it is made of what there is, and its grade says so; a claim never
    /// displaces a measurement.
    /// </value>
    public Grade Worst { get; init; } = Grade.C;

    /// <summary>Gets a value indicating whether rows that their source does not stand behind may enter, at grade E.</summary>
    /// <value>False.</value>
    public bool AdmitUnofficial { get; init; }

    /// <summary>Gets the longest median time to first token a row may have, or <see langword="null"/> for no limit.</summary>
    /// <value>No limit. A row that does not record it enters either way.</value>
    public Duration? TtftLimit { get; init; }

    /// <summary>Gets the correction of rates that were computed from median latencies, or <see langword="null"/> for none.</summary>
    public DerivedThroughput? Derived { get; init; }
}
