namespace Joulewise.Simulation;

/// <summary>Conversations of several turns. A turn's prompt holds all that was said before it; it is sent some time after the answer to the turn before has come.</summary>
/// <param name="MeanTurns">Turns per session, the first included; 1 to 10,000.</param>
/// <param name="NewInput">Tokens that a follow-up turn adds to the prompt.</param>
/// <param name="Output">Tokens of the answer to a follow-up turn.</param>
/// <param name="MeanThinkSeconds">The mean time from an answer's last token to the next turn, in seconds; above 0.</param>
internal sealed record SessionSpec(double MeanTurns, LengthSpec NewInput, LengthSpec Output, double MeanThinkSeconds)
{
    /// <summary>Gets a value indicating whether every session has <see cref="MeanTurns"/> turns, a whole number; otherwise their number is geometric.</summary>
    public bool HasFixedTurns { get; init; }

    /// <summary>Gets the coefficient of variation of the time to think, which is then log-normal; 0 to 100. Without one the time is exponential.</summary>
    public double? ThinkCoefficientOfVariation { get; init; }

    /// <summary>Gets how many tokens at the head of every prompt are the same for all sessions of the class (the system prompt); 0 to <see cref="LengthSpec.MostTokens"/>. They come on top of the tokens drawn for the first turn.</summary>
    public int SharedPrefixTokens { get; init; }

    /// <summary>Gets the longest prompt in tokens: a session ends before a turn that would exceed it; 1 to <see cref="LengthSpec.MostTokens"/>.</summary>
    public int MostInputTokens { get; init; } = LengthSpec.MostTokens;

    /// <summary>Gets the tokens in a block of the KV cache; 1 to 65,536. Only whole blocks are named, as only whole blocks are shared. 16 is the default of vLLM on CUDA (vLLM documentation, "Engine Arguments", --block-size).</summary>
    public int BlockTokens { get; init; } = 16;
}
