using Joulewise.Catalog;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>What the chapters on cooling share: the model, the site's climate and the compared accelerators.</summary>
internal sealed class CoolingView
{
    private readonly Dictionary<(string Climate, CoolingPlan Plan), YearFigures> _years = [];

    public CoolingView(AnalysisContext context)
    {
        Context = context;
        Model = new CoolingModel(context.Catalogue);
        Climate = context.Catalogue.ClimateOf(context.Site);
        Points = [.. context.Main.Points];
    }

    public AnalysisContext Context { get; }

    public CoolingModel Model { get; }

    /// <summary>Gets the climate of the report's site, where one was found.</summary>
    public Climate? Climate { get; }

    /// <summary>Gets the compared accelerators that have a figure.</summary>
    public IReadOnlyList<OperatingPoint> Points { get; }

    /// <summary>Gets why a site without a climate has no figures.</summary>
    public string WhyNoClimate => $"no climate normals were found for {Context.Site.Name}";

    /// <summary>A plant's year at the report's site.</summary>
    public YearFigures? Year(CoolingPlan plan) => Climate is { } climate ? Year(climate, plan) : null;

    /// <summary>A plant's year in a climate, run once.</summary>
    public YearFigures Year(Climate climate, CoolingPlan plan)
    {
        if (!_years.TryGetValue((climate.Id, plan), out YearFigures? figures))
        {
            figures = Model.Of(climate, FacilityDesigns.Compared(plan));
            _years.Add((climate.Id, plan), figures);
        }

        return figures;
    }

    /// <summary>The plant an accelerator is shown with: cold plates where its system has them, else the water economiser.</summary>
    public static CoolingPlan PlanOf(OperatingPoint point) => CoolingOf(point) == CoolingKind.Liquid
        ? CoolingPlan.DirectLiquid(point.System?.HighestLiquidSupply?.InCelsius ?? FacilityDesigns.UsualLiquidCelsius)
        : CoolingPlan.WaterEconomiser;

    public static CoolingKind CoolingOf(OperatingPoint point) => Facility.Cooling.Parse(point.System?.Cooling);

    /// <summary>Energy of an output token at the meter behind a plant: the IT energy with its idle time, times the plant's PUE.</summary>
    public static OnBasis<EnergyPerToken> AtMeter(OperatingPoint point, YearFigures year) => new(
        point.Energy(Boundary.Rack, CapacityBasis.WithIdle).Estimate.With(year.Pue, (energy, pue) => pue.Of(energy)),
        new Basis(Boundary.Facility, CapacityBasis.WithIdle, TokenBasis.Output));

    /// <summary>Energy at the rack over the energy of the boards, idle time in both.</summary>
    public static Estimate<Ratio> NodeOverBoards(OperatingPoint point) =>
        point.Energy(Boundary.Rack, CapacityBasis.WithIdle).Estimate.Over(point.Energy(Boundary.Board, CapacityBasis.WithIdle).Estimate);

    /// <summary>Facility energy over the energy of the boards: what PUE leaves out, the fans and supplies in the node, is in it.</summary>
    public static Estimate<Ratio> OverBoards(OperatingPoint point, YearFigures year) =>
        AtMeter(point, year).Estimate.Over(point.Energy(Boundary.Board, CapacityBasis.WithIdle).Estimate);
}
