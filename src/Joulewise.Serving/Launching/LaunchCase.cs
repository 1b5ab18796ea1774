using Joulewise.Catalog;

namespace Joulewise.Serving;

/// <summary>A configuration with everything a launch needs looked up.</summary>
internal sealed record LaunchCase(ServingConfiguration Configuration, ServedModel Model, IReadOnlyList<LaunchWorker> Workers, Catalogue Catalogue)
{
    /// <summary>Gets a value indicating whether pools sit on different accelerators.</summary>
    internal bool IsMixed => Workers.Select(w => w.Accelerator.Id).Distinct(StringComparer.Ordinal).Skip(1).Any();
}
