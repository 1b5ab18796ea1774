namespace Joulewise.Simulation;

/// <summary>What happens to a request whose cache is lost.</summary>
internal static class Losses
{
    /// <summary>Makes a request fill its cache again: prompt and what the user has of the answer.</summary>
    /// <param name="sequence">The request.</param>
    /// <param name="nowSeconds">When.</param>
    public static void Apply(ref Sequence sequence, double nowSeconds)
    {
        int filled = sequence.GeneratedTokens > 0 && sequence.FilledTokens >= sequence.PrefillTokens
            ? sequence.InputTokens + sequence.GeneratedTokens - 1
            : sequence.FilledTokens;
        sequence.RepeatedTokens = Math.Max(sequence.RepeatedTokens, filled);
        sequence.PrefillTokens = sequence.InputTokens + sequence.GeneratedTokens;
        sequence.FilledTokens = 0;
        sequence.LostSeconds = nowSeconds;
        sequence.IsSwapped = false;
        sequence.Losses++;
    }
}
