namespace Joulewise.Reporting;

/// <summary>What became of one requested format.</summary>
/// <param name="Format">The format.</param>
/// <param name="Path">Full path of the file, or <see langword="null"/> when it was not written.</param>
/// <param name="Note">One line that says why the file was not written and what to do; empty when it was.</param>
public sealed record WrittenFile(ReportFormat Format, string? Path, string Note);
