namespace Joulewise.Reporting;

/// <summary>Something left out of a comparison.</summary>
/// <param name="What">What was left out.</param>
/// <param name="Count">How many.</param>
/// <param name="Reason">Why.</param>
public sealed record Exclusion(
    string What,
    int Count,
    string Reason);
