namespace Joulewise.Simulation;

/// <summary>The requests a worker decodes, the one that is done first on top.</summary>
/// <remarks>Of those done at the same step the one with the lower number in the order of arrival comes first, so that a run does not depend on places in the store.</remarks>
internal sealed partial class FinishHeap
{
    private Entry[] _entries = new Entry[16];

    /// <summary>Gets the number of requests.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the step after which the first is done; the last step there is where nothing decodes.</summary>
    public long FirstStep => Count > 0 ? _entries[0].Step : long.MaxValue;

    /// <summary>Gets a request, in no order.</summary>
    /// <param name="index">0 to <see cref="Count"/> less 1.</param>
    /// <returns>Its place.</returns>
    public int IdAt(int index) => _entries[index].Id;

    /// <summary>Adds a request.</summary>
    /// <param name="step">The step after which it is done.</param>
    /// <param name="ordinal">Its number in the order of arrival.</param>
    /// <param name="id">Its place.</param>
    public void Add(long step, long ordinal, int id)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, 2 * Count);
        }

        _entries[Count] = new Entry(step, ordinal, id);
        Rise(Count++);
    }

    /// <summary>Takes the first.</summary>
    /// <returns>Its place.</returns>
    public int Take()
    {
        int id = _entries[0].Id;
        RemoveAt(0);
        return id;
    }

    /// <summary>Takes one from anywhere.</summary>
    /// <param name="index">0 to <see cref="Count"/> less 1.</param>
    public void RemoveAt(int index)
    {
        Count--;
        if (index == Count)
        {
            return;
        }

        _entries[index] = _entries[Count];
        Sink(index);
        Rise(index);
    }

    /// <summary>Takes all.</summary>
    public void Clear() => Count = 0;

    private void Rise(int index)
    {
        Entry entry = _entries[index];
        while (index > 0 && entry.IsBefore(_entries[(index - 1) >> 1]))
        {
            _entries[index] = _entries[(index - 1) >> 1];
            index = (index - 1) >> 1;
        }

        _entries[index] = entry;
    }

    private void Sink(int index)
    {
        Entry entry = _entries[index];
        while (true)
        {
            int child = (2 * index) + 1;
            if (child >= Count)
            {
                break;
            }

            if (child + 1 < Count && _entries[child + 1].IsBefore(_entries[child]))
            {
                child++;
            }

            if (!_entries[child].IsBefore(entry))
            {
                break;
            }

            _entries[index] = _entries[child];
            index = child;
        }

        _entries[index] = entry;
    }

    private readonly record struct Entry(long Step, long Ordinal, int Id)
    {
        public bool IsBefore(in Entry other) => Step < other.Step || (Step == other.Step && Ordinal < other.Ordinal);
    }
}
