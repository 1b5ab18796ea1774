using ArchUnitNET.Fluent;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Joulewise.Architecture.Tests;

public sealed class LayeringTests
{
    public static TheoryData<string> Projects => [.. House.Line.Keys];

    [Fact]
    public void Line_AndSourceFolder_NameTheSameProjects() =>
        SourceTree.Projects.ShouldBe(House.Line.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_ItsReferences_AreBeforeItOnTheLine(string project) =>
        SourceTree.ProjectReferences(project).Where(reference => !House.Before(project).Contains(reference)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_ItsTypes_DependOnNothingBehindThem(string project)
    {
        foreach (string other in House.Line.Keys.Where(o => !string.Equals(o, project, StringComparison.Ordinal) && !House.Before(project).Contains(o)))
        {
            IArchRule rule = Types().That().ResideInAssembly(House.Assemblies[project])
                .Should().NotDependOnAny(Types().That().ResideInAssembly(House.Assemblies[other]))
                .Because($"{project} comes before {other} or beside it")
                .WithoutRequiringPositiveResults();
            rule.Check(House.Types);
        }
    }

    [Fact]
    public void Quantities_ItsPackages_AreNone() => SourceTree.PackageReferences("Joulewise.Quantities").ShouldBeEmpty();

    [Fact]
    public void House_AsLoaded_HasTypes() =>
        House.Types.Types.ShouldContain(type => type.FullName == typeof(Quantities.Power).FullName);
}
