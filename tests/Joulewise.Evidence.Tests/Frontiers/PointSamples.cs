using Joulewise.Quantities;

namespace Joulewise.Evidence.Tests.Frontiers;

/// <summary>Invented rows that are consistent in themselves.</summary>
internal static class PointSamples
{
    public static string ModelKey(string model) => model.Length > 0 && model[0] == '~' ? model[1..] : model;

    /// <summary>A fixed 8k/1k row whose rates obey Little's law: enough requests are in flight for its output.</summary>
    public static MeasuredPoint Row(string id, double interactivity, double output, params string[] flags) => new()
    {
        Id = id,
        Source = "invented",
        SourceRef = "none",
        Date = "2026-01-01",
        Accelerator = "acme-one",
        AcceleratorCount = 8,
        Model = "m",
        Precision = "fp8",
        Engine = "vllm",
        EngineVersion = "1",
        Workload = "fixed",
        Disaggregated = false,
        SpeculativeDecoding = "none",
        InputTokens = TokenCount.FromTokens(8192),
        OutputTokens = TokenCount.FromTokens(1024),
        ConcurrencyRequests = output * 8 / interactivity,
        OutputPerAccelerator = Rate(output),
        Interactivity = Rate(interactivity),
        Tpot = Duration.FromSeconds(1 / interactivity),
        Ttft = Duration.FromSeconds(0.5),
        Official = "yes",
        QualityFlags = flags,
    };

    public static MeasuredPoint WithPower(this MeasuredPoint row, double watts, Boundary boundary = Boundary.Board) =>
        row with { PowerPerAccelerator = Power.FromWatts(watts), EnergyBoundary = boundary };

    public static TokenRate Rate(double perSecond) => TokenRate.FromPerSecond(perSecond);

    public static FrontierOptions Options { get; } = new() { ModelKey = ModelKey };

    public static Frontier FrontierOf(params MeasuredPoint[] rows) => FrontierSet.Build(rows, Options).Frontiers.ShouldHaveSingleItem();
}
