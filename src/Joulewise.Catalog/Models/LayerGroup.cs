namespace Joulewise.Catalog;

/// <summary>Layers of one make. Layers of different make may alternate: only their numbers are kept, not their order.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Mixer">The part that mixes tokens, or <see langword="null"/> for a layer without one.</param>
/// <param name="FeedForward">The feed-forward part, or <see langword="null"/> for a layer without one.</param>
public sealed record LayerGroup(int Count, TokenMixer? Mixer, FeedForward? FeedForward);
