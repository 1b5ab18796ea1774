namespace Joulewise.Simulation;

/// <summary>How many tokens the prompt and the answer of a request have.</summary>
internal abstract record TokenSpec
{
    /// <summary>Prompt and answer drawn apart from each other.</summary>
    /// <param name="Input">The prompt.</param>
    /// <param name="Output">The answer.</param>
    internal sealed record Independent(LengthSpec Input, LengthSpec Output) : TokenSpec;

    /// <summary>One row of a sample drawn at a time, each alike, so that prompt and answer hang together as they did there.</summary>
    /// <param name="Pairs">The sample; 1 row or more.</param>
    internal sealed record Rows(IReadOnlyList<TokenPair> Pairs) : TokenSpec;

    /// <summary>One request of a sample.</summary>
    /// <param name="InputTokens">Tokens of the prompt; 1 to <see cref="LengthSpec.MostTokens"/>.</param>
    /// <param name="OutputTokens">Tokens of the answer; 1 to <see cref="LengthSpec.MostTokens"/>.</param>
    internal sealed record TokenPair(int InputTokens, int OutputTokens);
}
