using System.Globalization;
using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>Gathers the lines of an entry, leaving out what is not known.</summary>
internal sealed class FieldList
{
    private readonly List<CatalogField> _fields = [];

    /// <summary>Gets the lines so far.</summary>
    internal IReadOnlyList<CatalogField> Fields => _fields;

    /// <summary>Adds a plain fact.</summary>
    internal FieldList Add(string name, string value)
    {
        if (value.Length > 0)
        {
            _fields.Add(new CatalogField(name, value));
        }

        return this;
    }

    /// <summary>Adds a plain number.</summary>
    internal FieldList Add(string name, double? value) => value is { } v ? Add(name, Number(v)) : this;

    /// <summary>Adds a figure in a unit.</summary>
    internal FieldList Add<T>(string name, Figure<T>? figure, string unit)
        where T : struct, IQuantity<T>
    {
        if (figure is not null)
        {
            _fields.Add(new CatalogField(name, Amount(figure.Value, unit), figure.Grade, figure.Source, figure.Note));
        }

        return this;
    }

    /// <summary>Adds a figure with a range, in a unit.</summary>
    internal FieldList Add<T>(string name, FigureRange<T>? range, string unit)
        where T : struct, IQuantity<T>
    {
        if (range is not null)
        {
            string ends = $"{Amount(range.Low, unit)} to {Amount(range.High, unit)}";
            string value = range.Shape == RangeShape.Uniform ? ends : $"{Amount(range.Stated, unit)} ({ends})";
            _fields.Add(new CatalogField(name, value, range.Grade, range.Source, range.Note));
        }

        return this;
    }

    /// <summary>Adds a tariff, where there is one.</summary>
    internal FieldList AddTariff(SiteTariff? tariff)
    {
        if (tariff is not null)
        {
            string bands = string.Join(", ", tariff.Bands.Select(b => $"{b.Name} {Amount(b.Price, "USD/kWh")} in {Number(b.HoursShare.InPercent)} % of hours"));
            string demand = tariff.DemandCharge is { } charge ? $", demand {Amount(charge, "USD/kW-month")}" : string.Empty;
            _fields.Add(new CatalogField("tariff", bands + demand, tariff.Grade, tariff.Source));
        }

        return this;
    }

    /// <summary>Adds a temperature.</summary>
    internal FieldList Add(string name, TemperatureFigure? figure) =>
        figure is null ? this : Add(name, $"{Number(figure.InCelsius)} °C", figure.Grade, figure.Source, figure.Note);

    /// <summary>Adds a line that is already text but rests on a source.</summary>
    internal FieldList Add(string name, string value, Grade grade, Source source, string note = "")
    {
        _fields.Add(new CatalogField(name, value, grade, source, note));
        return this;
    }

    /// <summary>Prints a number without loss that a reader would notice.</summary>
    internal static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>Prints an amount in a unit of its dimension.</summary>
    internal static string Amount<T>(T value, string unit)
        where T : struct, IQuantity<T> =>
        T.Units.TryGetFactor(unit, out double factor)
            ? $"{Number(value.BaseValue / factor)} {unit}"
            : throw new ArgumentException($"'{unit}' is no unit of {T.Units.Dimension}", nameof(unit));
}
