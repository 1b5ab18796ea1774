namespace Joulewise.Reporting;

/// <summary>How to make the report again.</summary>
internal static class ReproduceChapter
{
    public static Chapter Build(AnalysisContext context, string evidenceHash) => new(
        "reproduce",
        "Make it again",
        [
            new Preformatted(context.Request.Command),
            new Paragraph($"Version {context.Inputs.ToolVersion}, commit {context.Inputs.GitCommit}, evidence {evidenceHash}. The same inputs give the same bytes."),
            new BulletList(context.Inputs.EvidenceOrigins),
        ]);
}
