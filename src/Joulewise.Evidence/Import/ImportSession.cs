using System.Globalization;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Import;

/// <summary>Collects the points of one import, names resolved, repeats dropped, warnings counted.</summary>
internal sealed class ImportSession(string kind, string idPrefix, string origin, ImportContext context)
{
    private readonly List<MeasuredPoint> _points = [];
    private readonly Dictionary<string, MeasuredPoint> _firstOfConfiguration = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<MeasuredPoint>> _ofConfiguration = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _warnings = new(StringComparer.Ordinal);
    private readonly List<string> _warningOrder = [];

    public ImportLimits Limits => context.Limits;

    public int Count => _points.Count;

    /// <summary>The catalogue id of an accelerator, or the source's own name with a warning.</summary>
    public string Accelerator(string name)
    {
        if (context.Names.Accelerator(name) is { } id)
        {
            return id;
        }

        Warn($"accelerator '{Shorten(name)}' is not in the catalogue and keeps the source's name");
        return Shorten(name);
    }

    /// <summary>The public id of a model, or the source's own name with a warning.</summary>
    public string Model(string name)
    {
        if (context.Names.Model(name) is { } id)
        {
            return id;
        }

        if (!name.Contains('/', StringComparison.Ordinal))
        {
            Warn($"model '{Shorten(name)}' is not known and keeps the source's name");
        }

        return Shorten(name);
    }

    /// <summary>Notes something a user should know. The same sentence is printed once, with its count.</summary>
    public void Warn(string sentence)
    {
        if (_warnings.TryGetValue(sentence, out int count))
        {
            _warnings[sentence] = count + 1;
            return;
        }

        _warnings.Add(sentence, 1);
        _warningOrder.Add(sentence);
    }

    /// <summary>Adds a point under an id derived from it; an exact repeat is dropped.</summary>
    public void Add(MeasuredPoint point)
    {
        if (_points.Count >= Limits.Rows)
        {
            throw new InputException($"{origin} holds more than {Limits.Rows.ToString(CultureInfo.InvariantCulture)} rows: split it and import the parts");
        }

        string id = PointId.Of(idPrefix, point, 0);
        if (_firstOfConfiguration.TryAdd(id, point))
        {
            _points.Add(point with { Id = id });
            return;
        }

        if (!_ofConfiguration.TryGetValue(id, out HashSet<MeasuredPoint>? others))
        {
            others = [WithoutFlags(_firstOfConfiguration[id])];
            _ofConfiguration.Add(id, others);
        }

        if (!others.Add(WithoutFlags(point)))
        {
            Warn("a row repeats another exactly and is dropped");
            return;
        }

        _points.Add(point with { Id = PointId.Of(idPrefix, point, others.Count - 1) });
    }

    public ImportBatch ToBatch()
    {
        string[] warnings = [.. _warningOrder.Select(w => _warnings[w] == 1 ? w : string.Create(CultureInfo.InvariantCulture, $"{w} ({_warnings[w]} times)"))];
        return new ImportBatch(kind, origin, _points, warnings);
    }

    // Flags are compared by reference in a record, and they follow from the other members.
    private static MeasuredPoint WithoutFlags(MeasuredPoint point) => point with { QualityFlags = [] };

    private static string Shorten(string name)
    {
        string line = string.Concat(name.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return line.Length <= 120 ? line : line[..120];
    }
}
