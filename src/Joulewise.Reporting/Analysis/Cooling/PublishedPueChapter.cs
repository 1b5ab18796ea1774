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
        PublishedCheck[] known = [.. checks.Where(c => c.IsPlantKnown)];
        return new Chapter(
            "cooling-check",
            "The model against published PUE",
            [
                new Paragraph(
                    $"{checks.Count} facilities, one set of constants for all. Of {known.Length} the plant follows from what the operator says of its campuses or regions; of {checks.Count - known.Length}, marked in the table, it is our reading of a high PUE, so their agreement says nothing about plants. "
                    + $"Over the {known.Length} the mean absolute error is {Three(known.Average(c => Math.Abs(c.Error)))} and {known.Count(c => Math.Abs(c.Error) <= 0.05)} lie within 0.05; the intervals of this report come from these. "
                    + "Some constants were chosen with these figures in view, so the table shows fit and not foresight. Within one operator the model barely beats that operator's mean."),
                new Paragraph(Bias(checks)),
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

    /// <summary>On which side the compared plants err, from the published facilities in surroundings like theirs.</summary>
    private static string Bias(IReadOnlyList<PublishedCheck> checks)
    {
        PublishedCheck[] alike = [.. checks.Where(c => c.Design.Power == PowerChain.DoubleConversion && c.Facility.CountsOffices)];
        return $"Every plant compared in this report stands behind a double-conversion UPS with offices counted. So do {alike.Length} of the published facilities, all of {Words.And([.. alike.Select(c => c.Facility.Operator).Distinct(StringComparer.Ordinal)])}: "
            + $"the published overhead is above the model's at {alike.Count(c => c.OverheadFactor > 1)} of them, {Two(alike.Min(c => c.OverheadFactor))} to {Two(alike.Max(c => c.OverheadFactor))} times, {Two(alike.Average(c => c.OverheadFactor))} in the mean. "
            + "The compared PUEs are therefore more likely too low than too high.";
    }

    private static TableRow RowOf(CoolingView view, PublishedCheck check) => new(
    [
        Cells.Text($"{check.Facility.Operator}, {check.Facility.Place}"),
        Cells.Text(PlantNames.Of(check.Design.Cooling.Kind) + (check.IsPlantKnown ? string.Empty : " (our reading of the PUE)")),
        Cells.Text(view.Context.Catalogue.FindClimate(check.Facility.ClimateId).Name),
        view.Context.Cells.Of(Estimate.Exact($"published-pue/{check.Facility.Id}", check.Facility.Pue.Value, check.Facility.Pue.Grade, check.Facility.Pue.Source), r => r.InFraction),
        Cells.Text(Three(check.Year.Pue)),
        Cells.Text(check.Error.ToString("+0.000;-0.000", CultureInfo.InvariantCulture)),
    ]);

    private static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Three(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
