using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>Memory beside the accelerator that a KV cache can be kept in between requests.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Link">What it is read over.</param>
/// <param name="ReadRate">Bytes one accelerator reads from it in a second, in the one direction.</param>
/// <param name="Price">Its price.</param>
public sealed record CacheTier(string Name, string Link, Estimate<Bandwidth> ReadRate, Estimate<MemoryPrice> Price);
