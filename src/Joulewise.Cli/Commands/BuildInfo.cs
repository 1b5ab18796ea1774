using System.Reflection;

namespace Joulewise.Cli;

/// <summary>What this program is and what it was built from.</summary>
internal static class BuildInfo
{
    private static readonly string Informational =
        typeof(BuildInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";

    public static string Version => Informational.Split('+')[0];

    public static string Commit => Informational.Split('+') is [_, { Length: > 0 } commit, ..] ? commit : "unknown";
}
