namespace Joulewise.Modeling;

/// <summary>What one operator of a step costs one accelerator.</summary>
/// <param name="Seconds">Time, in seconds; 0 or more.</param>
/// <param name="Flop">Arithmetic, in FLOP; 0 or more.</param>
/// <param name="MemoryBytes">Bytes read from and written to memory; 0 or more.</param>
/// <param name="LinkBytes">Bytes sent to other accelerators; 0 or more.</param>
public readonly record struct OperatorCost(double Seconds, double Flop, double MemoryBytes, double LinkBytes)
{
    /// <summary>Adds two costs.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum.</returns>
    public static OperatorCost operator +(OperatorCost left, OperatorCost right) => Add(left, right);

    /// <summary>Adds two costs.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum.</returns>
    public static OperatorCost Add(OperatorCost left, OperatorCost right) => new(
        left.Seconds + right.Seconds,
        left.Flop + right.Flop,
        left.MemoryBytes + right.MemoryBytes,
        left.LinkBytes + right.LinkBytes);
}
