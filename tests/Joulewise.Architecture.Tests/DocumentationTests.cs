using System.Text.RegularExpressions;

namespace Joulewise.Architecture.Tests;

public sealed partial class DocumentationTests
{
    [Fact]
    public void Links_ToFilesOfTheRepository_LeadSomewhere() =>
        Pages().SelectMany(Links).Where(link => !Path.Exists(link)).ShouldBeEmpty();

    [Fact]
    public void CodeStructure_OfEveryProject_HasASentence()
    {
        string page = File.ReadAllText(Path.Combine(SourceTree.Root.FullName, "docs", "code-structure.md"));

        SourceTree.Projects.Where(project => !page.Contains($"| `{project}` |", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static IEnumerable<FileInfo> Pages() =>
        SourceTree.Root.EnumerateFiles("*.md").Concat(new DirectoryInfo(Path.Combine(SourceTree.Root.FullName, "docs")).EnumerateFiles("*.md"));

    private static IEnumerable<string> Links(FileInfo page) =>
        MarkdownLink().Matches(File.ReadAllText(page.FullName))
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains(':', StringComparison.Ordinal))
            .Select(target => Path.Combine(page.DirectoryName!, target));

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)")]
    private static partial Regex MarkdownLink();
}
