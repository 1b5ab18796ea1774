namespace Joulewise.Reporting;

/// <summary>The report as JSON by the published schema.</summary>
public static class ReportJson
{
    /// <summary>Gets the published JSON schema (draft 2020-12).</summary>
    public static string Schema => throw new NotSupportedException();

    /// <summary>Renders a report.</summary>
    /// <param name="document">The report.</param>
    /// <returns>The text; the same document always gives the same text.</returns>
    public static string Serialize(ReportDocument document) => throw new NotSupportedException();
}
