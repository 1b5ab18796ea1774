using System.Globalization;
using System.Text.Json;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Import.Reading;

/// <summary>Reads the values of a JSON file one at a time: the items of one array, one object, or objects one after another.</summary>
/// <remarks>Only one value is held in memory, and it may not exceed the limit; so a file of any number of rows is read in constant space.</remarks>
internal sealed class JsonRows(Stream stream, string file, ImportLimits limits)
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private byte[] _buffer = new byte[1 << 18];
    private int _start;
    private int _end;
    private long _consumed;
    private bool _final;
    private bool _inArray;
    private bool _sawValue;
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = limits.JsonDepth, AllowMultipleValues = true });

    /// <summary>Reads a whole file as rows. Each row is valid until the next is asked for.</summary>
    public static IEnumerable<(int Number, JsonElement Row)> Read(string path, ImportLimits limits)
    {
        using Stream stream = BoundedFile.Open(path, limits);
        foreach ((int, JsonElement) row in Read(stream, path, limits))
        {
            yield return row;
        }
    }

    /// <summary>Reads a stream as rows. Each row is valid until the next is asked for.</summary>
    public static IEnumerable<(int Number, JsonElement Row)> Read(Stream stream, string file, ImportLimits limits)
    {
        JsonRows rows = new(stream, file, limits);
        rows.SkipByteOrderMark();
        int number = 1;
        while (rows.Next() is { } document)
        {
            using (document)
            {
                yield return (number++, document.RootElement);
            }
        }

        if (number == 1 && !rows._sawValue)
        {
            throw new InputException($"{file} is empty: a JSON array or object is accepted");
        }
    }

    private JsonDocument? Next()
    {
        while (true)
        {
            try
            {
                if (TryNext(out JsonDocument? document, out bool more))
                {
                    return document;
                }

                if (!more)
                {
                    return null;
                }
            }
            catch (JsonException e)
            {
                throw new InputException(
                    string.Create(CultureInfo.InvariantCulture, $"{file}, line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}: not valid JSON of at most {limits.JsonDepth} levels ({Reason(e)})"),
                    e);
            }

            Fill();
        }
    }

    private bool TryNext(out JsonDocument? document, out bool more)
    {
        document = null;
        more = true;
        while (true)
        {
            Utf8JsonReader reader = new(_buffer.AsSpan(_start, _end - _start), _final, _state);
            if (!reader.Read())
            {
                more = !_final;
                return false;
            }

            _sawValue = true;
            if (!_inArray && reader.TokenType == JsonTokenType.StartArray)
            {
                _inArray = true;
                Commit(ref reader);
                continue;
            }

            if (_inArray && reader.TokenType == JsonTokenType.EndArray)
            {
                _inArray = false;
                Commit(ref reader);
                continue;
            }

            if (!JsonDocument.TryParseValue(ref reader, out document))
            {
                return false;
            }

            Commit(ref reader);
            return true;
        }
    }

    private void Commit(ref Utf8JsonReader reader)
    {
        _state = reader.CurrentState;
        _start += (int)reader.BytesConsumed;
        _consumed += reader.BytesConsumed;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= limits.JsonDocumentBytes)
            {
                throw new InputException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file}: the value at byte {_consumed + 1} is larger than the {limits.JsonDocumentBytes} bytes accepted for one JSON document or row"));
            }

            Array.Resize(ref _buffer, (int)long.Min((long)_buffer.Length * 2, limits.JsonDocumentBytes));
        }

        // A value that does not fit is tried again each time the buffer has doubled, so the work stays linear.
        do
        {
            int count = stream.Read(_buffer, _end, _buffer.Length - _end);
            _final = count == 0;
            _end += count;
        }
        while (!_final && _end < _buffer.Length);
    }

    private void SkipByteOrderMark()
    {
        Fill();
        if (_buffer.AsSpan(0, _end).StartsWith(ByteOrderMark))
        {
            _start = ByteOrderMark.Length;
        }
    }

    private static string Reason(JsonException e)
    {
        int detail = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (detail < 0 ? e.Message : e.Message[..detail]).TrimEnd('.');
    }
}
