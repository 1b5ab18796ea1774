namespace Joulewise.Modeling;

/// <summary>Why something was left out, and how often.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Count">How many rows or figures.</param>
public sealed record CountedReason(string Reason, int Count);
