using Joulewise.Quantities;
using Joulewise.Reporting;
using Joulewise.Serving;

namespace Joulewise.Cli;

/// <summary>Writes the files that launch a configuration.</summary>
internal static class LaunchFiles
{
    /// <summary>Writes them, each whole or not at all.</summary>
    /// <returns>Their paths, relative to the working directory.</returns>
    /// <exception cref="InputException">The folder cannot be written to.</exception>
    public static async Task<IReadOnlyList<string>> WriteAsync(LaunchPlan plan, string folder, IHost host, CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(folder);
            List<string> written = [];
            foreach (LaunchFile file in plan.Files)
            {
                string path = Path.Combine(folder, file.Name);
                await AtomicFile.WriteAsync(path, file.Text, cancellation);
                written.Add(Path.GetRelativePath(host.WorkingDirectory, path));
            }

            return written;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"--emit {folder}: cannot be written ({e.Message.ReplaceLineEndings(" ")}); accepted is a folder", e);
        }
    }
}
