namespace Joulewise.Reporting;

/// <summary>How far a report has come.</summary>
/// <param name="Done">Steps done.</param>
/// <param name="Of">Steps in all.</param>
/// <param name="What">The step under way, in a few words.</param>
public readonly record struct ReportProgress(int Done, int Of, string What);
