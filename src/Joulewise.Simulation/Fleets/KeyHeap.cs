namespace Joulewise.Simulation;

/// <summary>Workers by a number each, the least on top: ends of runs, or loads. Of equal ones that of the lower index.</summary>
internal sealed class KeyHeap
{
    private double[] _keys = [];
    private int[] _order = [];
    private int[] _places = [];

    /// <summary>Gets the number of workers.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the least key; infinite where there is none.</summary>
    public double FirstKey => Count > 0 ? _keys[_order[0]] : double.PositiveInfinity;

    /// <summary>Gets the worker that has it.</summary>
    public int First => _order[0];

    /// <summary>Adds a worker whose key is infinite.</summary>
    public void Add()
    {
        if (Count == _order.Length)
        {
            int size = Math.Max(16, 2 * Count);
            Array.Resize(ref _keys, size);
            Array.Resize(ref _order, size);
            Array.Resize(ref _places, size);
        }

        _keys[Count] = double.PositiveInfinity;
        _order[Count] = Count;
        _places[Count] = Count;
        Count++;
    }

    /// <summary>Gets the key of a worker.</summary>
    /// <param name="worker">The worker.</param>
    /// <returns>The key.</returns>
    public double KeyOf(int worker) => _keys[worker];

    /// <summary>Sets the key of a worker.</summary>
    /// <param name="worker">The worker.</param>
    /// <param name="key">The key.</param>
    public void Set(int worker, double key)
    {
        double before = _keys[worker];
        _keys[worker] = key;
        if (key > before)
        {
            Sink(_places[worker]);
        }
        else if (key < before)
        {
            Rise(_places[worker]);
        }
    }

    private bool IsBefore(int one, int other) => _keys[one] < _keys[other] || (_keys[one] == _keys[other] && one < other);

    private void Rise(int place)
    {
        int worker = _order[place];
        while (place > 0 && IsBefore(worker, _order[(place - 1) >> 1]))
        {
            Put(_order[(place - 1) >> 1], place);
            place = (place - 1) >> 1;
        }

        Put(worker, place);
    }

    private void Sink(int place)
    {
        int worker = _order[place];
        while (true)
        {
            int child = (2 * place) + 1;
            if (child >= Count)
            {
                break;
            }

            if (child + 1 < Count && IsBefore(_order[child + 1], _order[child]))
            {
                child++;
            }

            if (!IsBefore(_order[child], worker))
            {
                break;
            }

            Put(_order[child], place);
            place = child;
        }

        Put(worker, place);
    }

    private void Put(int worker, int place)
    {
        _order[place] = worker;
        _places[worker] = place;
    }
}
