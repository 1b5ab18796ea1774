namespace Joulewise.Evidence;

/// <summary>Where embedded rows come from and on which terms.</summary>
/// <param name="Prefix">How the ids of its rows begin, for example <c>mlperf-</c>.</param>
/// <param name="Title">The source's name.</param>
/// <param name="Reference">Where it was published.</param>
/// <param name="License">The licence its figures are given under.</param>
/// <param name="Attribution">What has to be said when its figures are shown.</param>
/// <param name="Rows">How many embedded rows come from it.</param>
public sealed record PackedSource(string Prefix, string Title, string Reference, string License, string Attribution, int Rows);
