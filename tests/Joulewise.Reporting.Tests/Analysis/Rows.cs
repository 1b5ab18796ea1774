using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting.Tests.Analysis;

/// <summary>Invented rows of catalogued accelerators that are consistent in themselves.</summary>
internal static class Rows
{
    /// <summary>A DeepSeek-R1 8k/1k row whose rates obey Little's law: enough requests are in flight for its output.</summary>
    public static MeasuredPoint Of(string accelerator, double interactivity, double output, string suffix = "") => new()
    {
        Id = FormattableString.Invariant($"{accelerator}-{interactivity}-{output}{suffix}"),
        Source = "invented",
        SourceRef = FormattableString.Invariant($"none#{accelerator}-{interactivity}"),
        Date = "2026-01-01",
        Accelerator = accelerator,
        AcceleratorCount = 8,
        Model = "deepseek-ai/DeepSeek-R1",
        Precision = "fp8",
        Engine = "vllm",
        EngineVersion = "1",
        Workload = "fixed",
        Disaggregated = false,
        SpeculativeDecoding = "none",
        InputTokens = TokenCount.FromTokens(8192),
        OutputTokens = TokenCount.FromTokens(1024),
        ConcurrencyRequests = output * 8 / interactivity,
        OutputPerAccelerator = TokenRate.FromPerSecond(output),
        Interactivity = TokenRate.FromPerSecond(interactivity),
        Tpot = Duration.FromSeconds(1 / interactivity),
        Ttft = Duration.FromSeconds(0.5),
        Official = "yes",
    };

    public static MeasuredPoint WithPower(this MeasuredPoint row, double watts) => row with
    {
        PowerPerAccelerator = Power.FromWatts(watts),
        EnergyBoundary = Boundary.Board,
    };

    /// <summary>Three accelerators with board power at three points each: the least that the control is learnt from.</summary>
    public static IReadOnlyList<MeasuredPoint> Metered { get; } =
    [
        .. Front("nvidia-h100-sxm", 100, 500),
        .. Front("nvidia-h200-sxm", 160, 520),
        .. Front("nvidia-b200", 400, 800),
    ];

    private static IEnumerable<MeasuredPoint> Front(string accelerator, double output, double watts) =>
        new[] { (20.0, 2.0, 1.2), (40.0, 1.0, 1.0), (80.0, 0.4, 0.8) }
            .Select(p => Of(accelerator, p.Item1, output * p.Item2).WithPower(watts * p.Item3));
}
