namespace Joulewise.Evidence;

/// <summary>What one import read, before it enters a store.</summary>
/// <param name="Kind">The kind of source, as named on the command line.</param>
/// <param name="Origin">The file or folder the points came from.</param>
/// <param name="Points">The points read, with unique ids.</param>
/// <param name="Warnings">What a user should know about the points, one sentence each.</param>
public sealed record ImportBatch(string Kind, string Origin, IReadOnlyList<MeasuredPoint> Points, IReadOnlyList<string> Warnings);
