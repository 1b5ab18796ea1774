namespace Joulewise.Simulation.Tests.Engines;

/// <summary>An attention replica of the <see cref="PlainEngine"/>: lists of requests, blocks by request, pages in the order they were let go.</summary>
internal sealed class PlainReplica(EnginePolicy policy, WorkerSize size)
{
    private readonly Dictionary<ulong, int> _held = [];
    private readonly List<ulong> _unheld = [];
    private long _owned;

    public long Total { get; } = Math.Max(1, size.CacheTokens / policy.BlockTokens);

    public List<PlainJob>[] Waiting { get; } = [.. Enumerable.Range(0, size.Priorities).Select(_ => new List<PlainJob>())];

    public List<PlainJob> Filling { get; } = [];

    public List<PlainJob> Decoding { get; } = [];

    public List<(PlainJob Job, int Tokens)> Chunks { get; } = [];

    public int Running => Filling.Count + Decoding.Count;

    public int InHand => Running + Waiting.Sum(w => w.Count);

    public long Spare => PageBlocks * _unheld.Count;

    public long Free => Total - _owned - (PageBlocks * (_held.Count + _unheld.Count));

    private long PageBlocks => Math.Max(1, policy.PageTokens / policy.BlockTokens);

    /// <summary>Blocks that a step of all that decode takes.</summary>
    public long Growth => policy.Reserve == CacheReserve.Whole ? 0 : Decoding.Count(j => j.Context % policy.BlockTokens == 0);

    public bool TryAdmit(PlainJob job)
    {
        ulong[] pages = policy.PageTokens > 0 && job.Filled == 0 ? [.. job.Hashes.Take(job.Input / policy.PageTokens)] : [];
        ulong[] known = [.. pages.TakeWhile(p => _held.ContainsKey(p) || _unheld.Contains(p))];
        int reserved = policy.Reserve == CacheReserve.Whole ? job.Input + job.Output : job.ToFill;
        long own = ((reserved + policy.BlockTokens - 1) / policy.BlockTokens) - (PageBlocks * pages.Length);
        long needed = own + (PageBlocks * (pages.Length - known.Length));
        long margin = policy.Reserve switch
        {
            CacheReserve.Prompt => (long)(0.01 * Total),
            CacheReserve.Estimate => (long)(0.098 * (Decoding.Sum(j => j.Output - j.Generated) + job.Output - job.Generated)) / policy.BlockTokens,
            _ => 0,
        };
        long room = Free + (PageBlocks * _unheld.Count(p => !known.Contains(p)));
        bool alone = Running == 0 && needed + margin + (PageBlocks * known.Length) > Total;
        if (needed + margin > room && !alone)
        {
            return false;
        }

        Hold(known);
        MakeFree(needed);
        Hold(pages.Skip(known.Length));
        job.Pages = pages;
        job.Blocks = own;
        _owned += own;
        if (known.Length > 0)
        {
            job.Filled = Math.Min(known.Length * policy.PageTokens, job.ToFill - 1);
        }

        return true;
    }

    public void Release(PlainJob job)
    {
        _owned -= job.Blocks;
        job.Blocks = 0;
        foreach (ulong page in job.Pages.Reverse())
        {
            if (--_held[page] == 0)
            {
                _held.Remove(page);
                _unheld.Add(page);
            }
        }

        job.Pages = [];
    }

    /// <summary>Gives a request that decodes the block its next token needs, if any.</summary>
    public void Grow(PlainJob job)
    {
        if (policy.Reserve != CacheReserve.Whole && job.Context % policy.BlockTokens == 0)
        {
            MakeFree(1);
            job.Blocks++;
            _owned++;
        }

        job.Context++;
    }

    private void Hold(IEnumerable<ulong> pages)
    {
        foreach (ulong page in pages)
        {
            _unheld.Remove(page);
            _held[page] = _held.GetValueOrDefault(page) + 1;
        }
    }

    private void MakeFree(long blocks)
    {
        while (Free < blocks && _unheld.Count > 0)
        {
            _unheld.RemoveAt(0);
        }
    }
}
