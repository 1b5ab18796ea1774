namespace Joulewise.Simulation;

/// <summary>A queue of requests by their places, open at both ends.</summary>
internal sealed partial class IndexQueue
{
    private int[] _items = new int[16];
    private int _head;

    /// <summary>Gets the number of items.</summary>
    public int Count { get; private set; }

    /// <summary>Gets an item, counted from the front.</summary>
    /// <param name="index">0 to <see cref="Count"/> less 1.</param>
    public int this[int index] => _items[(_head + index) & (_items.Length - 1)];

    /// <summary>Adds an item at the back.</summary>
    /// <param name="item">The item.</param>
    public void AddLast(int item)
    {
        Grow();
        _items[(_head + Count) & (_items.Length - 1)] = item;
        Count++;
    }

    /// <summary>Adds an item at the front.</summary>
    /// <param name="item">The item.</param>
    public void AddFirst(int item)
    {
        Grow();
        _head = (_head - 1) & (_items.Length - 1);
        _items[_head] = item;
        Count++;
    }

    /// <summary>Takes the item at the front.</summary>
    /// <returns>The item.</returns>
    public int TakeFirst()
    {
        int item = _items[_head];
        _head = (_head + 1) & (_items.Length - 1);
        Count--;
        return item;
    }

    private void Grow()
    {
        if (Count < _items.Length)
        {
            return;
        }

        int[] larger = new int[2 * _items.Length];
        for (int i = 0; i < Count; i++)
        {
            larger[i] = this[i];
        }

        _items = larger;
        _head = 0;
    }
}
