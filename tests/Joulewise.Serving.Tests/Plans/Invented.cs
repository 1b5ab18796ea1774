using Joulewise.Catalog;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Serving.Tests.Plans;

/// <summary>Two invented accelerators in nodes that draw exactly what their boards draw, at a PUE of exactly 1.25.</summary>
internal static class Invented
{
    public static Source Source { get; } = new("invented", "Invented for a test", "test");

    public static Site Site { get; } = new()
    {
        Id = "nowhere",
        Name = "Nowhere",
        ElectricityPrice = new Figure<EnergyPrice>(EnergyPrice.FromDollarsPerKilowattHour(0.1), Grade.D, Source),
        AirPue = Pue,
        LiquidPue = Pue,
    };

    private static PueRange Pue => new(Ratio.FromFraction(1.2), Ratio.FromFraction(1.25), Ratio.FromFraction(1.3), Grade.D, Source);

    public static TrafficClass Chat { get; } = new("chat", 1000, 100);

    public static TrafficClass Code { get; } = new("code", 4000, 500);

    /// <summary>A: 100 W idle, 600 W rated, 10 requests/s a replica of 4 at 500 W, concave below.</summary>
    public static PlanCandidate A { get; } = Candidate("invented-a", 600, 100, [Option(4, 100, (5, 350), (10, 500))], 2);

    /// <summary>B: 50 W idle, 400 W rated, 4 requests/s a replica of 4 at 300 W, convex below.</summary>
    public static PlanCandidate B { get; } = Candidate("invented-b", 400, 50, [Option(4, 50, (2, 125), (4, 300))], 1);

    public static PlanCandidate Candidate(string id, double rated, double idle, IReadOnlyList<PlanOption> options, double? hourly = null)
    {
        Accelerator accelerator = new()
        {
            Id = id,
            Vendor = "nobody",
            Name = id,
            Tdp = new Figure<Power>(Power.FromWatts(rated), Grade.D, Source),
        };
        SystemModel system = Node(id);
        return new PlanCandidate
        {
            Accelerator = accelerator,
            System = system,
            Power = FacilityPower.Of(system, accelerator, Site, options: Options(id, idle)),
            Options = options,
            Price = hourly is { } price
                ? new PriceEntry($"{id}-owned", id, "owned", "test", new Figure<MoneyRate>(MoneyRate.FromDollarsPerHour(price), Grade.D, Source))
                : null,
        };
    }

    public static PlanOption Option(int accelerators, double idle, params (double Rate, double Watts)[] points) => new()
    {
        Configuration = new ServingConfiguration
        {
            Model = "a/model",
            Engine = "vllm",
            Precision = "fp8",
            KvPrecision = "fp8",
            InputTokens = 1000,
            OutputTokens = 100,
            Decode = new WorkerPool("invented", 1, accelerators, 1, 1, false, 64, 2048),
        },
        Curve = LoadCurve.Of(
            Power.FromWatts(idle),
            [.. points.Select(p => new LoadPoint(
                RequestRate.FromPerSecond(p.Rate), Power.FromWatts(p.Watts), Duration.FromMilliseconds(100 * p.Rate), Duration.FromMilliseconds(p.Rate)))]),
        RateLogHalfWidth = 0.1,
        JoulesLogHalfWidth = 0.2,
        ErrorId = FormattableString.Invariant($"prediction/{accelerators}/{points[^1].Rate:R}/{points[^1].Watts:R}"),
        Grade = Grade.C,
        Source = Source,
    };

    public static Demand TwoHalves(double first, double second) => Demand.Of([Chat], [Half(0, first), Half(12, second)], "test");

    public static DemandSpan Half(double start, params double[] rates) =>
        new(Duration.FromHours(start), Duration.FromHours(12), [.. rates.Select(RequestRate.FromPerSecond)]);

    public static PlanRequest Request(double feedWatts, Demand demand, params PlanCandidate[] candidates) => new()
    {
        Feed = Power.FromWatts(feedWatts),
        Demand = demand,
        Site = Site,
        Candidates = candidates,
        TokenPrice = TokenPrice.FromDollarsPerMillion(5),
    };

    private static LedgerOptions Options(string id, double idle) => new()
    {
        IdleBoardPower = Estimate.Exact($"idle-board/{id}", Power.FromWatts(idle), Grade.D, Source),
        SharedDiscrepancy = Estimate.Exact("shared", Ratio.One, Grade.D, Source),
        OwnDiscrepancy = Estimate.Exact("own", Ratio.One, Grade.D, Source),
        Pue = Estimate.Exact("pue", Ratio.FromFraction(1.25), Grade.D, Source),
    };

    private static SystemModel Node(string id)
    {
        Power none = Power.FromWatts(0);
        return new SystemModel
        {
            Id = $"{id}-node",
            Name = id,
            Kind = "node",
            AcceleratorId = id,
            AcceleratorCount = 8,
            Cooling = "air",
            Chassis = new ChassisProfile(
                8, none, none, none, none, Power.FromWatts(1), none, Ratio.FromFraction(0), Ratio.FromFraction(0), Power.FromWatts(1),
                [new PsuPoint(Ratio.One, Ratio.One)], Grade.D, Source),
        };
    }
}
