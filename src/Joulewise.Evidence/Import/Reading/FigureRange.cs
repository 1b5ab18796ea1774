namespace Joulewise.Evidence.Import.Reading;

/// <summary>The amounts of one kind of figure that are believed. A figure outside is a fault of the file, not a measurement.</summary>
/// <param name="Unit">The unit, for messages.</param>
/// <param name="Maximum">The largest amount.</param>
/// <remarks>Each maximum is far above anything measured and far below what a wrong unit or a corrupt number gives.</remarks>
internal sealed record FigureRange(string Unit, double Maximum)
{
    public static FigureRange TokensPerSecond { get; } = new("tokens/s", 1e8);

    public static FigureRange Seconds { get; } = new("s", 1e6);

    public static FigureRange Nanoseconds { get; } = new("ns", 1e15);

    public static FigureRange Milliseconds { get; } = new("ms", 1e9);

    public static FigureRange Watts { get; } = new("W", 1e7);

    public static FigureRange JoulesPerToken { get; } = new("J/token", 1e7);

    public static FigureRange Tokens { get; } = new("tokens", 1e9);

    public static FigureRange Requests { get; } = new("requests", 1e7);

    public static FigureRange PerSecond { get; } = new("1/s", 1e9);
}
