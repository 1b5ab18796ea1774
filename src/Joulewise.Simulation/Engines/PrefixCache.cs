namespace Joulewise.Simulation;

/// <summary>Prefixes kept in the cache of one attention replica: pages by the hash of all that comes before and in them, the longest unused given up first.</summary>
/// <remarks>A page that a running request holds is kept. One that nobody holds counts as free and is given up when its blocks are needed (vLLM automatic prefix caching, SGLang RadixAttention).</remarks>
/// <param name="blocks">The blocks of the replica.</param>
/// <param name="pageBlocks">Blocks of a page.</param>
internal sealed partial class PrefixCache(BlockLedger blocks, int pageBlocks)
{
    private readonly Dictionary<ulong, int> _pages = [];
    private Page[] _places = new Page[64];
    private int _used;
    private int _freePlace = -1;
    private int _oldest = -1;
    private int _newest = -1;

    /// <summary>Gets the pages that nobody holds.</summary>
    public int Unheld { get; private set; }

    /// <summary>Gets the blocks of a page.</summary>
    public int PageBlocks => pageBlocks;

    /// <summary>Counts the leading pages that are kept.</summary>
    /// <param name="hashes">Hashes of a prompt.</param>
    /// <returns>Pages.</returns>
    public int Match(ReadOnlySpan<ulong> hashes)
    {
        int count = 0;
        while (count < hashes.Length && _pages.ContainsKey(hashes[count]))
        {
            count++;
        }

        return count;
    }

    /// <summary>Counts the pages among the leading ones that nobody holds: taking them in use makes that many blocks unavailable.</summary>
    /// <param name="hashes">Hashes of pages that are kept.</param>
    /// <returns>Pages.</returns>
    public int UnheldOf(ReadOnlySpan<ulong> hashes)
    {
        int count = 0;
        foreach (ulong hash in hashes)
        {
            count += _places[_pages[hash]].Holders == 0 ? 1 : 0;
        }

        return count;
    }

    /// <summary>Holds the pages of a prompt; those that are not kept yet take blocks.</summary>
    /// <param name="hashes">Hashes of the pages.</param>
    public void Hold(ReadOnlySpan<ulong> hashes)
    {
        foreach (ulong hash in hashes)
        {
            if (_pages.TryGetValue(hash, out int place))
            {
                if (_places[place].Holders++ == 0)
                {
                    Unlink(place);
                    Unheld--;
                }
            }
            else
            {
                place = TakePlace();
                _places[place] = new Page { Hash = hash, Holders = 1 };
                _pages.Add(hash, place);
                blocks.Take(pageBlocks);
            }
        }
    }

    /// <summary>Lets go of the pages of a prompt, which stay until their blocks are needed.</summary>
    /// <param name="hashes">Hashes of the pages.</param>
    public void Release(ReadOnlySpan<ulong> hashes)
    {
        // The end of a prefix is given up before its beginning.
        for (int i = hashes.Length - 1; i >= 0; i--)
        {
            int place = _pages[hashes[i]];
            if (--_places[place].Holders == 0)
            {
                Append(place);
                Unheld++;
            }
        }
    }

    /// <summary>Gives up unheld pages until blocks are free.</summary>
    /// <param name="needed">Blocks.</param>
    /// <returns>Whether they are.</returns>
    public bool MakeFree(long needed)
    {
        while (blocks.Free < needed && _oldest >= 0)
        {
            int place = _oldest;
            Unlink(place);
            Unheld--;
            _pages.Remove(_places[place].Hash);
            _places[place].Next = _freePlace;
            _freePlace = place;
            blocks.Give(pageBlocks);
        }

        return blocks.Free >= needed;
    }

    private int TakePlace()
    {
        if (_freePlace >= 0)
        {
            int place = _freePlace;
            _freePlace = _places[place].Next;
            return place;
        }

        if (_used == _places.Length)
        {
            Array.Resize(ref _places, 2 * _used);
        }

        return _used++;
    }

    private void Append(int place)
    {
        _places[place].Before = _newest;
        _places[place].Next = -1;
        if (_newest >= 0)
        {
            _places[_newest].Next = place;
        }
        else
        {
            _oldest = place;
        }

        _newest = place;
    }

    private void Unlink(int place)
    {
        (int before, int next) = (_places[place].Before, _places[place].Next);
        if (before >= 0)
        {
            _places[before].Next = next;
        }
        else
        {
            _oldest = next;
        }

        if (next >= 0)
        {
            _places[next].Before = before;
        }
        else
        {
            _newest = before;
        }
    }

    private struct Page
    {
        public ulong Hash;
        public int Holders;
        public int Before;
        public int Next;
    }
}
