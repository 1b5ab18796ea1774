namespace Joulewise.Simulation;

/// <summary>A generator that can be set to any 64-bit state at once, for draws that are a pure function of a key: SplitMix64 (source at <see cref="RandomStreams"/>).</summary>
internal sealed class SplitMixRandom : Random
{
    private const double Unit = 1.0 / (1UL << 53);

    private ulong _state;

    /// <summary>Initializes a new instance of the <see cref="SplitMixRandom"/> class.</summary>
    public SplitMixRandom()
        : base(0)
    {
    }

    /// <summary>Starts again from a key.</summary>
    /// <param name="key">The key.</param>
    public void Reset(ulong key) => _state = key;

    /// <inheritdoc/>
    public override double NextDouble() => Sample();

    /// <inheritdoc/>
    protected override double Sample()
    {
        // The state steps by an odd number, so that all 2⁶⁴ states are passed.
        _state = unchecked(_state + 0x9E3779B97F4A7C15);
        return (RandomStreams.Mix(_state) >> 11) * Unit;
    }
}
