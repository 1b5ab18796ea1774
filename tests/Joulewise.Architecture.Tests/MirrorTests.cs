using System.Xml.Linq;

namespace Joulewise.Architecture.Tests;

public sealed class MirrorTests
{
    [Fact]
    public void Projects_OfTheProduct_HaveTestsBesideThem() =>
        SourceTree.Projects
            .Where(project => !File.Exists(Path.Combine(SourceTree.Root.FullName, "tests", project + ".Tests", project + ".Tests.csproj")))
            .ShouldBeEmpty();

    [Fact]
    public void Solution_AndFolders_HoldTheSameProjects()
    {
        IEnumerable<string> inSolution = XDocument.Load(Path.Combine(SourceTree.Root.FullName, "Joulewise.slnx"))
            .Descendants("Project").Select(e => e.Attribute("Path")!.Value);
        IEnumerable<string> inFolders = new[] { "src", "tests", "bench" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(SourceTree.Root.FullName, folder), "*.csproj", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(SourceTree.Root.FullName, file));

        inSolution.Order(StringComparer.Ordinal).ShouldBe(inFolders.Order(StringComparer.Ordinal));
    }
}
