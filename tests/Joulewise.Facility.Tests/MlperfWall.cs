namespace Joulewise.Facility.Tests;

/// <summary>Wall power of MLPerf Inference power submissions whose cap is on record: published facts.</summary>
internal static class MlperfWall
{
    /// <summary>Caps that bind: throughput is 61 to 83 % of the same node's at its default cap.</summary>
    public static IReadOnlyList<WallReading> Capped { get; } =
    [
        new("DGX H100, v4.0", "nvidia-h100-sxm", Known.H100, 450, 5888.19),
        new("DGX H100, v4.0", "nvidia-h100-sxm", Known.H100, 450, 5908.76),
        new("XE9680, v4.0", "nvidia-h100-sxm", Known.H100, 450, 5722.27),
        new("XE9680, v4.0", "nvidia-h100-sxm", Known.H100, 450, 5741.12),
        new("H200, v4.1", "nvidia-h200-sxm", Known.H100, 350, 4775.27),
        new("H200, v4.1", "nvidia-h200-sxm", Known.H100, 350, 4722.56),
        new("H200, v4.1", "nvidia-h200-sxm", Known.H100, 500, 6152.98),
        new("H200, v4.1", "nvidia-h200-sxm", Known.H100, 500, 6280.21),
        new("H200, v4.1", "nvidia-h200-sxm", Known.H100, 500, 6154.80),
        new("H200, v4.1", "nvidia-h200-sxm", Known.H100, 500, 6174.90),
    ];

    /// <summary>Boards at their default cap, air-cooled: whether they reached it is not known.</summary>
    public static IReadOnlyList<WallReading> AirB200 { get; } =
    [
        new("SR680a, v5.1", "nvidia-b200", Known.B200, 1000, 10401.0),
        new("SR680a, v5.1", "nvidia-b200", Known.B200, 1000, 10434.7),
        new("SR680a, v5.1", "nvidia-b200", Known.B200, 1000, 10442.2),
    ];

    /// <summary>The same boards, water-cooled: Llama 405B twice, Llama 8B twice.</summary>
    public static IReadOnlyList<WallReading> WaterB200 { get; } =
    [
        new("SR780a, v5.1", "nvidia-b200", Known.B200, 1000, 9893),
        new("SR780a, v5.1", "nvidia-b200", Known.B200, 1000, 9570),
        new("SR780a, v5.1", "nvidia-b200", Known.B200, 1000, 9440),
        new("SR780a, v5.1", "nvidia-b200", Known.B200, 1000, 9010),
    ];

    /// <summary>The lowest 1 Hz wall sample of the air-cooled B200 node (whole node, watts).</summary>
    public const double AirB200LowestWatts = 2876;

    /// <summary>The lowest sample of the water-cooled B200 node.</summary>
    public const double WaterB200LowestWatts = 2360;

    /// <summary>The lowest sample of the H200 node.</summary>
    public const double H200LowestWatts = 2406.5;
}
