using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Joulewise.Catalog;

namespace Joulewise.Simulation;

/// <summary>
/// The traces of Mooncake (Qin et al., FAST 2025), kvcache-ai/Mooncake: lines of JSON with the time in milliseconds.
/// A hash stands for a block of <see cref="BlockTokens"/> tokens and all before it; the last block may be less than full.
/// </summary>
internal sealed class MooncakeTraceSource : ITrafficSource
{
    /// <summary>The tokens of a block.</summary>
    public const int BlockTokens = 512;

    private const string Accepted = """{"timestamp": MILLISECONDS, "input_length": TOKENS, "output_length": TOKENS, "hash_ids": [ID, ...]} on each line""";

    private static readonly string[] Names = ["timestamp", "input_length", "output_length", "hash_ids"];

    private readonly TraceLines _lines;
    private readonly TraceClock _clock;
    private readonly int _classIndex;
    private readonly bool[] _seen = new bool[Names.Length];
    private ulong[] _hashes = new ulong[256];

    /// <summary>Initializes a new instance of the <see cref="MooncakeTraceSource"/> class.</summary>
    /// <param name="path">The file.</param>
    /// <param name="classIndex">The class of its requests.</param>
    /// <param name="keepsOffset">Whether times stay as they are; otherwise the first request arrives at 0.</param>
    /// <exception cref="Quantities.InputException">The file cannot be opened.</exception>
    public MooncakeTraceSource(string path, int classIndex, bool keepsOffset)
    {
        _lines = new TraceLines(path);
        _clock = new TraceClock(keepsOffset);
        _classIndex = classIndex;
    }

    /// <inheritdoc/>
    public bool TryRead(TrafficRequest request)
    {
        if (!_lines.TryRead(out ReadOnlySpan<byte> line))
        {
            return !_clock.IsUnused ? false : throw _lines.At($"the file is empty; accepted: {Accepted}");
        }

        double seconds;
        try
        {
            seconds = ReadLine(line, request);
        }
        catch (JsonException exception)
        {
            throw _lines.At($"not readable as JSON ({exception.Message}); accepted: {Accepted}");
        }

        request.ClassIndex = _classIndex;
        request.Session = 0;
        request.ArrivalSeconds = _clock.Place(seconds, out string? problem);
        return problem is null ? true : throw _lines.At(problem);
    }

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();

    private double ReadLine(ReadOnlySpan<byte> line, TrafficRequest request)
    {
        Utf8JsonReader reader = new(line);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw _lines.At($"a line that is no object; accepted: {Accepted}");
        }

        Array.Clear(_seen);
        double seconds = 0;
        string? unknown = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int name = IndexOf(ref reader);
            if (name < 0)
            {
                unknown ??= Encoding.UTF8.GetString(reader.ValueSpan);
                reader.Skip();
                continue;
            }

            _seen[name] = true;
            reader.Read();
            switch (name)
            {
                case 0:
                    seconds = Number(ref reader, name, 0, SpecCheck.MostSeconds * 1000) / 1000;
                    break;
                case 1:
                    request.InputTokens = Whole(ref reader, name);
                    break;
                case 2:
                    request.OutputTokens = Whole(ref reader, name);
                    break;
                default:
                    ReadHashes(ref reader, request);
                    break;
            }
        }

        // Whatever follows the object is refused by the reader itself.
        reader.Read();
        int missing = Array.IndexOf(_seen, value: false);
        if (missing >= 0)
        {
            throw Missing(Names[missing], unknown);
        }

        int most = (request.InputTokens + BlockTokens - 1) / BlockTokens;
        return request.BlockCount <= most
            ? seconds
            : throw _lines.At(string.Create(CultureInfo.InvariantCulture, $"{request.BlockCount} hash_ids for {request.InputTokens} tokens; accepted: at most one for each {BlockTokens} tokens begun"));
    }

    private static int IndexOf(ref Utf8JsonReader reader)
    {
        for (int i = 0; i < Names.Length; i++)
        {
            if (reader.ValueTextEquals(Names[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private void ReadHashes(ref Utf8JsonReader reader, TrafficRequest request)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw Wrong(ref reader, 3, "a list of whole numbers");
        }

        int count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetUInt64(out ulong hash))
            {
                throw Wrong(ref reader, 3, "a list of whole numbers from 0");
            }

            if (count == _hashes.Length)
            {
                Array.Resize(ref _hashes, 2 * count);
            }

            _hashes[count++] = hash;
        }

        _hashes.AsSpan(0, count).CopyTo(request.SetBlocks(count));
    }

    private int Whole(ref Utf8JsonReader reader, int name) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int value) && value is >= 1 and <= LengthSpec.MostTokens
            ? value
            : throw Wrong(ref reader, name, string.Create(CultureInfo.InvariantCulture, $"a whole number from 1 to {LengthSpec.MostTokens}"));

    private double Number(ref Utf8JsonReader reader, int name, double least, double most) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out double value) && value >= least && value <= most
            ? value
            : throw Wrong(ref reader, name, string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"));

    private Quantities.InputException Wrong(ref Utf8JsonReader reader, int name, string accepted) =>
        _lines.At($"{Messages.Show(Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan))} in {Names[name]}; accepted: {accepted}");

    private Quantities.InputException Missing(string name, string? unknown)
    {
        string guess = unknown is not null && Suggestion.Nearest(unknown, [(Catalog.Names.Fold(name), name)]) is { } near
            ? $" (found {Messages.Show(unknown)}; did you mean {near}?)"
            : string.Empty;
        return _lines.At($"no {name}{guess}; accepted: {Accepted}");
    }
}
