namespace Joulewise.Simulation;

/// <summary>A request on its way through the fleet.</summary>
internal struct Sequence
{
    /// <summary>Its number in the order of arrival, from 0.</summary>
    public long Ordinal;

    /// <summary>Arrival, in seconds.</summary>
    public double ArrivalSeconds;

    /// <summary>First token where it is made, in seconds; NaN before it.</summary>
    public double FirstTokenSeconds;

    /// <summary>From where the first token is there to where the user has it, in seconds.</summary>
    public double DelaySeconds;

    /// <summary>Tokens of the prompt.</summary>
    public int InputTokens;

    /// <summary>Tokens of the answer.</summary>
    public int OutputTokens;

    /// <summary>Tokens of the answer that the user has.</summary>
    public int GeneratedTokens;

    /// <summary>Tokens whose cache has to be filled before the next token: the prompt, and after a loss what was generated.</summary>
    public int PrefillTokens;

    /// <summary>Of them those that are filled.</summary>
    public int FilledTokens;

    /// <summary>Of the tokens to fill those that were filled before and lost.</summary>
    public int RepeatedTokens;

    /// <summary>Class of traffic.</summary>
    public int ClassIndex;

    /// <summary>Priority; 0 is served first.</summary>
    public int Priority;

    /// <summary>Session; 0 where it has none.</summary>
    public long Session;

    /// <summary>Turn of the session, from 0.</summary>
    public int Turn;

    /// <summary>Worker that has it or last had it.</summary>
    public int Worker;

    /// <summary>Attention replica that serves it.</summary>
    public int Rank;

    /// <summary>Step of its worker after which it is done.</summary>
    public long FinishStep;

    /// <summary>Blocks of cache it holds alone.</summary>
    public int OwnBlocks;

    /// <summary>Phase of its last block: the steps of its worker, modulo the size of a block, at which it takes another.</summary>
    public int Phase;

    /// <summary>Times it lost its place.</summary>
    public int Losses;

    /// <summary>When it last did, in seconds.</summary>
    public double LostSeconds;

    /// <summary>Whether its cache waits in the memory of its worker's host.</summary>
    public bool IsSwapped;

    /// <summary>Pages of the prefix cache it holds.</summary>
    public int HeldPages;

    /// <summary>Hashes of leading blocks that the store keeps of it.</summary>
    public int HashCount;

    /// <summary>The next free place of the store, while this one is free.</summary>
    public int NextFree;
}
