namespace Joulewise.Simulation;

/// <summary>One request of a stream of traffic. A source fills the same one again and again.</summary>
internal sealed class TrafficRequest
{
    private ulong[] _blocks = [];

    /// <summary>Gets or sets the arrival in seconds from the start of the simulation; never before that of the request before it.</summary>
    public double ArrivalSeconds { get; set; }

    /// <summary>Gets or sets the tokens of the prompt; 1 or more.</summary>
    public int InputTokens { get; set; }

    /// <summary>Gets or sets the tokens of the answer; 1 or more.</summary>
    public int OutputTokens { get; set; }

    /// <summary>Gets or sets the index of the class of traffic it belongs to; 0 or more.</summary>
    public int ClassIndex { get; set; }

    /// <summary>Gets or sets the session whose turns share a prefix; 0 where it has none.</summary>
    public long Session { get; set; }

    /// <summary>Gets the hashes of the prompt's leading blocks, each of which names the block and all before it; empty where no prefix is known.</summary>
    public ReadOnlySpan<ulong> Blocks => _blocks.AsSpan(0, BlockCount);

    /// <summary>Gets the number of <see cref="Blocks"/>.</summary>
    public int BlockCount { get; private set; }

    /// <summary>Makes room for hashes and gives the place to write them to.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The place.</returns>
    public Span<ulong> SetBlocks(int count)
    {
        if (_blocks.Length < count)
        {
            Array.Resize(ref _blocks, Math.Max(count, 2 * _blocks.Length));
        }

        BlockCount = count;
        return _blocks.AsSpan(0, count);
    }

    /// <summary>Takes over another request with all its hashes.</summary>
    /// <param name="other">The request; stays as it is.</param>
    public void CopyFrom(TrafficRequest other)
    {
        ArrivalSeconds = other.ArrivalSeconds;
        InputTokens = other.InputTokens;
        OutputTokens = other.OutputTokens;
        ClassIndex = other.ClassIndex;
        Session = other.Session;
        other.Blocks.CopyTo(SetBlocks(other.BlockCount));
    }
}
