namespace Joulewise.Simulation;

/// <summary>The blocks of cache of one attention replica, exact at every step although steps are counted in runs.</summary>
/// <remarks>Each sequence that decodes takes a block whenever its context fills the last one: at every step that is its phase modulo the size of a block. Counting sequences by phase gives the blocks of a run of steps.</remarks>
/// <param name="blockTokens">Tokens of a block; 1 or more.</param>
/// <param name="totalBlocks">Blocks of the replica.</param>
internal sealed partial class BlockLedger(int blockTokens, long totalBlocks)
{
    private readonly int[] _phases = new int[blockTokens];
    private int _decoding;

    /// <summary>Gets the blocks of the replica.</summary>
    public long Total { get; } = totalBlocks;

    /// <summary>Gets the blocks that nobody holds.</summary>
    public long Free { get; private set; } = totalBlocks;

    /// <summary>Gets the blocks of a number of tokens.</summary>
    /// <param name="tokens">Tokens.</param>
    /// <returns>Blocks.</returns>
    public int BlocksOf(int tokens) => (tokens + blockTokens - 1) / blockTokens;

    /// <summary>Takes blocks.</summary>
    /// <param name="blocks">How many.</param>
    public void Take(long blocks) => Free -= blocks;

    /// <summary>Gives blocks back.</summary>
    /// <param name="blocks">How many.</param>
    public void Give(long blocks) => Free += blocks;

    /// <summary>Lets a sequence decode whose context fills its blocks so far.</summary>
    /// <param name="contextTokens">Its context.</param>
    /// <param name="step">Steps of the worker so far.</param>
    /// <returns>Its phase.</returns>
    public int Join(int contextTokens, long step)
    {
        int phase = (int)((((step - contextTokens) % blockTokens) + blockTokens) % blockTokens);
        _phases[phase]++;
        _decoding++;
        return phase;
    }

    /// <summary>Takes a sequence out.</summary>
    /// <param name="phase">Its phase.</param>
    public void Leave(int phase)
    {
        _phases[phase]--;
        _decoding--;
    }

    /// <summary>Counts the blocks that sequences take in a run of steps.</summary>
    /// <param name="step">Steps of the worker before it.</param>
    /// <param name="steps">Steps of the run.</param>
    /// <returns>Blocks.</returns>
    public long GrowthOf(long step, int steps)
    {
        (int rounds, int rest) = Math.DivRem(steps, blockTokens);
        long blocks = (long)rounds * _decoding;
        int phase = (int)(step % blockTokens);
        for (int i = 0; i < rest; i++)
        {
            blocks += _phases[phase];
            phase = phase + 1 == blockTokens ? 0 : phase + 1;
        }

        return blocks;
    }

    /// <summary>Finds how many of a run's steps the free blocks allow.</summary>
    /// <param name="step">Steps of the worker before it.</param>
    /// <param name="steps">Steps wished for.</param>
    /// <param name="spare">Blocks that can be freed.</param>
    /// <returns>Steps; 0 or more, at most those wished for.</returns>
    public int StepsWithin(long step, int steps, long spare = 0)
    {
        long free = Math.Max(0, Free + spare);
        if (_decoding == 0 || (long)_decoding * ((steps / blockTokens) + 1) <= free)
        {
            return steps;
        }

        long whole = free / _decoding;
        int allowed = (int)Math.Min(steps, whole * blockTokens);
        long left = free - GrowthOf(step, allowed);
        int phase = (int)((step + allowed) % blockTokens);
        while (allowed < steps && _phases[phase] <= left)
        {
            left -= _phases[phase];
            phase = phase + 1 == blockTokens ? 0 : phase + 1;
            allowed++;
        }

        return allowed;
    }
}
