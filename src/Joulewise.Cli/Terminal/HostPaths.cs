using Joulewise.Quantities;

namespace Joulewise.Cli;

/// <summary>Paths as the command line gives them.</summary>
internal static class HostPaths
{
    /// <summary>The full path of what was named relative to the host's working directory.</summary>
    /// <param name="host">The host.</param>
    /// <param name="what">The option or argument, for the message.</param>
    /// <param name="named">The name of a file or folder, which need not exist.</param>
    /// <exception cref="InputException">The text can be no name of a file.</exception>
    public static string PathOf(this IHost host, string what, string named) =>
        string.IsNullOrWhiteSpace(named) || named.Contains('\0', StringComparison.Ordinal)
            ? throw new InputException($"{what}: '{Excerpt.Of(named)}' is not a path: accepted is the name of a file or folder")
            : Path.GetFullPath(named, host.WorkingDirectory);
}
