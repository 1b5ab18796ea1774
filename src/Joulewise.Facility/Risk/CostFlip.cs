namespace Joulewise.Facility;

/// <summary>The value of an input at which two accelerators' costs change places.</summary>
/// <param name="Input">The input with the range that was searched, in the unit it is printed in.</param>
/// <param name="BreakEven">The value nearest to the stated one, or that there is none.</param>
public sealed record CostFlip(LedgerInput Input, BreakEven BreakEven);
