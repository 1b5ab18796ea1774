using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility.Tests;

/// <summary>Profiles as InferenceX's draft prints them, and systems around them.</summary>
internal static class Known
{
    public static Source Profiles { get; } = new("inferencex-powerx", "Draft chassis profiles", "InferenceX ebbf89d9", "2026-08");

    public static IReadOnlyList<PsuPoint> Psu { get; } =
    [
        Point(0.05, 0.8864), Point(0.1, 0.9238), Point(0.2, 0.9448), Point(0.5, 0.964), Point(1, 0.9556),
    ];

    public static ChassisProfile H100 { get; } = Chassis(1271.6, 1351.6, 405, 473.6, 7214, 835.3, 19800);

    public static ChassisProfile B200 { get; } = Chassis(1271.6, 1351.6, 405, 473.6, 9614, 1113.2, 15750);

    public static ChassisProfile Mi355X { get; } = Chassis(911.6, 991.6, 281.1, 348.75, 12454, 1442, 39600);

    public static RackProfile Gb200 { get; } = new(
        72,
        18,
        2,
        Power.FromWatts(132),
        Power.FromWatts(172),
        9,
        Power.FromWatts(477.5),
        Power.FromWatts(3645),
        Power.FromWatts(4262.6),
        Power.FromWatts(8 * 6 * 5500),
        Psu,
        Grade.D,
        Profiles);

    public static Site Virginia { get; } = new()
    {
        Id = "us-virginia",
        Name = "Virginia",
        AirPue = Pue(1.15, 1.3, 1.5),
        LiquidPue = Pue(1.05, 1.12, 1.25),
    };

    public static Accelerator Accelerator(string id, double? tdpWatts, double? idleWatts = null) => new()
    {
        Id = id,
        Vendor = "a maker",
        Name = id,
        Tdp = Watts(tdpWatts),
        IdlePower = Watts(idleWatts),
    };

    public static SystemModel Node(string id, string acceleratorId, ChassisProfile chassis, string cooling = "air") => new()
    {
        Id = id,
        Name = id,
        Kind = "node",
        AcceleratorId = acceleratorId,
        AcceleratorCount = 8,
        Cooling = cooling,
        Chassis = chassis,
    };

    public static SystemModel Rack(string id, string acceleratorId, RackProfile rack) => new()
    {
        Id = id,
        Name = id,
        Kind = "rack",
        AcceleratorId = acceleratorId,
        AcceleratorCount = 72,
        Cooling = "liquid",
        Rack = rack,
    };

    public static Estimate<Power> Board(string acceleratorId, double watts, double factor = 1.05) => Estimate.WithFactor(
        $"evidence/{acceleratorId}", Power.FromWatts(watts), factor, Grade.B, new Source("evidence", "A measured run", "test"));

    public static UtilisationBasis Busy(double share) => UtilisationBasis.Of(
        "online",
        Ratio.FromFraction(share),
        Ratio.FromFraction(share * 0.8),
        Ratio.FromFraction(Math.Min(1, share * 1.2)),
        Grade.D,
        new Source("choice", "A choice", "test"));

    public static Estimate<TokenRate> Rate(string acceleratorId, double perSecond, double factor = 1.1) => Estimate.WithFactor(
        $"throughput/{acceleratorId}", TokenRate.FromPerSecond(perSecond), factor, Grade.B, new Source("evidence", "A measured run", "test"));

    public static Estimate<Ratio> One(string id) => Estimate.Exact(id, Ratio.One, Grade.A, new Source("choice", "A choice", "test"));

    private static PueRange Pue(double low, double central, double high) => new(
        Ratio.FromFraction(low), Ratio.FromFraction(central), Ratio.FromFraction(high), Grade.D, new Source("pue", "A survey", "test"));

    private static Figure<Power>? Watts(double? watts) =>
        watts is { } w ? new Figure<Power>(Power.FromWatts(w), Grade.D, new Source("datasheet", "A data sheet", "test")) : null;

    private static PsuPoint Point(double load, double efficiency) => new(Ratio.FromFraction(load), Ratio.FromFraction(efficiency));

    private static ChassisProfile Chassis(
        double fixedDc,
        double fixedDcScaleOut,
        double network,
        double networkScaleOut,
        double fullCooling,
        double fanNameplate,
        double psu) =>
        new(
            8,
            Power.FromWatts(fixedDc),
            Power.FromWatts(fixedDcScaleOut),
            Power.FromWatts(network),
            Power.FromWatts(networkScaleOut),
            Power.FromWatts(fullCooling),
            Power.FromWatts(fanNameplate),
            Ratio.FromFraction(0.22),
            Ratio.FromFraction(0.8),
            Power.FromWatts(psu),
            Psu,
            Grade.D,
            Profiles);
}
