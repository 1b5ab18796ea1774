namespace Joulewise.Reporting;

/// <summary>A figure nobody has: shown as missing, never as zero.</summary>
/// <param name="Reason">Why it is missing, in a few words.</param>
public sealed record MissingCell(string Reason) : Cell;
