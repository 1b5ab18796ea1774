namespace Joulewise.Facility;

/// <summary>The value of an input at which a ranking flips.</summary>
/// <param name="Value">The value in the input's unit, or <see langword="null"/> when the ranking holds over the whole range.</param>
/// <param name="Statement">The same in words.</param>
public sealed record BreakEven(double? Value, string Statement);
