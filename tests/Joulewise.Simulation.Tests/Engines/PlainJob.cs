namespace Joulewise.Simulation.Tests.Engines;

/// <summary>A request of the <see cref="PlainEngine"/>.</summary>
internal sealed class PlainJob
{
    public required int Ordinal { get; init; }

    public required double ArrivalSeconds { get; init; }

    public required int Input { get; init; }

    public required int Output { get; init; }

    public int Priority { get; init; }

    public ulong[] Hashes { get; init; } = [];

    public int Generated { get; set; }

    /// <summary>Tokens to fill before the next token.</summary>
    public int ToFill { get; set; }

    public int Filled { get; set; }

    public int Context { get; set; }

    public long Blocks { get; set; }

    public ulong[] Pages { get; set; } = [];

    public double FirstSeconds { get; set; }

    public double FinishSeconds { get; set; }
}
