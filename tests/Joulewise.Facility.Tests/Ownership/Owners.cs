using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility.Tests;

/// <summary>Round invented figures, so that sums can be done by hand.</summary>
internal static class Owners
{
    public static Source Source { get; } = new("invented", "An invented figure", "test", "2026-01-02");

    /// <summary>Gets accelerator 30,000, host 5,000, network 4,000, storage 600, rack 400: 40,000 USD.</summary>
    public static CapitalCosts Capital { get; } = new()
    {
        Id = "nvidia-h100-sxm",
        AcceleratorId = "nvidia-h100-sxm",
        Accelerator = Money(30_000),
        Host = Money(5_000),
        Network = Money(4_000),
        Storage = Money(600),
        RackAndCooling = Money(400),
    };

    /// <summary>Gets own facility, no interest, 4 years, nothing left, 12,000 USD/kW over 10 years, 40 USD/kW-month, 5 % maintenance, 4 % failures half of them paid, 3.65 days to replace.</summary>
    public static CostTerms Terms { get; } = new()
    {
        Id = "plain",
        Name = "Plain",
        Housing = CostTerms.OwnFacility,
        CostOfCapital = Share(0),
        ItLife = Years(4),
        ResidualValue = Share(0),
        FacilityLife = Years(10),
        FacilityCost = Sure(PowerCost.FromDollarsPerKilowatt(12_000)),
        FacilitySplit = new FacilitySplit(Ratio.FromFraction(0.37), Ratio.FromFraction(0.23), Ratio.FromFraction(0.4), Grade.E, Source),
        Operations = Sure(PowerRent.FromDollarsPerKilowattMonth(40)),
        Maintenance = Share(0.05),
        FailureRate = Share(0.04),
        FailureOwnerShare = Share(0.5),
        RepairTime = Sure(Duration.FromDays(3.6525)),
        MeanLoad = Share(0.8),
    };

    /// <summary>Gets a site at 0.08 USD/kWh.</summary>
    public static Site Site { get; } = Known.Virginia with
    {
        ElectricityPrice = new Figure<EnergyPrice>(EnergyPrice.FromDollarsPerKilowattHour(0.08), Grade.B, Source),
    };

    /// <summary>Gets a site where electricity costs nothing, so that an hour has no part that moves with work.</summary>
    public static Site FreeSite { get; } = Known.Virginia with
    {
        ElectricityPrice = new Figure<EnergyPrice>(EnergyPrice.FromDollarsPerKilowattHour(0), Grade.B, Source),
    };

    /// <summary>Gets a node of eight with 1.25 kW of IT power set aside for each.</summary>
    public static SystemModel Node { get; } = Known.Node("dgx-h100-8", "nvidia-h100-sxm", Known.H100) with
    {
        ProvisionedPerAccelerator = [new Figure<Power>(Power.FromKilowatts(1.25), Grade.D, Source with { Date = "2026-08-15" })],
    };

    /// <summary>Gets a request with everything in it: 1,000 tokens/s at work, half busy.</summary>
    public static OwnershipRequest Request { get; } = new()
    {
        Capital = Capital,
        Terms = Terms,
        Site = Site,
        System = Node,
        Utilisation = Known.Busy(0.5),
        Output = Known.Rate("nvidia-h100-sxm", 1000),
    };

    public static FigureRange<Money> Money(double dollars) => Sure(Quantities.Money.FromDollars(dollars));

    public static FigureRange<Ratio> Share(double share) => Sure(Ratio.FromFraction(share));

    public static FigureRange<Duration> Years(double years) => Sure(Duration.FromJulianYears(years));

    public static FigureRange<T> Sure<T>(T value)
        where T : struct, IQuantity<T> =>
        new(value, value, value, RangeShape.Triangular, Grade.E, Source);

    public static FigureRange<T> Spread<T>(T low, T stated, T high)
        where T : struct, IQuantity<T> =>
        new(low, stated, high, RangeShape.LogNormal, Grade.E, Source);
}
