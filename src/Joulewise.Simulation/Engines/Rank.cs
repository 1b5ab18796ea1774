namespace Joulewise.Simulation;

/// <summary>One attention replica of a worker: its requests and its cache.</summary>
internal sealed partial class Rank
{
    /// <summary>Initialises the replica.</summary>
    /// <param name="policy">How it schedules.</param>
    /// <param name="cacheTokens">Tokens its cache holds.</param>
    /// <param name="priorities">Priorities told apart.</param>
    public Rank(EnginePolicy policy, long cacheTokens, int priorities)
    {
        Blocks = new BlockLedger(policy.BlockTokens, Math.Max(1, cacheTokens / policy.BlockTokens));
        Waiting = [.. Enumerable.Range(0, priorities).Select(_ => new IndexQueue())];
        Prefixes = policy.PageTokens > 0 ? new PrefixCache(Blocks, Math.Max(1, policy.PageTokens / policy.BlockTokens)) : null;
    }

    /// <summary>Gets the blocks of cache.</summary>
    public BlockLedger Blocks { get; }

    /// <summary>Gets the cached prefixes; <see langword="null"/> where none are kept.</summary>
    public PrefixCache? Prefixes { get; }

    /// <summary>Gets the requests that wait, by priority.</summary>
    public IndexQueue[] Waiting { get; }

    /// <summary>Gets the requests that have cache and whose prompts are not filled yet, in the order they started.</summary>
    public IndexQueue Filling { get; } = new();

    /// <summary>Gets the prompts of the step at hand, and the tokens of each.</summary>
    public List<(int Id, int Tokens)> Chunks { get; } = [];

    /// <summary>Gets or sets the sequences that decode.</summary>
    public int Decoding { get; set; }

    /// <summary>Gets or sets the sum of their contexts.</summary>
    public long ContextTokens { get; set; }

    /// <summary>Gets or sets the sum of the steps after which they are done.</summary>
    public long FinishSteps { get; set; }

    /// <summary>Gets or sets the tokens of prompts that wait or are being filled.</summary>
    public long QueuedTokens { get; set; }

    /// <summary>Gets the blocks of prefixes that nobody holds.</summary>
    public long SpareBlocks => Prefixes is { } kept ? (long)kept.Unheld * kept.PageBlocks : 0;

    /// <summary>Gets the requests that run.</summary>
    public int Running => Decoding + Filling.Count;

    /// <summary>Gets the requests that wait.</summary>
    public int WaitingCount
    {
        get
        {
            int sum = 0;
            foreach (IndexQueue queue in Waiting)
            {
                sum += queue.Count;
            }

            return sum;
        }
    }

    /// <summary>Gets the queue whose front is served next; <see langword="null"/> where nobody waits.</summary>
    public IndexQueue? NextQueue
    {
        get
        {
            foreach (IndexQueue queue in Waiting)
            {
                if (queue.Count > 0)
                {
                    return queue;
                }
            }

            return null;
        }
    }

    /// <summary>Gets the mean context of the sequences that decode; 0 where none does.</summary>
    public double MeanContext => Decoding > 0 ? (double)ContextTokens / Decoding : 0;
}
