namespace Joulewise.Quantities;

/// <summary>Where a figure comes from.</summary>
/// <param name="Id">A short stable name, unique within a report, for example <c>mlperf-v5.1</c>.</param>
/// <param name="Title">What it is, in words.</param>
/// <param name="Reference">An address, a repository path with its commit, or a paper's identifier.</param>
/// <param name="Date">When the figure held or was read: ISO 8601, possibly only year or month; empty when not known.</param>
/// <param name="Licence">The terms of the data, or empty when not stated.</param>
public sealed record Source(string Id, string Title, string Reference, string Date = "", string Licence = "");
