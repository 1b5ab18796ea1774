namespace Joulewise.Serving;

/// <summary>What holds a configuration where it is.</summary>
/// <param name="Limit">What keeps it from taking more requests: a promise, the memory, or the objective itself.</param>
/// <param name="Resource">What its decode step waits for most: <c>bandwidth</c>, <c>compute</c>, <c>links</c> or <c>launches</c>.</param>
/// <param name="ResourceShare">Share of the step's time spent on it; 0 to 1.</param>
/// <param name="PowerLimited">Whether a power limit below the rating slows the boards.</param>
public sealed record Binding(string Limit, string Resource, double ResourceShare, bool PowerLimited);
