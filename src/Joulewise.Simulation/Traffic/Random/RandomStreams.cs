using MathNet.Numerics.Random;

namespace Joulewise.Simulation;

/// <summary>
/// Random numbers by purpose: each purpose has a stream of its own, derived from the seed and the purpose's name.
/// A purpose that is added or draws more often shifts no other, so that two runs compared differ by what was changed alone (common random numbers).
/// </summary>
internal static class RandomStreams
{
    // The increment and the two multipliers of SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014, with the constants of Vigna's splitmix64.c (2015).
    private const ulong Increment = 0x9E3779B97F4A7C15;
    private const ulong FirstMultiplier = 0xBF58476D1CE4E5B9;
    private const ulong SecondMultiplier = 0x94D049BB133111EB;

    /// <summary>Scrambles 64 bits: the output function of SplitMix64 after one step. It is one to one.</summary>
    /// <param name="value">Any bits.</param>
    /// <returns>The scrambled bits.</returns>
    public static ulong Mix(ulong value)
    {
        unchecked
        {
            value += Increment;
            value = (value ^ (value >> 30)) * FirstMultiplier;
            value = (value ^ (value >> 27)) * SecondMultiplier;
            return value ^ (value >> 31);
        }
    }

    /// <summary>Derives the seed of a purpose.</summary>
    /// <param name="seed">The seed of the whole.</param>
    /// <param name="purpose">The purpose's name; the same name gives the same seed.</param>
    /// <returns>A seed.</returns>
    public static long Derive(long seed, string purpose)
    {
        ulong bits = Mix(unchecked((ulong)seed));
        foreach (char letter in purpose)
        {
            bits = Mix(bits ^ letter);
        }

        return unchecked((long)bits);
    }

    /// <summary>Derives the seed of one among the like.</summary>
    /// <param name="seed">The seed of the whole.</param>
    /// <param name="purpose">The name they share.</param>
    /// <param name="index">Which of them.</param>
    /// <returns>A seed.</returns>
    public static long Derive(long seed, string purpose, long index) =>
        unchecked((long)Mix((ulong)Derive(seed, purpose) ^ Mix((ulong)index)));

    /// <summary>Opens the stream of a purpose. The generator takes 32 bits of seed, so among n purposes two are alike with a chance of about n²/2³³.</summary>
    /// <param name="seed">The seed of the whole.</param>
    /// <param name="purpose">The purpose's name.</param>
    /// <returns>A generator for one thread.</returns>
    public static Xoshiro256StarStar Open(long seed, string purpose) =>
        new(unchecked((int)(Derive(seed, purpose) >> 32)), threadSafe: false);
}
