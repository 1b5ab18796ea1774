namespace Joulewise.Simulation;

/// <summary>Lets requests into the cache of an attention replica, and takes them out of it.</summary>
/// <param name="policy">How the engine schedules.</param>
/// <param name="store">The requests.</param>
internal sealed class Admission(EnginePolicy policy, SequenceStore store)
{
    /// <summary>Lets a request in where there is room.</summary>
    /// <param name="rank">The replica.</param>
    /// <param name="id">The request.</param>
    /// <param name="step">Steps of the worker so far.</param>
    /// <returns>Whether there was room.</returns>
    public bool TryAdmit(Rank rank, int id, long step)
    {
        ref Sequence sequence = ref store[id];
        BlockLedger blocks = rank.Blocks;
        ReadOnlySpan<ulong> pages = sequence.FilledTokens == 0 ? PagesOf(id) : [];
        int matched = rank.Prefixes?.Match(pages) ?? 0;
        int pageBlocks = rank.Prefixes?.PageBlocks ?? 0;
        int own = blocks.BlocksOf(ReservedTokensOf(ref sequence)) - (pages.Length * pageBlocks);
        long needed = own + ((long)(pages.Length - matched) * pageBlocks);
        long available = blocks.Free + (rank.Prefixes is { } kept ? (long)(kept.Unheld - kept.UnheldOf(pages[..matched])) * pageBlocks : 0);
        long wanted = needed + MarginOf(rank, ref sequence, step);

        // A request that is larger than the whole cache, what is kept of it among it, runs alone: engines refuse it only above the longest context.
        if (wanted > available && (rank.Running > 0 || wanted + ((long)matched * pageBlocks) <= blocks.Total))
        {
            return false;
        }

        if (rank.Prefixes is { } prefixes)
        {
            prefixes.Hold(pages[..matched]);
            prefixes.MakeFree(needed);
            prefixes.Hold(pages[matched..]);
            sequence.HeldPages = pages.Length;
        }

        if (matched > 0)
        {
            int cached = Math.Min(matched * policy.PageTokens, sequence.PrefillTokens - 1);
            sequence.FilledTokens = Math.Max(0, cached);
            sequence.RepeatedTokens = Math.Max(0, sequence.RepeatedTokens - sequence.FilledTokens);
        }

        blocks.Take(own);
        sequence.OwnBlocks = own;
        return true;
    }

    /// <summary>Takes a request's blocks back.</summary>
    /// <param name="rank">The replica.</param>
    /// <param name="id">The request.</param>
    public void Release(Rank rank, int id)
    {
        ref Sequence sequence = ref store[id];
        rank.Blocks.Give(sequence.OwnBlocks);
        sequence.OwnBlocks = 0;
        if (sequence.HeldPages > 0)
        {
            rank.Prefixes!.Release(PagesOf(id)[..sequence.HeldPages]);
            sequence.HeldPages = 0;
        }
    }

    /// <summary>Gets the hashes of the whole pages of a prompt.</summary>
    /// <param name="id">The request.</param>
    /// <returns>The hashes.</returns>
    public ReadOnlySpan<ulong> PagesOf(int id)
    {
        if (policy.PageTokens == 0)
        {
            return [];
        }

        ReadOnlySpan<ulong> hashes = store.HashesOf(id);
        return hashes[..Math.Min(hashes.Length, store[id].InputTokens / policy.PageTokens)];
    }

    private int ReservedTokensOf(ref readonly Sequence sequence) => policy.Reserve == CacheReserve.Whole
        ? sequence.InputTokens + sequence.OutputTokens
        : sequence.PrefillTokens;

    private long MarginOf(Rank rank, ref readonly Sequence sequence, long step) => policy.Reserve switch
    {
        CacheReserve.Prompt => (long)(EnginePolicy.WatermarkShare * rank.Blocks.Total),
        CacheReserve.Estimate => (long)(EnginePolicy.EstimatedShare * (rank.FinishSteps - (rank.Decoding * step) + sequence.OutputTokens - sequence.GeneratedTokens)) / policy.BlockTokens,
        _ => 0,
    };
}
