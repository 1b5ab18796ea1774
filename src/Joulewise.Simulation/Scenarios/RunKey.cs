using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;

namespace Joulewise.Simulation;

/// <summary>The key of a scenario's run, by which a checkpoint is told to be of it.</summary>
internal static class RunKey
{
    /// <summary>Makes the key of the scenario's text, the files of its traffic with their sizes, the seed and the version of the program.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>The key.</returns>
    public static byte[] Of(Scenario scenario) => Checkpoint.KeyOf(
    [
        scenario.Text,
        .. TrafficTree.LeavesOf(scenario.Traffic).OfType<TraceSpec>().Select(t => FileKey(Path.Combine(scenario.Folder, t.Path))),
        scenario.Seed.ToString(CultureInfo.InvariantCulture),
        typeof(RunKey).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? string.Empty,
    ]);

    private static string FileKey(string path)
    {
        using FileStream file = File.OpenRead(path);
        return Convert.ToHexString(SHA256.HashData(file));
    }
}
