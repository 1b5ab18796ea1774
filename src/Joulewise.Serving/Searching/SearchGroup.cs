using Joulewise.Modeling;

namespace Joulewise.Serving;

/// <summary>Configurations that differ in widths, loads, chunks, limits and sizes of pools only.</summary>
/// <param name="Place">The accelerators that decode, or do everything.</param>
/// <param name="PrefillPlace">The accelerators that fill caches; <see langword="null"/> where decode does it too.</param>
/// <param name="Engine">The engine.</param>
/// <param name="Formats">Number formats.</param>
/// <param name="KvPrecision">Name of the cache's precision.</param>
/// <param name="Speculates">Whether several tokens are proposed in one step.</param>
/// <param name="Pipelines">Whether some worker has pipeline stages, which no row of the evidence has; otherwise none has.</param>
internal sealed record SearchGroup(Place Place, Place? PrefillPlace, EngineChoice Engine, NumberFormats Formats, string KvPrecision, bool Speculates, bool Pipelines)
{
    /// <summary>Gets a value indicating whether prefill has a pool of its own.</summary>
    public bool IsDisaggregated => PrefillPlace is not null;

    /// <summary>Gets a value indicating whether the pools are of different accelerators.</summary>
    public bool IsMixed => PrefillPlace is not null && !ReferenceEquals(PrefillPlace, Place);
}
