using System.Globalization;
using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>Commands that limit the power of boards.</summary>
internal static class PowerLimits
{
    internal static IEnumerable<LaunchCommand> Of(ServingConfiguration configuration, IReadOnlyList<LaunchWorker> workers, Catalogue catalogue, List<string> notes)
    {
        if (configuration.PowerCapWatts is not { } cap)
        {
            yield break;
        }

        if (!double.IsFinite(cap) || cap < 1 || cap > int.MaxValue)
        {
            throw new InputException(string.Create(CultureInfo.InvariantCulture, $"power cap: {cap} W found: a power of 1 W or more is accepted"));
        }

        int watts = (int)Math.Round(cap);
        foreach (IGrouping<string, LaunchWorker> pool in workers.GroupBy(w => w.Accelerator.Id, StringComparer.Ordinal))
        {
            Accelerator accelerator = pool.First().Accelerator;
            (string Program, string[] Words, string Option)? tool = accelerator.Vendor switch
            {
                "NVIDIA" => ("nvidia-smi", ["sudo", "nvidia-smi"], "-pl"),
                "AMD" => ("amd-smi", ["sudo", "amd-smi", "set"], "--power-cap"),
                _ => null,
            };
            if (tool is not { } found)
            {
                notes.Add($"No documented command limits the power of {Excerpt.Of(accelerator.Id)}: set {watts} W by its maker's tool.");
                continue;
            }

            int accelerators = pool.Sum(w => w.Count * w.Pool.AcceleratorsPerWorker);
            int perNode = NodeLayout.AcceleratorsOf(catalogue, accelerator.Id) ?? 1;
            yield return new(
                $"limit every {Excerpt.Of(accelerator.Id)} board of a node to {watts.ToString(CultureInfo.InvariantCulture)} W; as root, on each node, and again after a restart",
                (accelerators + perNode - 1) / perNode,
                0,
                ShellWords.Line(found.Words, LaunchOptionTable.Embedded.Checked(found.Program, [new(found.Option, watts)])));
        }
    }
}
