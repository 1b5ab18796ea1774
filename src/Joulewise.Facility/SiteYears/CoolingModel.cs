using System.Collections.Concurrent;
using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>The hourly model with its error: what it gives at a site, spread by how far it lies from published yearly PUEs.</summary>
/// <remarks>Keeps the typical years it made. Safe for use from several threads.</remarks>
public sealed class CoolingModel
{
    /// <summary>With fewer facilities of a plant kind than this, its grade is that of an estimate nobody checked.</summary>
    private const int LeastOfAKind = 3;

    /// <summary>High end over stated water use: towers, cycles and drift differ; own assumption.</summary>
    private const double WaterFactor = 1.3;

    private static readonly Source CheckSource = new(
        "cooling-check",
        "Published yearly PUE of facilities against the hourly model (table of docs/cooling.md)",
        "docs/cooling.md",
        "2026-11");

    private readonly ConcurrentDictionary<string, TypicalYear> _years = new(StringComparer.Ordinal);
    private readonly Catalogue _catalogue;
    private readonly Lazy<IReadOnlyList<PublishedCheck>> _checks;

    /// <summary>Initializes a new instance of the <see cref="CoolingModel"/> class.</summary>
    /// <param name="catalogue">Climates, and the facilities the model is checked on.</param>
    public CoolingModel(Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        _catalogue = catalogue;
        _checks = new(() => [.. catalogue.Facilities.Select(Check)]);
    }

    /// <summary>Gets every published facility beside the model.</summary>
    public IReadOnlyList<PublishedCheck> Checks => _checks.Value;

    /// <summary>The typical year of a climate, made once.</summary>
    /// <param name="climate">The climate.</param>
    /// <returns>The year.</returns>
    public TypicalYear YearOf(Climate climate)
    {
        ArgumentNullException.ThrowIfNull(climate);
        return _years.GetOrAdd(climate.Id, static (_, c) => TypicalYears.Of(c), climate);
    }

    /// <summary>A facility's year in a climate.</summary>
    /// <remarks>
    /// The error is a factor on the overhead, PUE - 1, and on each of its parts: how far the published overheads of all facilities
    /// lie from the model's. That scatter lies between facilities of one plant kind too (Council Bluffs publishes 1.10 and 1.07), so
    /// two climates, or two kinds, have independent errors. Only designs of one kind in one climate share theirs, and it cancels
    /// from their ratio. Facilities whose plant was read from their PUE are left out. The stated value is not corrected by it.
    /// </remarks>
    /// <param name="climate">The climate.</param>
    /// <param name="design">The facility.</param>
    /// <returns>The figures.</returns>
    public YearFigures Of(Climate climate, FacilityDesign design)
    {
        ArgumentNullException.ThrowIfNull(climate);
        ArgumentNullException.ThrowIfNull(design);
        YearBalance balance = SiteYear.Run(YearOf(climate), design);
        string id = $"{climate.Id}/{design.Cooling.Kind}";
        Estimate<Ratio> error = ErrorOf(id, design.Cooling.Kind);
        Estimate<Ratio> Part(string name, double share) => Estimate
            .Exact($"cooling-{name}/{id}", Ratio.FromFraction(share), climate.Grade, climate.Source)
            .With(error, (s, f) => s * f);
        Estimate<WaterIntensity> water = Estimate.Exact(
            $"cooling-water/{id}",
            WaterIntensity.FromLitresPerKilowattHour(balance.WaterInLitresPerKilowattHour),
            climate.Grade,
            climate.Source);
        Estimate<Ratio> waterError = Estimate.WithFactor($"cooling-water-model/{id}", Ratio.One, WaterFactor, Grade.E, CheckSource);
        return new YearFigures(
            design,
            balance,
            Part("overhead", balance.Pue - 1).Map((Ratio overhead) => Ratio.One + overhead),
            Part("chiller", balance.Chiller),
            Part("fans-and-pumps", balance.Cooling - balance.Chiller),
            Part("power-and-other", balance.PowerLoss + balance.Other),
            water.With(waterError, (w, f) => WaterIntensity.FromLitresPerKilowattHour(w.InLitresPerKilowattHour * f.InFraction)));
    }

    private Estimate<Ratio> ErrorOf(string id, PlantKind kind) => Estimate.WithSeenErrors(
        $"cooling-model/{id}",
        Ratio.One,
        Checks.Where(c => c.IsPlantKnown).Select(c => c.OverheadFactor),
        Checks.Count(c => c.IsPlantKnown && c.Design.Cooling.Kind == kind) >= LeastOfAKind ? Grade.D : Grade.E,
        CheckSource);

    private PublishedCheck Check(FacilityEntry facility)
    {
        FacilityDesign design = FacilityDesigns.Of(facility);
        return new PublishedCheck(facility, design, SiteYear.Run(YearOf(_catalogue.FindClimate(facility.ClimateId)), design));
    }
}
