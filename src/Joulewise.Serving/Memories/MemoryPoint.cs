namespace Joulewise.Serving;

/// <summary>What an accelerator serves with another memory.</summary>
/// <param name="Change">The memory.</param>
/// <param name="Best">The best configuration there; <see langword="null"/> where nothing fits or keeps the promises.</param>
public sealed record MemoryPoint(MemoryChange Change, SearchPoint? Best)
{
    /// <summary>Gets the output tokens/s of all accelerators; 0 where nothing keeps the promises.</summary>
    public double OutputTokensPerSecond => Best?.TotalOutput.Value.InPerSecond ?? 0;
}
