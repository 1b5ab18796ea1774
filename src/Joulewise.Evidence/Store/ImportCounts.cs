namespace Joulewise.Evidence;

/// <summary>What an import changed.</summary>
/// <param name="Added">Points whose id was new.</param>
/// <param name="Replaced">Points whose id was there with other figures; the new ones hold now.</param>
/// <param name="Unchanged">Points that were there already.</param>
public sealed record ImportCounts(int Added, int Replaced, int Unchanged);
