using System.Runtime.InteropServices;

namespace Joulewise.Simulation;

/// <summary>What a follow-up turn of a session brings.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct SessionTurn
{
    /// <summary>Gets or sets the time from the last token of the answer before to this turn's arrival, in seconds; 0 or more.</summary>
    public double ThinkSeconds { get; set; }

    /// <summary>Gets or sets the tokens of the whole prompt: the conversation so far and what is new.</summary>
    public int InputTokens { get; set; }

    /// <summary>Gets or sets the tokens of the answer; 1 or more.</summary>
    public int OutputTokens { get; set; }
}
