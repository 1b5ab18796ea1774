using System.Xml.Linq;

namespace Joulewise.Architecture.Tests;

/// <summary>The repository as files: what the compiler does not keep, such as the length of a file or a reference nobody uses.</summary>
internal static class SourceTree
{
    /// <summary>The folder that holds the solution, found upwards from the test's own assembly.</summary>
    public static DirectoryInfo Root { get; } = FindRoot();

    /// <summary>The projects of <c>src/</c> by name, in ordinal order.</summary>
    public static IReadOnlyList<string> Projects { get; } =
    [
        .. new DirectoryInfo(Path.Combine(Root.FullName, "src"))
            .EnumerateFiles("*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file.Name))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The name of the assembly that a project of <c>src/</c> builds.</summary>
    public static string AssemblyName(string project) =>
        ProjectFile(project).Descendants("AssemblyName").SingleOrDefault()?.Value ?? project;

    /// <summary>The projects that a project of <c>src/</c> refers to itself.</summary>
    public static IEnumerable<string> ProjectReferences(string project) =>
        Includes(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path));

    /// <summary>The packages that a project of <c>src/</c> refers to itself, beside the analysers that all have.</summary>
    public static IEnumerable<string> PackageReferences(string project) => Includes(project, "PackageReference");

    /// <summary>The source files under one of the repository's folders, build output left out.</summary>
    public static IEnumerable<SourceFile> SourceFiles(string folder) =>
        new DirectoryInfo(Path.Combine(Root.FullName, folder))
            .EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => file.Extension is ".cs" or ".razor" && !file.FullName.Contains("/obj/", StringComparison.Ordinal))
            .Select(file => new SourceFile(Path.GetRelativePath(Root.FullName, file.FullName), File.ReadLines(file.FullName).Count()));

    private static IEnumerable<string> Includes(string project, string item) =>
        ProjectFile(project).Descendants(item).Select(e => e.Attribute("Include")!.Value);

    private static XDocument ProjectFile(string project) =>
        XDocument.Load(Path.Combine(Root.FullName, "src", project, project + ".csproj"));

    private static DirectoryInfo FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Joulewise.slnx")))
        {
            folder = folder.Parent;
        }

        return folder ?? throw new InvalidOperationException($"No Joulewise.slnx above {AppContext.BaseDirectory}.");
    }
}
