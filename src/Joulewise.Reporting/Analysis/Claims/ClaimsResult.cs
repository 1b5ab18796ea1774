namespace Joulewise.Reporting;

/// <summary>Claims put to the test.</summary>
/// <param name="Claims">The claims, sorted by id.</param>
/// <param name="Sources">The sources that their figures name.</param>
/// <param name="Document">The same as a report.</param>
public sealed record ClaimsResult(IReadOnlyList<AuditedClaim> Claims, IReadOnlyList<SourceEntry> Sources, ReportDocument Document);
