using System.Reflection;

namespace Joulewise.Architecture.Tests;

public sealed class VisibilityTests
{
    [Fact]
    public void CommandLine_ItsTypes_AreInternal() =>
        PublicTypes("Joulewise.Cli").ShouldBeEmpty();

    [Fact]
    public void PublicTypes_OfEveryProject_ResideInItsNamespace()
    {
        foreach (string project in House.Assemblies.Keys)
        {
            PublicTypes(project).Where(type => !IsInside(type.Namespace, project)).ShouldBeEmpty(project);
        }
    }

    [Fact]
    public void PublicClasses_OfEveryProject_AreSealedAbstractOrStatic() =>
        House.Assemblies.Keys.SelectMany(PublicTypes)
            .Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract)
            .ShouldBeEmpty();

    [Fact]
    public void PublicFields_OfEveryProject_AreConstantsOrReadOnly() =>
        House.Assemblies.Keys.SelectMany(PublicTypes)
            .Where(type => !type.IsEnum)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsLiteral && !field.IsInitOnly)
            .ShouldBeEmpty();

    private static IEnumerable<Type> PublicTypes(string project) =>
        House.Assemblies[project].GetExportedTypes().Where(type => !IsWrittenByTheSdk(type));

    private static bool IsInside(string? name, string project) =>
        name is not null && (name.Equals(project, StringComparison.Ordinal) || name.StartsWith(project + ".", StringComparison.Ordinal));

    /// <summary>
    /// The Razor compiler makes components and the class of _Imports.razor public and unsealed; the web framework's generator does
    /// so to the class of top-level statements.
    /// </summary>
    private static bool IsWrittenByTheSdk(Type type) =>
        type.Name is "_Imports"
        || (type.Namespace is null && type.Name is "Program")
        || type.BaseType?.FullName is "Microsoft.AspNetCore.Components.ComponentBase";
}
