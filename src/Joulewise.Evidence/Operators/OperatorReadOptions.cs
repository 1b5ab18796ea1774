using Joulewise.Evidence.Import;

namespace Joulewise.Evidence.Operators;

/// <summary>How much of the operator tables is read.</summary>
public sealed record OperatorReadOptions
{
    /// <summary>Gets the options used unless others are given.</summary>
    public static OperatorReadOptions Default { get; } = new();

    /// <summary>Gets the largest number of rows taken from one table, spread evenly over it.</summary>
    /// <value>8,000 unless set: the tables are regular grids, so a part tells what the whole does.</value>
    public int RowsPerTable { get; init; } = 8_000;

    /// <summary>Gets the shortest time in seconds over which a board's power reading is believed.</summary>
    /// <value>0.3 ms unless set: the collector reads the board every 0.1 s while it repeats a kernel at most 3,000 times.</value>
    public double ShortestPowerSeconds { get; init; } = 0.3e-3;

    /// <summary>Gets the limits for files that nobody vouches for.</summary>
    public ImportLimits Limits { get; init; } = ImportLimits.Default;
}
