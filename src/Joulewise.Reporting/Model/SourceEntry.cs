namespace Joulewise.Reporting;

/// <summary>One source of the report.</summary>
/// <param name="Id">Stable name, unique in the report.</param>
/// <param name="Title">What it is.</param>
/// <param name="Url">Address, repository path with commit, or paper's identifier.</param>
/// <param name="Commit">Commit, or empty.</param>
/// <param name="Accessed">When the figure held or was read.</param>
/// <param name="Licence">Terms of the data, or empty.</param>
public sealed record SourceEntry(
    string Id,
    string Title,
    string Url,
    string Commit,
    string Accessed,
    string Licence);
