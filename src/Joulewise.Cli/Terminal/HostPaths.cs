namespace Joulewise.Cli;

/// <summary>Paths as the command line gives them.</summary>
internal static class HostPaths
{
    /// <summary>The full path of a file or folder that was named relative to the host's working directory.</summary>
    public static string PathOf(this IHost host, FileSystemInfo named) => host.PathOf(named.ToString());

    /// <summary>The full path of a text that names a file or folder.</summary>
    /// <remarks>What is no path at all is left to whoever opens it, who can say what it was for.</remarks>
    public static string PathOf(this IHost host, string named) =>
        named.Length == 0 || named.Contains('\0', StringComparison.Ordinal) ? named : Path.GetFullPath(named, host.WorkingDirectory);
}
