using Joulewise.Quantities;

namespace Joulewise.Cli;

/// <summary>Refuses places that nothing can be written to before a long run, rather than after it.</summary>
internal static class SimulationPaths
{
    /// <summary>Checks the places.</summary>
    /// <param name="folder">The folder of <c>--out</c>; <see langword="null"/> where none is asked for.</param>
    /// <param name="checkpoint">The file of <c>--checkpoint</c>; <see langword="null"/> where none is asked for.</param>
    /// <exception cref="InputException">A place is of the wrong kind or does not exist.</exception>
    public static void Check(string? folder, string? checkpoint)
    {
        if (folder is not null && File.Exists(folder))
        {
            throw new InputException($"--out {folder}: a file has that name; accepted is a folder");
        }

        if (folder is not null && (Directory.Exists(Path.Combine(folder, SimulationFiles.Summary)) || Directory.Exists(Path.Combine(folder, SimulationFiles.Samples))))
        {
            throw new InputException($"--out {folder}: a folder has the name of a file to write; accepted is a folder without {SimulationFiles.Summary} or {SimulationFiles.Samples} as folders");
        }

        if (checkpoint is not null && (Directory.Exists(checkpoint) || !Directory.Exists(Path.GetDirectoryName(checkpoint))))
        {
            throw new InputException($"--checkpoint {checkpoint}: accepted is a file in a folder that exists");
        }
    }
}
