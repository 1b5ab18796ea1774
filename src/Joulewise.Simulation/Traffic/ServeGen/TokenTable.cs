using System.Globalization;
using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>A distribution of lengths known token by token, drawn by inversion.</summary>
internal sealed class TokenTable
{
    private readonly int[] _tokens;
    private readonly double[] _below;

    private TokenTable(int[] tokens, double[] below)
    {
        _tokens = tokens;
        _below = below;
    }

    /// <summary>Gets the mean in tokens.</summary>
    public double Mean
    {
        get
        {
            double sum = 0;
            for (int i = 0; i < _tokens.Length; i++)
            {
                sum += _tokens[i] * (_below[i] - (i == 0 ? 0 : _below[i - 1]));
            }

            return sum;
        }
    }

    /// <summary>Reads a table as ServeGen writes it: <c>{39: 0.25, 40: 0.75}</c>. A length of 0 counts as 1, the shortest that can be served.</summary>
    /// <param name="text">The text.</param>
    /// <param name="where">Where it stands, for messages.</param>
    /// <returns>The table, or <see langword="null"/> if it has no entries.</returns>
    /// <exception cref="InputException">It is written otherwise, or its shares do not add up to 1 within a thousandth.</exception>
    public static TokenTable? Read(ReadOnlySpan<char> text, string where)
    {
        ReadOnlySpan<char> inner = text.Trim();
        if (inner.Length < 2 || inner[0] != '{' || inner[^1] != '}')
        {
            throw Wrong(text, where);
        }

        inner = inner[1..^1].Trim();
        if (inner.IsEmpty)
        {
            return null;
        }

        int count = inner.Count(',') + 1;
        int[] tokens = new int[count];
        double[] below = new double[count];
        double sum = 0;
        int place = 0;
        foreach (Range range in inner.Split(','))
        {
            ReadOnlySpan<char> entry = inner[range];
            int colon = entry.IndexOf(':');
            if (colon < 0
                || !int.TryParse(entry[..colon], NumberStyles.Integer, CultureInfo.InvariantCulture, out int length)
                || length is < 0 or > LengthSpec.MostTokens
                || !double.TryParse(entry[(colon + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out double share)
                || share is not (>= 0 and <= 1))
            {
                throw Wrong(entry, where);
            }

            sum += share;
            tokens[place] = Math.Max(length, 1);
            below[place++] = sum;
        }

        return Math.Abs(sum - 1) <= 1e-3
            ? new TokenTable(tokens, below)
            : throw new InputException(string.Create(CultureInfo.InvariantCulture, $"{where}: shares that add up to {sum}; accepted: shares that add up to 1"));
    }

    /// <summary>Draws one length.</summary>
    /// <param name="random">Where the chance comes from.</param>
    /// <returns>Tokens; 1 or more.</returns>
    public int Next(Random random)
    {
        // The shares add up to 1 but for rounding, which the last sum takes up.
        int found = Array.BinarySearch(_below, random.NextDouble() * _below[^1]);
        return _tokens[Math.Min(found >= 0 ? found + 1 : ~found, _tokens.Length - 1)];
    }

    private static InputException Wrong(ReadOnlySpan<char> found, string where) =>
        new($"{where}: {Messages.Show(found.Trim().ToString())}; accepted: {{TOKENS: SHARE, ...}} with whole tokens from 0 and shares from 0 to 1");
}
