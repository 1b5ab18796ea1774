using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Joulewise.Architecture.Tests;

/// <summary>What enters the house enters by one door.</summary>
public sealed class BorderTests
{
    /// <summary>A namespace from outside, as a regular expression, and the projects that may use it.</summary>
    public static TheoryData<string, string[]> Doors => new()
    {
        { @"^YamlDotNet", ["Joulewise.Catalog", "Joulewise.Serving"] },
        { @"^DuckDB", ["Joulewise.Evidence"] },
        { @"^CsvHelper", ["Joulewise.Evidence", "Joulewise.Simulation"] },
        { @"^Parquet", ["Joulewise.Simulation"] },
        { @"^Microsoft\.AspNetCore\.Components", ["Joulewise.Reporting"] },
        { @"^System\.CommandLine", ["Joulewise.Cli"] },
        { @"^Spectre\.Console", ["Joulewise.Cli"] },
        { @"^System\.Net\.(Http|Sockets)", [] },
        { @"^(Newtonsoft|Moq|Xunit)", [] },
    };

    [Theory]
    [MemberData(nameof(Doors))]
    public void Namespace_FromOutside_IsUsedBehindItsDoorOnly(string pattern, string[] doors)
    {
        foreach ((string project, System.Reflection.Assembly assembly) in House.Assemblies.Where(a => !doors.Contains(a.Key, StringComparer.Ordinal)))
        {
            Types().That().ResideInAssembly(assembly)
                .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(pattern)
                .Because($"{project} is not the door of {pattern}")
                .WithoutRequiringPositiveResults()
                .Check(House.Types);
        }
    }

    [Theory]
    [InlineData("System.Console", "Joulewise.Cli")]
    public void Type_OfTheTerminal_IsUsedByTheCommandLineOnly(string type, string door)
    {
        foreach ((string project, System.Reflection.Assembly assembly) in House.Assemblies.Where(a => !string.Equals(a.Key, door, StringComparison.Ordinal)))
        {
            Types().That().ResideInAssembly(assembly)
                .Should().NotDependOnAnyTypesThat().HaveFullName(type)
                .Because($"{project} answers its caller and does not print")
                .WithoutRequiringPositiveResults()
                .Check(House.Types);
        }
    }
}
