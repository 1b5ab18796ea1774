using System.Text.Json;
using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>Looks into a configuration. A key with the value null counts as missing.</summary>
internal sealed class ConfigView(string file, JsonElement root, string path = "")
{
    /// <summary>The largest size a field may have; beyond it products would mean nothing.</summary>
    private const int Largest = 1 << 24;

    /// <summary>Gets the file's name for messages.</summary>
    internal string File => file;

    /// <summary>Tells whether any of the keys is there.</summary>
    internal bool Has(params ReadOnlySpan<string> keys) => TryFind(keys, out _, out _);

    /// <summary>Reads a whole number under the first key that is there.</summary>
    internal int Int(params ReadOnlySpan<string> keys) =>
        OptionalInt(keys) ?? throw new InputException($"{file}: '{path}{string.Join("' or '", keys.ToArray())}' is missing");

    /// <summary>Reads a whole number under the first key that is there, or nothing.</summary>
    internal int? OptionalInt(params ReadOnlySpan<string> keys)
    {
        if (!TryFind(keys, out string key, out JsonElement value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) && number is >= 0 and <= Largest
            ? number
            : throw Problem(key, $"must be a whole number from 0 to {Largest}");
    }

    /// <summary>Reads a number that must be above 0.</summary>
    internal int Positive(params ReadOnlySpan<string> keys)
    {
        int value = Int(keys);
        return value > 0 ? value : throw Problem(keys[0], "must be above 0");
    }

    /// <summary>Reads true or false.</summary>
    internal bool Flag(string key, bool otherwise = false)
    {
        if (!TryFind([key], out _, out JsonElement value))
        {
            return otherwise;
        }

        return value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw Problem(key, "must be true or false"),
        };
    }

    /// <summary>Reads a text under the first key that is there, or an empty one.</summary>
    internal string Text(params ReadOnlySpan<string> keys)
    {
        if (!TryFind(keys, out string key, out JsonElement value))
        {
            return string.Empty;
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Problem(key, "must be a text");
    }

    /// <summary>Reads a list of whole numbers, or nothing when the key is missing or holds no list.</summary>
    internal IReadOnlyList<int>? Ints(string key)
    {
        if (!TryFind([key], out _, out JsonElement value) || value.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        List<int> items = [];
        foreach (JsonElement item in value.EnumerateArray())
        {
            items.Add(item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out int number)
                ? number
                : throw Problem(key, "must be a list of whole numbers"));
        }

        return items;
    }

    /// <summary>Reads a list of texts, or nothing when the key is missing.</summary>
    internal IReadOnlyList<string>? Texts(string key)
    {
        if (!TryFind([key], out _, out JsonElement value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(i => i.ValueKind == JsonValueKind.String)
            ? [.. value.EnumerateArray().Select(i => i.GetString()!)]
            : throw Problem(key, "must be a list of texts");
    }

    /// <summary>Reads a nested object, or nothing when the key is missing.</summary>
    internal ConfigView? Object(string key)
    {
        if (!TryFind([key], out _, out JsonElement value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Object ? new ConfigView(file, value, $"{path}{key}.") : throw Problem(key, "must be an object");
    }

    /// <summary>Gets the names of the keys.</summary>
    internal IEnumerable<string> Keys => root.EnumerateObject().Select(p => p.Name);

    /// <summary>Makes an exception about the value of a key.</summary>
    internal InputException Problem(string key, string problem) => new($"{file}: {path}{key} {problem}");

    private bool TryFind(ReadOnlySpan<string> keys, out string found, out JsonElement value)
    {
        foreach (string key in keys)
        {
            if (root.TryGetProperty(key, out value) && value.ValueKind != JsonValueKind.Null)
            {
                found = key;
                return true;
            }
        }

        found = string.Empty;
        value = default;
        return false;
    }
}
