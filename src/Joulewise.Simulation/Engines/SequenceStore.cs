namespace Joulewise.Simulation;

/// <summary>The requests in flight. Places are used again, so that a long run takes no more memory than its busiest moment.</summary>
internal sealed partial class SequenceStore
{
    private Sequence[] _places = new Sequence[64];
    private ulong[][] _hashes = [];
    private int _free = -1;
    private int _used;

    /// <summary>Gets the number of requests in flight.</summary>
    public int Count { get; private set; }

    /// <summary>Gets a request.</summary>
    /// <param name="id">Its place.</param>
    public ref Sequence this[int id] => ref _places[id];

    /// <summary>Takes a request in.</summary>
    /// <param name="request">The request.</param>
    /// <param name="ordinal">Its number in the order of arrival.</param>
    /// <returns>Its place.</returns>
    public int Add(TrafficRequest request, long ordinal)
    {
        int id = Take();
        Count++;
        _places[id] = new Sequence
        {
            Ordinal = ordinal,
            ArrivalSeconds = request.ArrivalSeconds,
            FirstTokenSeconds = double.NaN,
            InputTokens = request.InputTokens,
            OutputTokens = request.OutputTokens,
            PrefillTokens = request.InputTokens,
            ClassIndex = request.ClassIndex,
            Session = request.Session,
            HashCount = Keep(id, request.Blocks),
        };
        return id;
    }

    /// <summary>Gets the hashes of a request's leading blocks.</summary>
    /// <param name="id">Its place.</param>
    /// <returns>The hashes; empty where it has none.</returns>
    public ReadOnlySpan<ulong> HashesOf(int id) => _places[id].HashCount > 0 ? _hashes[id].AsSpan(0, _places[id].HashCount) : [];

    /// <summary>Lets a request go.</summary>
    /// <param name="id">Its place.</param>
    public void Remove(int id)
    {
        Count--;
        _places[id].NextFree = _free;
        _free = id;
    }

    private int Take()
    {
        if (_free >= 0)
        {
            int id = _free;
            _free = _places[id].NextFree;
            return id;
        }

        if (_used == _places.Length)
        {
            Array.Resize(ref _places, 2 * _used);
        }

        return _used++;
    }

    private int Keep(int id, ReadOnlySpan<ulong> hashes)
    {
        if (hashes.IsEmpty)
        {
            return 0;
        }

        if (_hashes.Length <= id)
        {
            Array.Resize(ref _hashes, _places.Length);
        }

        if (_hashes[id] is null || _hashes[id].Length < hashes.Length)
        {
            _hashes[id] = new ulong[Math.Max(8, hashes.Length)];
        }

        hashes.CopyTo(_hashes[id]);
        return hashes.Length;
    }
}
