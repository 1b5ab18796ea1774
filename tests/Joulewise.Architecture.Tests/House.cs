using System.Reflection;
using ArchUnitNET.Loader;

namespace Joulewise.Architecture.Tests;

/// <summary>The projects of the product: which may import which, and their compiled types.</summary>
internal static class House
{
    /// <summary>The straight line of docs/code-structure.md: each project with the ones directly before it. Those before them come along.</summary>
    public static IReadOnlyDictionary<string, string[]> Line { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Joulewise.Quantities"] = [],
        ["Joulewise.Catalog"] = ["Joulewise.Quantities"],
        ["Joulewise.Evidence"] = ["Joulewise.Catalog"],
        ["Joulewise.Facility"] = ["Joulewise.Catalog"],
        ["Joulewise.Modeling"] = ["Joulewise.Evidence"],
        ["Joulewise.Serving"] = ["Joulewise.Modeling", "Joulewise.Facility"],
        ["Joulewise.Simulation"] = ["Joulewise.Serving"],
        ["Joulewise.Reporting"] = ["Joulewise.Simulation"],
        ["Joulewise.Cli"] = ["Joulewise.Reporting"],
    };

    /// <summary>The compiled assemblies of <c>src/</c>, by project.</summary>
    public static IReadOnlyDictionary<string, Assembly> Assemblies { get; } =
        SourceTree.Projects.ToDictionary(project => project, Load, StringComparer.Ordinal);

    /// <summary>All types of the product, and those outside that they depend on.</summary>
    public static ArchUnitNET.Domain.Architecture Types { get; } = new ArchLoader().LoadAssemblies([.. Assemblies.Values]).Build();

    /// <summary>What a project may import: the projects before it on the line.</summary>
    public static IReadOnlySet<string> Before(string project)
    {
        HashSet<string> before = new(StringComparer.Ordinal);
        foreach (string direct in Line[project])
        {
            before.Add(direct);
            before.UnionWith(Before(direct));
        }

        return before;
    }

    private static Assembly Load(string project) =>
        Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, SourceTree.AssemblyName(project) + ".dll"));
}
