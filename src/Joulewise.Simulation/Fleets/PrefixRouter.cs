namespace Joulewise.Simulation;

/// <summary>Weighs what of a prompt a worker has cached against its load, as KV-aware routers do: tokens left to fill, and those queued before them.</summary>
/// <remarks>Two workers are weighed: the one that last served the longest known prefix, and the one with the least load. A router that knows every page of every worker would rarely choose another.</remarks>
/// <param name="units">The workers of the role.</param>
/// <param name="pageTokens">Prompt tokens of a page.</param>
internal sealed class PrefixRouter(IReadOnlyList<Unit> units, int pageTokens) : Router
{
    /// <summary>Prefixes remembered; the oldest are forgotten.</summary>
    private const int MostRemembered = 1 << 20;

    private readonly LoadRouter _least = new(units, Loads.Queue);
    private readonly Dictionary<int, Unit> _byIndex = units.ToDictionary(u => u.Index);
    private readonly Dictionary<ulong, int> _last = [];
    private readonly Queue<ulong> _remembered = [];

    /// <inheritdoc/>
    public override int Choose(SequenceStore store, int id)
    {
        int least = _least.Choose(store, id);
        ReadOnlySpan<ulong> hashes = store.HashesOf(id);
        if (least < 0 || hashes.IsEmpty)
        {
            return least;
        }

        int known = -1;
        int pages = hashes.Length;
        while (pages > 0 && (!_last.TryGetValue(hashes[pages - 1], out known) || !_byIndex[known].Serves))
        {
            pages--;
        }

        int chosen = pages > 0 && CostOf(_byIndex[known], store[id].PrefillTokens - (pages * pageTokens)) <= CostOf(_byIndex[least], store[id].PrefillTokens)
            ? known
            : least;
        foreach (ulong hash in hashes)
        {
            Remember(hash, chosen);
        }

        return chosen;
    }

    /// <inheritdoc/>
    public override void Update(Unit unit) => _least.Update(unit);

    /// <inheritdoc/>
    public override void Sync(StateStream state)
    {
        state.Map(_last);
        state.Queue(_remembered);
    }

    private static double CostOf(Unit unit, int tokens) => (unit.Worker.QueuedTokens + tokens) / unit.Setup.Speed;

    private void Remember(ulong hash, int unit)
    {
        if (_last.TryAdd(hash, unit))
        {
            _remembered.Enqueue(hash);
            if (_remembered.Count > MostRemembered)
            {
                _last.Remove(_remembered.Dequeue());
            }
        }
        else
        {
            _last[hash] = unit;
        }
    }
}
