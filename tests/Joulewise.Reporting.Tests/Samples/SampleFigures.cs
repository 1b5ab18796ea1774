using System.Globalization;

namespace Joulewise.Reporting.Tests.Samples;

/// <summary>Invented figures in plausible places.</summary>
internal static class SampleFigures
{
    public static IReadOnlyList<SampleAccelerator> Accelerators { get; } =
    [
        new("nvidia-gb300-nvl72", "GB300 NVL72", "NVIDIA", "gb300-nvl72", 72, 1400, "liquid", "TensorRT-LLM", 0.214, 260, "C", true),
        new("nvidia-gb200-nvl72", "GB200 NVL72", "NVIDIA", "gb200-nvl72", 72, 1200, "liquid", "SGLang", 0.241, 240, "C", true),
        new("nvidia-b300-sxm", "B300", "NVIDIA", "hgx-b300", 8, 1100, "air", "TensorRT-LLM", 0.566, 190, "C", true),
        new("nvidia-b200-sxm", "B200", "NVIDIA", "hgx-b200", 8, 1000, "air", "SGLang", 0.612, 180, "B", false),
        new("amd-mi355x", "MI355X", "AMD", "mi355x-8", 8, 1400, "liquid", "SGLang", 0.631, 150, "C", true),
        new("nvidia-h200-sxm", "H200", "NVIDIA", "hgx-h200", 8, 700, "air", "SGLang", 1.31, 110, "B", false),
        new("amd-mi325x", "MI325X", "AMD", "mi325x-8", 8, 1000, "air", "vLLM", 1.48, 95, "D", true),
        new("nvidia-h100-sxm", "H100", "NVIDIA", "hgx-h100", 16, 700, "air", "vLLM", 1.65, 90, "C", true),
        new("google-tpu7x", "TPU v7", "Google", "ironwood-64", 64, 959, "liquid", "vLLM", 0.9, 120, "D", true),
    ];

    public static IReadOnlyList<SourceEntry> Sources { get; } =
    [
        new("sample-a", "Invented benchmark runs, board power", "https://example.org/runs?model=r1&kind=<power>", "0123abc", "2026-01-15", "Apache-2.0"),
        new("sample-b", "Invented wall readings", "https://example.org/wall", "89fedcb", "2025-09-09", "Apache-2.0"),
        new("sample-c", "Invented price list", "example-catalogue/prices.yaml", string.Empty, "2026-01-02", string.Empty),
        new("sample-d", "Invented paper on facility overhead", "arXiv:0000.00000", string.Empty, "2025-08-21", "CC-BY-4.0"),
        .. Enumerable.Range(1, 14).Select(static i => new SourceEntry("sample-run-" + i.ToString(CultureInfo.InvariantCulture), "Invented run " + i.ToString(CultureInfo.InvariantCulture), "https://example.org/run/" + i.ToString(CultureInfo.InvariantCulture), string.Empty, "2026-01-10", "Apache-2.0")),
    ];
}
