using System.Globalization;

namespace Joulewise.Simulation;

/// <summary>The number of a session from what a trace calls it.</summary>
internal static class SessionId
{
    /// <summary>Makes the number: a whole number stays, any other name becomes 63 bits of its hash.</summary>
    /// <param name="name">The name in UTF-8.</param>
    /// <returns>The number; 0 for an empty name.</returns>
    public static long Of(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty)
        {
            return 0;
        }

        if (long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
        {
            return number;
        }

        ulong bits = (ulong)name.Length;
        foreach (byte letter in name)
        {
            bits = RandomStreams.Mix(bits ^ letter);
        }

        return (long)(bits >> 1) | 1;
    }
}
