using System.Reflection;

namespace Joulewise.Architecture.Tests;

public sealed class VisibilityTests
{
    [Fact]
    public void CommandLine_ItsTypes_AreInternal() =>
        House.Assemblies["Joulewise.Cli"].GetExportedTypes().ShouldBeEmpty();

    [Fact]
    public void PublicTypes_OfEveryProject_ResideInItsNamespace()
    {
        foreach ((string project, Assembly assembly) in House.Assemblies)
        {
            assembly.GetExportedTypes().Where(type => !IsInside(type.Namespace, project)).ShouldBeEmpty(project);
        }
    }

    [Fact]
    public void PublicClasses_OfEveryProject_AreSealedAbstractOrStatic() =>
        House.Assemblies.Values.SelectMany(a => a.GetExportedTypes())
            .Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract && !IsRazorComponent(type))
            .ShouldBeEmpty();

    [Fact]
    public void PublicFields_OfEveryProject_AreConstantsOrReadOnly() =>
        House.Assemblies.Values.SelectMany(a => a.GetExportedTypes())
            .Where(type => !type.IsEnum)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsLiteral && !field.IsInitOnly)
            .ShouldBeEmpty();

    private static bool IsInside(string? name, string project) =>
        name is not null && (name.Equals(project, StringComparison.Ordinal) || name.StartsWith(project + ".", StringComparison.Ordinal));

    /// <summary>The Razor compiler writes components as public, unsealed classes.</summary>
    private static bool IsRazorComponent(Type type) =>
        type.BaseType?.FullName is "Microsoft.AspNetCore.Components.ComponentBase";
}
