namespace Joulewise.Evidence.Operators;

/// <summary>Attention on one accelerator, its share of the heads.</summary>
/// <param name="Batch">Sequences.</param>
/// <param name="NewTokens">New tokens of each sequence.</param>
/// <param name="ContextTokens">Tokens attended to, the new ones among them.</param>
/// <param name="Heads">Query heads.</param>
/// <param name="KvHeads">Heads of the cache; for latent attention one.</param>
/// <param name="HeadDimension">Elements of a head; for latent attention those of the cached latent and its rotary part.</param>
/// <param name="Window">Tokens of a sliding window, or zero for all.</param>
public sealed record AttentionShape(long Batch, long NewTokens, long ContextTokens, long Heads, long KvHeads, long HeadDimension, long Window) : OperatorShape;
