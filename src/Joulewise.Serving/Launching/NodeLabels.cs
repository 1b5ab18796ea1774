using Joulewise.Catalog;

namespace Joulewise.Serving;

/// <summary>Labels that bind a pool to nodes with its accelerator.</summary>
internal static class NodeLabels
{
    /// <summary>Gives the label of nodes with an accelerator, or <see langword="null"/> where no published example shows it.</summary>
    internal static KeyValuePair<string, string>? Of(Accelerator accelerator) =>
        LaunchOptionTable.Embedded.Labels.TryGetValue(accelerator.Vendor, out ProductLabels? labels) && labels.Values.TryGetValue(accelerator.Id, out string? value)
            ? new(labels.Key, value)
            : null;
}
