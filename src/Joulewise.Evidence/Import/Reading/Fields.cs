using System.Globalization;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Import.Reading;

/// <summary>One row of a source, read by field name. What is absent is <see langword="null"/>; what is impossible is refused.</summary>
internal abstract class Fields(Place place)
{
    private const int CountMaximum = 10_000_000;
    private const int TextLength = 1000;
    private const int ShownLength = 40;

    // Below this nothing was measured, and a quotient of two figures stays finite.
    private const double FigureMinimum = 1e-9;

    public Place Place { get; } = place;

    /// <summary>The text of a field, trimmed, or <see langword="null"/> when absent, empty or not a single value.</summary>
    public abstract string? Text(string name);

    /// <summary>A number as the source wrote it, possibly not finite, or <see langword="null"/>.</summary>
    protected abstract double? Number(string name);

    /// <summary>The name of a field as the file spells it, for messages.</summary>
    protected virtual string Shown(string name) => name;

    /// <summary>A figure that must be finite, at least 0 and believable. Zero means that nothing was measured.</summary>
    public double? Figure(string name, FigureRange range)
    {
        if (Number(name) is not { } value)
        {
            return null;
        }

        if (value != 0 && !(value >= FigureMinimum && value <= range.Maximum))
        {
            throw Place.Wrong(string.Create(CultureInfo.InvariantCulture, $"{Shown(name)} is {value}: 0 or a finite number from {FigureMinimum:G} to {range.Maximum:G} {range.Unit} is accepted"));
        }

        return value == 0 ? null : value;
    }

    /// <summary>A whole number of things, at least 0. Zero means that the field does not apply.</summary>
    public int? Count(string name)
    {
        if (Number(name) is not { } value)
        {
            return null;
        }

        if (!(value >= 0 && value <= CountMaximum) || double.Floor(value) != value)
        {
            throw Place.Wrong(string.Create(CultureInfo.InvariantCulture, $"{Shown(name)} is {value}: a whole number from 0 to {CountMaximum} is accepted"));
        }

        return value == 0 ? null : (int)value;
    }

    /// <summary>A truth value, which some sources write as text.</summary>
    public bool? Flag(string name) => Text(name)?.ToUpperInvariant() switch
    {
        "TRUE" or "1" or "YES" => true,
        "FALSE" or "0" or "NO" => false,
        _ => null,
    };

    /// <summary>The number in a cell of text, where text that is no number is a fault of the file.</summary>
    protected double? Cell(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value
            : throw Place.Wrong($"{Shown(name)} is '{(text.Length <= ShownLength ? text : text[..ShownLength])}': a number with '.' as decimal point is accepted");
    }

    /// <summary>A text fit for one line of a table: trimmed, control characters blanked, cut at a length no name reaches.</summary>
    protected static string? OneLine(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        string trimmed = text.Trim();
        string cut = trimmed.Length <= TextLength ? trimmed : trimmed[..TextLength];
        return cut.Any(char.IsControl) ? string.Concat(cut.Select(c => char.IsControl(c) ? ' ' : c)) : cut;
    }

    public TokenRate? Rate(string name) => Figure(name, FigureRange.TokensPerSecond) is { } v ? TokenRate.FromPerSecond(v) : null;

    public Power? Power(string name) => Figure(name, FigureRange.Watts) is { } v ? Quantities.Power.FromWatts(v) : null;
}
