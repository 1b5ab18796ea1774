using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Joulewise.Quantities;

/// <summary>
/// The equally likely states of the world that every estimate is evaluated in. State <c>i</c> is the same state for all
/// estimates of a run, so that figures which share an input share its error.
/// </summary>
internal static class States
{
    /// <summary>How many states: enough that a combined interval differs by about 1 % of its width from the one that endless states would give.</summary>
    public const int Count = 2048;

    /// <summary>One stratified uniform draw per state, in an order that depends on the identity alone.</summary>
    /// <remarks>
    /// Stratified: each of the <see cref="Count"/> equal slices of (0, 1) is hit once, at its middle. The order is a Fisher-Yates
    /// shuffle driven by SplitMix64 (Steele, Lea and Flood 2014) seeded with SHA-256 of the identity.
    /// </remarks>
    public static double[] Uniform(string inputId)
    {
        ulong state = BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(inputId)));
        double[] values = new double[Count];
        for (int i = 0; i < Count; i++)
        {
            values[i] = (i + 0.5) / Count;
        }

        for (int i = Count - 1; i > 0; i--)
        {
            int j = (int)(Next(ref state) % (ulong)(i + 1));
            (values[i], values[j]) = (values[j], values[i]);
        }

        return values;
    }

    /// <summary>The quantile of equally likely values, linear between them.</summary>
    /// <remarks>
    /// Each value stands for the middle of its slice (Hazen's rule), as the draws of <see cref="Uniform"/> do, so that the interval of
    /// a figure comes back as it was stated. Beyond the middles of the outer slices the outer values hold: nothing is extrapolated.
    /// </remarks>
    public static double Quantile(ReadOnlySpan<double> sorted, double level)
    {
        double position = Math.Max(0, (level * sorted.Length) - 0.5);
        int below = (int)position;
        return below + 1 < sorted.Length
            ? sorted[below] + ((position - below) * (sorted[below + 1] - sorted[below]))
            : sorted[^1];
    }

    private static ulong Next(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            ulong z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
