using System.Runtime.InteropServices;
using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>Writes the state of a run, or reads it back: one description of the state serves both ways, so that they can't drift apart.</summary>
/// <remarks>Numbers are kept as they lie in memory, little-endian; a checkpoint is for the program that wrote it.</remarks>
internal sealed class StateStream
{
    /// <summary>Elements an array of a checkpoint may have: more than any run that fits in memory.</summary>
    private const int MostElements = 1 << 28;

    private readonly Stream _stream;

    /// <summary>Initialises the stream.</summary>
    /// <param name="stream">Where bytes go or come from.</param>
    /// <param name="reads">Whether they are read.</param>
    public StateStream(Stream stream, bool reads)
    {
        _stream = stream;
        Reads = reads;
    }

    /// <summary>Gets a value indicating whether state is read.</summary>
    public bool Reads { get; }

    /// <summary>Writes or reads a value.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value.</param>
    /// <exception cref="InputException">The checkpoint ends before it.</exception>
    public void Value<T>(ref T value)
        where T : unmanaged
    {
        Span<byte> bytes = MemoryMarshal.AsBytes(new Span<T>(ref value));
        Bytes(bytes);
    }

    /// <summary>Writes or reads a value that has no place of its own.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value where it is written.</param>
    /// <returns>The value.</returns>
    public T Through<T>(T value)
        where T : unmanaged
    {
        Value(ref value);
        return value;
    }

    /// <summary>Writes or reads an array, whose length may change.</summary>
    /// <typeparam name="T">Type of its elements.</typeparam>
    /// <param name="items">The array.</param>
    public void Array<T>(ref T[] items)
        where T : unmanaged
    {
        int length = Length(items.Length);
        if (Reads && items.Length != length)
        {
            items = new T[length];
        }

        Bytes(MemoryMarshal.AsBytes(items.AsSpan()));
    }

    /// <summary>Writes or reads an array whose length does not change.</summary>
    /// <typeparam name="T">Type of its elements.</typeparam>
    /// <param name="items">The array.</param>
    /// <exception cref="InputException">The checkpoint has another length.</exception>
    public void Fixed<T>(T[] items)
        where T : unmanaged
    {
        if (Length(items.Length) != items.Length)
        {
            throw Torn();
        }

        Bytes(MemoryMarshal.AsBytes(items.AsSpan()));
    }

    /// <summary>Writes or reads a list.</summary>
    /// <typeparam name="T">Type of its items.</typeparam>
    /// <param name="items">The list.</param>
    public void List<T>(List<T> items)
        where T : unmanaged
    {
        int length = Length(items.Count);
        if (Reads)
        {
            CollectionsMarshal.SetCount(items, length);
        }

        Bytes(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(items)));
    }

    /// <summary>Writes or reads a queue.</summary>
    /// <typeparam name="T">Type of its items.</typeparam>
    /// <param name="items">The queue.</param>
    public void Queue<T>(Queue<T> items)
        where T : unmanaged
    {
        List<T> list = [.. items];
        List(list);
        if (Reads)
        {
            items.Clear();
            list.ForEach(items.Enqueue);
        }
    }

    /// <summary>Writes or reads a dictionary.</summary>
    /// <typeparam name="TKey">Type of its keys.</typeparam>
    /// <typeparam name="TValue">Type of its values.</typeparam>
    /// <param name="items">The dictionary.</param>
    public void Map<TKey, TValue>(Dictionary<TKey, TValue> items)
        where TKey : unmanaged
        where TValue : unmanaged
    {
        List<TKey> keys = [.. items.Keys];
        List<TValue> values = [.. items.Values];
        List(keys);
        List(values);
        if (!Reads)
        {
            return;
        }

        items.Clear();
        for (int i = 0; i < Math.Min(keys.Count, values.Count); i++)
        {
            items[keys[i]] = values[i];
        }
    }

    /// <summary>Makes the exception for a checkpoint that is not whole.</summary>
    /// <returns>The exception.</returns>
    public static InputException Torn() => new("the checkpoint is not whole or was made by another version: run the scenario from its start");

    private int Length(int length)
    {
        Value(ref length);
        return length is >= 0 and <= MostElements ? length : throw Torn();
    }

    private void Bytes(Span<byte> bytes)
    {
        if (!Reads)
        {
            _stream.Write(bytes);
        }
        else if (_stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
        {
            throw Torn();
        }
    }
}
