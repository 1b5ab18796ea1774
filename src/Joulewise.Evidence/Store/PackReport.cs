namespace Joulewise.Evidence;

/// <summary>What a pack holds and what was repaired on the way.</summary>
/// <param name="Rows">How many rows were written.</param>
/// <param name="Sources">The sources with their rows.</param>
/// <param name="Notices">What was repaired or left out, one sentence each.</param>
public sealed record PackReport(int Rows, IReadOnlyList<PackedSource> Sources, IReadOnlyList<string> Notices);
