using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Puts published claims to the test, from catalogue and evidence.</summary>
public static class ClaimsBuilder
{
    /// <summary>Tests all claims of the catalogue, or one.</summary>
    /// <param name="id">The id of one claim, or <see langword="null"/> for all.</param>
    /// <param name="command">The command line, for the report's reproduction line.</param>
    /// <param name="inputs">Catalogue and evidence.</param>
    /// <param name="progress">Told of each claim, or <see langword="null"/>.</param>
    /// <param name="cancellation">Stops between claims.</param>
    /// <returns>The claims with their tests, sorted by id. The same inputs give equal ones.</returns>
    /// <exception cref="InputException">There is no such claim; the message suggests one.</exception>
    public static ClaimsResult Build(string? id, string command, ReportInputs inputs, IProgress<ReportProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        IReadOnlyList<Claim> claims = id is null ? inputs.Catalogue.Claims : [inputs.Catalogue.FindClaim(id)];
        progress?.Report(new ReportProgress(0, claims.Count + 1, "learning errors from the evidence"));
        AnalysisContext context = ReportBuilder.ContextOf(new ReportRequest { Command = command }, inputs, cancellation);
        ClaimAuditor auditor = new(context);
        List<AuditedClaim> audited = [];
        foreach (Claim claim in claims)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new ReportProgress(audited.Count + 1, claims.Count + 1, claim.Id));
            audited.Add(auditor.Audit(claim));
        }

        return new ClaimsResult(audited, context.Sources.Entries, ClaimsDocument.Build(audited, context));
    }
}
