namespace Joulewise.Simulation;

/// <summary>A hash of all that happened, in order: two runs with the same hash did the same.</summary>
internal struct EventHash
{
    private const ulong Prime = 0x100000001B3;
    private ulong _value;

    /// <summary>Gets the hash.</summary>
    public readonly ulong Value => _value;

    /// <summary>Gets or sets the events hashed.</summary>
    public long Events { get; private set; }

    /// <summary>Adds an event.</summary>
    /// <param name="kind">What happened.</param>
    /// <param name="ordinal">To which request or worker.</param>
    /// <param name="seconds">When.</param>
    public void Add(int kind, long ordinal, double seconds)
    {
        Events++;
        Add(((ulong)kind << 56) ^ (ulong)ordinal);
        Add(BitConverter.DoubleToUInt64Bits(seconds));
    }

    /// <summary>Adds a number.</summary>
    /// <param name="value">The number.</param>
    public void Add(ulong value)
    {
        _value = (_value ^ value) * Prime;
        _value ^= _value >> 29;
    }
}
