using System.Runtime.CompilerServices;

namespace Joulewise.Simulation;

/// <summary>The points at which curves over a count are tabulated: every whole number up to <see cref="Exact"/>, then <see cref="PerOctave"/> for each doubling.</summary>
/// <remarks>Between points a curve is a straight line. The curves of a step bend by at most a power of two for each doubling, so that a line errs by less than 1e-5 of them.</remarks>
internal static class CurveGrid
{
    /// <summary>Up to here every whole number is a point.</summary>
    public const int Exact = 1024;

    /// <summary>Points for each doubling beyond.</summary>
    public const int PerOctave = 1 << MantissaBits;

    /// <summary>The largest count that a curve can be asked for.</summary>
    public const double Most = 1 << (ExactBits + Octaves);

    private const int ExactBits = 10;
    private const int MantissaBits = 8;
    private const int Octaves = 15;
    private const int Shift = 52 - MantissaBits;
    private const long FirstBits = (long)(1023 + ExactBits) << MantissaBits;

    /// <summary>Gets the number of points, with one beyond the last interval.</summary>
    public const int Count = Exact + (Octaves * PerOctave) + 2;

    /// <summary>Gets the count at a point.</summary>
    /// <param name="index">The point.</param>
    /// <returns>The count.</returns>
    public static double ValueAt(int index)
    {
        if (index <= Exact)
        {
            return index;
        }

        (int octave, int within) = Math.DivRem(index - Exact, PerOctave);
        return Math.ScaleB(1 + ((double)within / PerOctave), ExactBits + octave);
    }

    /// <summary>Finds the interval of a count.</summary>
    /// <param name="value">The count; 0 to <see cref="Most"/>, and held there.</param>
    /// <param name="share">How far into the interval it lies; 0 to 1.</param>
    /// <returns>The point before it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Find(double value, out double share)
    {
        if (value < Exact)
        {
            int whole = (int)value;
            share = value - whole;
            return whole;
        }

        long bits = BitConverter.DoubleToInt64Bits(Math.Min(value, Most));
        share = (bits & ((1L << Shift) - 1)) * (1.0 / (1L << Shift));
        return Exact + (int)((bits >> Shift) - FirstBits);
    }
}
