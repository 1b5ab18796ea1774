using System.Globalization;
using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>Reads the keys of one mapping, and refuses what it was not asked for.</summary>
internal sealed class EntryReader(FileScope scope, MapNode map, string path = "")
{
    private readonly Dictionary<string, MapEntry> _entries = map.Entries.ToDictionary(e => e.Key, StringComparer.Ordinal);
    private readonly List<string> _asked = [];

    /// <summary>Amounts within these bounds can be multiplied and divided with one another without leaving what a number can hold.</summary>
    private const double Smallest = 1e-18;
    private const double Largest = 1e21;

    /// <summary>Gets the line the mapping starts on.</summary>
    internal int Line => map.Line;

    /// <summary>Gets the keys, in order of the file.</summary>
    internal IEnumerable<string> Keys => map.Entries.Select(e => e.Key);

    /// <summary>Gets the file's name and sources.</summary>
    internal FileScope Scope => scope;

    /// <summary>Tells whether a key is there.</summary>
    internal bool Has(string key) => Find(key) is not null;

    /// <summary>Reads a text that must be there.</summary>
    internal string Text(string key)
    {
        MapEntry entry = Required(key);
        string text = Scalar(entry);
        return text.Length > 0 ? text : throw Problem(entry, "must not be empty");
    }

    /// <summary>Reads the id of an entry of another kind, empty when the key is missing. It is checked once all kinds are read.</summary>
    internal string Reference(string key, string kind)
    {
        if (Find(key) is not { } entry)
        {
            return string.Empty;
        }

        string id = Text(key);
        scope.References.Add(new Reference(scope.File, entry.Line, Path(key), kind, id));
        return id;
    }

    /// <summary>Reads the id of an entry of another kind that must be there.</summary>
    internal string RequiredReference(string key, string kind) =>
        Has(key) ? Reference(key, kind) : throw Missing(key);

    /// <summary>Reads a text, empty when the key is missing.</summary>
    internal string OptionalText(string key) => Find(key) is { } entry ? Scalar(entry) : string.Empty;

    /// <summary>Reads a text that must be one of a few.</summary>
    internal string Choice(string key, params string[] accepted)
    {
        MapEntry entry = Required(key);
        string text = Scalar(entry);
        return accepted.Contains(text, StringComparer.Ordinal)
            ? text
            : throw Problem(entry, $"{Messages.Show(text)} is not one of {Messages.List(accepted)}");
    }

    /// <summary>Reads a list of texts, empty when the key is missing.</summary>
    internal IReadOnlyList<string> Texts(string key)
    {
        if (Find(key) is not { } entry)
        {
            return [];
        }

        return entry.Value is ListNode list && list.Items.All(i => i is ScalarNode { Text.Length: > 0 })
            ? [.. list.Items.Cast<ScalarNode>().Select(i => i.Text)]
            : throw Problem(entry, "must be a list of texts");
    }

    /// <summary>Reads a whole number that must be there.</summary>
    internal int Count(string key, int least = 1) =>
        OptionalCount(key, least) ?? throw Missing(key);

    /// <summary>Reads a whole number, or nothing when the key is missing.</summary>
    internal int? OptionalCount(string key, int least = 1)
    {
        if (Find(key) is not { } entry)
        {
            return null;
        }

        string text = Scalar(entry);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least
            ? value
            : throw Problem(entry, $"{Messages.Show(text)} is not a whole number of at least {least}");
    }

    /// <summary>Reads a plain number, or nothing when the key is missing.</summary>
    internal double? OptionalNumber(string key, double least, double most)
    {
        if (Find(key) is not { } entry)
        {
            return null;
        }

        string text = Scalar(entry);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value >= least && value <= most
            ? value
            : throw Problem(entry, string.Create(CultureInfo.InvariantCulture, $"{Messages.Show(text)} is not a number from {least} to {most}"));
    }

    /// <summary>Reads a plain ratio that must be there, in parts of one.</summary>
    internal Ratio Share(string key, double least, double most) =>
        Ratio.FromFraction(OptionalNumber(key, least, most) ?? throw Missing(key));

    /// <summary>Reads true or false.</summary>
    internal bool Flag(string key, bool otherwise = false)
    {
        if (Find(key) is not { } entry)
        {
            return otherwise;
        }

        return Scalar(entry) switch
        {
            "true" => true,
            "false" => false,
            string text => throw Problem(entry, $"{Messages.Show(text)} is neither true nor false"),
        };
    }

    /// <summary>Reads an amount with its unit that must be there; zero is an amount.</summary>
    internal T Amount<T>(string key)
        where T : struct, IQuantity<T> =>
        Amount<T>(Required(key), allowZero: true);

    /// <summary>Reads one amount or a list of them, empty when the key is missing; zero is an amount.</summary>
    internal IReadOnlyList<T> Amounts<T>(string key)
        where T : struct, IQuantity<T> => Find(key) switch
        {
            null => [],
            { Value: ListNode list } entry => [.. list.Items.Select(i => Amount<T>(entry with { Line = i.Line, Value = i }, allowZero: true))],
            { } entry => [Amount<T>(entry, allowZero: true)],
        };

    /// <summary>Reads a figure, or nothing when the key is missing.</summary>
    internal Figure<T>? Figure<T>(string key, bool allowZero = false)
        where T : struct, IQuantity<T> =>
        Map(key) is { } reader ? reader.ReadFigure<T>(allowZero) : null;

    /// <summary>Reads a temperature with its grade and source, or nothing when the key is missing.</summary>
    internal TemperatureFigure? Temperature(string key)
    {
        if (Map(key) is not { } r)
        {
            return null;
        }

        TemperatureFigure figure = new(r.OptionalNumber("celsius", -50, 100) ?? throw r.Missing("celsius"), r.Grade(), r.Source(), r.OptionalText("note"));
        r.End();
        return figure;
    }

    /// <summary>Reads twelve plain numbers, January first; empty when the key is missing.</summary>
    internal IReadOnlyList<double> Months(string key, double least, double most)
    {
        IReadOnlyList<string> texts = Texts(key);
        if (texts.Count is not (0 or 12))
        {
            throw Problem(key, $"has {texts.Count} numbers: a year needs 12, January first");
        }

        return [.. texts.Select(t => double.TryParse(t, NumberStyles.Float, CultureInfo.InvariantCulture, out double v) && v >= least && v <= most
            ? v
            : throw Problem(key, string.Create(CultureInfo.InvariantCulture, $"{Messages.Show(t)} is not a number from {least} to {most}")))];
    }

    /// <summary>Reads a list of figures, empty when the key is missing.</summary>
    internal IReadOnlyList<Figure<T>> Figures<T>(string key)
        where T : struct, IQuantity<T> =>
        [.. Maps(key).Select(r => r.ReadFigure<T>(allowZero: false))];

    /// <summary>Reads a figure with a range, or nothing when the key is missing.</summary>
    internal FigureRange<T>? Range<T>(string key, bool allowZero = false)
        where T : struct, IQuantity<T> =>
        Map(key) is { } reader ? reader.ReadRange<T>(allowZero, this, key) : null;

    /// <summary>Reads the key <c>grade</c>.</summary>
    internal Grade Grade()
    {
        MapEntry entry = Required("grade");
        return Scalar(entry) switch
        {
            "A" => Quantities.Grade.A,
            "B" => Quantities.Grade.B,
            "C" => Quantities.Grade.C,
            "D" => Quantities.Grade.D,
            "E" => Quantities.Grade.E,
            string text => throw Problem(entry, $"{Messages.Show(text)} is not one of A, B, C, D, E"),
        };
    }

    /// <summary>Reads the key <c>source</c> and looks it up.</summary>
    internal Source Source()
    {
        MapEntry entry = Required("source");
        string id = Scalar(entry);
        return scope.TryFindSource(id, out Source? source)
            ? source
            : throw Problem(entry, $"{Messages.Show(id)} is not declared under 'sources' in this file or in sources.yaml");
    }

    /// <summary>Reads a nested mapping, or nothing when the key is missing.</summary>
    internal EntryReader? Map(string key)
    {
        if (Find(key) is not { } entry)
        {
            return null;
        }

        return entry.Value is MapNode inner
            ? new EntryReader(scope, inner, Path(key))
            : throw Problem(entry, "must be a mapping of keys to values");
    }

    /// <summary>Reads a list of mappings, empty when the key is missing.</summary>
    internal IReadOnlyList<EntryReader> Maps(string key)
    {
        if (Find(key) is not { } entry)
        {
            return [];
        }

        return entry.Value is ListNode list && list.Items.All(i => i is MapNode)
            ? [.. list.Items.Cast<MapNode>().Select(m => new EntryReader(scope, m, Path(key)))]
            : throw Problem(entry, "must be a list of mappings");
    }

    /// <summary>Refuses keys nobody asked for.</summary>
    internal void End()
    {
        foreach (MapEntry entry in map.Entries.Where(e => !_asked.Contains(e.Key, StringComparer.Ordinal)))
        {
            string? nearest = Suggestion.Nearest(entry.Key, _asked.Where(a => !_entries.ContainsKey(a)).Select(a => (Names.Fold(a), a)));
            throw scope.Problem(entry.Line, $"unknown key {Messages.Show(Path(entry.Key))}: {Suggestion.Ask(nearest)}accepted are {Messages.List(_asked.Distinct(StringComparer.Ordinal))}");
        }
    }

    /// <summary>Makes the exception for a key that must be there.</summary>
    internal InputException Missing(string key) => scope.Problem(Line, $"'{Path(key)}' is missing");

    /// <summary>Makes an exception about the value of a key.</summary>
    internal InputException Problem(string key, string problem) =>
        Find(key) is { } entry ? Problem(entry, problem) : scope.Problem(Line, $"{Path(key)}: {problem}");

    private Figure<T> ReadFigure<T>(bool allowZero)
        where T : struct, IQuantity<T>
    {
        MapEntry entry = Required("value");
        T value = Amount<T>(entry, allowZero);
        Figure<T> figure = new(value, Grade(), Source(), OptionalText("note"));
        End();
        return figure;
    }

    private FigureRange<T> ReadRange<T>(bool allowZero, EntryReader parent, string key)
        where T : struct, IQuantity<T>
    {
        T low = Amount<T>(Required("low"), allowZero);
        T? central = Find("central") is { } entry ? Amount<T>(entry, allowZero) : null;
        T high = Amount<T>(Required("high"), allowZero);
        RangeShape shape = central is null ? RangeShape.Uniform
            : Has("shape") && string.Equals(Choice("shape", "log-normal", "triangular"), "triangular", StringComparison.Ordinal) ? RangeShape.Triangular
            : RangeShape.LogNormal;
        T stated = central ?? (low + high) / 2;
        FigureRange<T> range = new(low, stated, high, shape, Grade(), Source(), OptionalText("note"));
        End();
        if (low > stated || stated > high)
        {
            throw parent.Problem(key, "'low', 'central' and 'high' must rise");
        }

        return shape != RangeShape.LogNormal || low.BaseValue > 0
            ? range
            : throw parent.Problem(key, "a range from 0 has no logarithm: leave out 'central' or say 'shape: triangular'");
    }

    private T Amount<T>(MapEntry entry, bool allowZero)
        where T : struct, IQuantity<T>
    {
        string text = Scalar(entry);
        if (!Quantity.TryParse(text, out T value, out string? problem))
        {
            throw Problem(entry, text.Length > 80 ? $"{Messages.Show(text)} is not a {T.Units.Dimension}" : OneLine(problem!));
        }

        if (value.BaseValue < 0 || (!allowZero && value.BaseValue == 0))
        {
            throw Problem(entry, $"{Messages.Show(text)} must be {(allowZero ? "0 or more" : "above 0: leave out what is not known")}");
        }

        return value.BaseValue is 0 or (>= Smallest and <= Largest)
            ? value
            : throw Problem(entry, string.Create(CultureInfo.InvariantCulture, $"{Messages.Show(text)} is out of all proportion: accepted are {Smallest:R} to {Largest:R} {T.Units.BaseUnit}"));
    }

    private static string OneLine(string text) => new([.. text.Select(c => char.IsControl(c) ? '?' : c)]);

    private string Path(string key) => path.Length == 0 ? key : $"{path}.{key}";

    private MapEntry? Find(string key)
    {
        _asked.Add(key);
        return _entries.TryGetValue(key, out MapEntry entry) ? entry : null;
    }

    private MapEntry Required(string key) => Find(key) ?? throw Missing(key);

    private string Scalar(MapEntry entry) =>
        entry.Value is ScalarNode scalar ? scalar.Text : throw Problem(entry, "must be a single value");

    private InputException Problem(MapEntry entry, string problem) =>
        scope.Problem(entry.Line, $"{Path(entry.Key)}: {problem}");
}
