using System.Globalization;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>The model against the yearly PUEs that operators publish.</summary>
internal static class PublishedPueChapter
{
    public static Chapter Build(CoolingView view)
    {
        IReadOnlyList<PublishedCheck> checks = view.Model.Checks;
        return new Chapter(
            "cooling-check",
            "The model against published PUE",
            [
                new Paragraph(
                    $"{checks.Count} facilities with the plant their operator is known for, one set of constants for all. The mean absolute error is {Three(checks.Average(c => Math.Abs(c.Error)))}; {checks.Count(c => Math.Abs(c.Error) <= 0.05)} of {checks.Count} lie within 0.05. "
                    + "Some constants were chosen with these figures in view, so the table shows fit and not foresight. Within one operator the model barely beats that operator's mean; what it tells apart is plants, power chains and hot from cold places."),
                new TableBlock(
                    "cooling-check-table",
                    "Yearly PUE, published and modelled",
                    [
                        new("Facility", string.Empty, string.Empty),
                        new("Plant", string.Empty, "As taken for the check."),
                        new("Climate", string.Empty, "The station that stands for the place."),
                        new("Published", "ratio", string.Empty),
                        new("Model", "ratio", "The model's, without an interval."),
                        new("Model less published", string.Empty, string.Empty),
                    ],
                    [.. checks.Select(c => RowOf(view, c))],
                    []),
            ]);
    }

    private static TableRow RowOf(CoolingView view, PublishedCheck check) => new(
    [
        Cells.Text($"{check.Facility.Operator}, {check.Facility.Place}"),
        Cells.Text(PlantNames.Of(check.Design.Cooling.Kind)),
        Cells.Text(view.Context.Catalogue.FindClimate(check.Facility.ClimateId).Name),
        view.Context.Cells.Of(Estimate.Exact($"published-pue/{check.Facility.Id}", check.Facility.Pue.Value, check.Facility.Pue.Grade, check.Facility.Pue.Source), r => r.InFraction),
        Cells.Text(Three(check.Year.Pue)),
        Cells.Text(check.Error.ToString("+0.000;-0.000", CultureInfo.InvariantCulture)),
    ]);

    private static string Three(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
