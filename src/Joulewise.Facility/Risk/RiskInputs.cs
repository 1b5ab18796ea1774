using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>The distinct inputs of several owned hours, one value of each in a draw.</summary>
internal sealed class RiskInputs
{
    /// <summary>How near to 0 or 1 a share may come: no distribution here is asked for its end.</summary>
    private const double Edge = 1e-12;

    private readonly Spread[] _spreads;
    private readonly Random[] _streams;
    private readonly double[] _values;
    private readonly int[][] _places;

    public RiskInputs(IReadOnlyList<OwnedHour> hours, int seed)
    {
        // Two ranges of one input rise and fall together: their streams are seeded by the input. Those with a range come first, so that a draw passes over the rest.
        CostInput[] inputs =
        [
            .. hours.SelectMany(h => h.Slots)
                .DistinctBy(i => (i.Id, i.Spread))
                .OrderBy(i => i.Spread.Low >= i.Spread.High)
                .ThenBy(i => i.Id, StringComparer.Ordinal),
        ];
        _values = [.. inputs.Select(i => i.Spread.Stated)];
        CostInput[] ranged = [.. inputs.Where(i => i.Spread.Low < i.Spread.High)];
        _spreads = [.. ranged.Select(i => i.Spread)];
        _streams = [.. ranged.Select(i => new Random(SeedOf(i.Id, seed)))];
        Dictionary<(string Id, Spread Spread), int> places = inputs.Select((input, i) => (input, i)).ToDictionary(p => (p.input.Id, p.input.Spread), p => p.i);
        _places = [.. hours.Select(h => h.Slots.Select(s => places[(s.Id, s.Spread)]).ToArray())];
    }

    /// <summary>Draws every input anew.</summary>
    public void Next()
    {
        for (int i = 0; i < _spreads.Length; i++)
        {
            _values[i] = _spreads[i].At(Math.Clamp(_streams[i].NextDouble(), Edge, 1 - Edge));
        }
    }

    /// <summary>Copies the values of one hour's slots.</summary>
    public void ReadInto(int hour, Span<double> values)
    {
        int[] places = _places[hour];
        for (int i = 0; i < places.Length; i++)
        {
            values[i] = _values[places[i]];
        }
    }

    private static int SeedOf(string id, int seed) =>
        BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id))) ^ seed;
}
