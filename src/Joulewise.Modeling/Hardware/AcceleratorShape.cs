using Joulewise.Catalog;

namespace Joulewise.Modeling;

/// <summary>An accelerator as the numbers a step needs.</summary>
internal sealed record AcceleratorShape
{
    /// <summary>Gets the catalogue id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the maker.</summary>
    public required string Vendor { get; init; }

    /// <summary>Gets the architecture family.</summary>
    public required string Architecture { get; init; }

    /// <summary>Gets the group of accelerators it belongs to.</summary>
    public required SiliconGroup Group { get; init; }

    /// <summary>Gets the memory in bytes.</summary>
    public required double MemoryBytes { get; init; }

    /// <summary>Gets the memory bandwidth in bytes/s.</summary>
    public required double MemoryBytesPerSecond { get; init; }

    /// <summary>Gets the dense rate at 16 bits in FLOP/s.</summary>
    public required double FlopPerSecond16 { get; init; }

    /// <summary>Gets the dense rate at 8 bits in FLOP/s; that at 16 bits where there are no 8-bit units.</summary>
    public required double FlopPerSecond8 { get; init; }

    /// <summary>Gets the dense rate at 4 bits in FLOP/s; 0 where there are no 4-bit units.</summary>
    public required double FlopPerSecond4 { get; init; }

    /// <summary>Gets the scale-up bandwidth of one accelerator, one direction, in bytes/s.</summary>
    public required double LinkBytesPerSecond { get; init; }

    /// <summary>Gets the accelerators of one scale-up domain.</summary>
    public required int ScaleUpDomain { get; init; }

    /// <summary>Gets the scale-out bandwidth of one accelerator, one direction, in bytes/s.</summary>
    public required double ScaleOutBytesPerSecond { get; init; }

    /// <summary>Gets the rated board power in watts; NaN where none is published and none was guessed.</summary>
    public required double TdpWatts { get; init; }

    /// <summary>Gets the standard deviation of its logarithm: 0 where it is published.</summary>
    public double TdpLogError { get; init; }

    /// <summary>Reads the numbers of an accelerator.</summary>
    /// <param name="accelerator">The accelerator.</param>
    /// <returns>Its numbers, or <see langword="null"/> where memory, bandwidth or compute rate are not published.</returns>
    public static AcceleratorShape? Of(Accelerator accelerator)
    {
        ArgumentNullException.ThrowIfNull(accelerator);
        double fp8 = accelerator.Fp8Dense?.Value.InPerSecond ?? 0;
        double fp16 = accelerator.Fp16Dense?.Value.InPerSecond ?? (fp8 / 2);
        if (accelerator.Memory is not { } memory || accelerator.MemoryBandwidth is not { } bandwidth || fp16 <= 0)
        {
            return null;
        }

        double scaleOut = accelerator.ScaleOutBandwidth?.Value.InBytesPerSecond ?? DefaultScaleOutBytesPerSecond;
        return new AcceleratorShape
        {
            Id = accelerator.Id,
            Vendor = accelerator.Vendor,
            Architecture = accelerator.Architecture,
            Group = GroupOf(accelerator),
            MemoryBytes = memory.Value.InBytes * BinaryShare,
            MemoryBytesPerSecond = bandwidth.Value.InBytesPerSecond,
            FlopPerSecond16 = fp16,
            FlopPerSecond8 = Math.Max(fp16, fp8),
            FlopPerSecond4 = accelerator.Fp4Dense?.Value.InPerSecond ?? 0,
            LinkBytesPerSecond = accelerator.ScaleUpBandwidth?.Value.InBytesPerSecond ?? scaleOut,
            ScaleUpDomain = accelerator.ScaleUpDomain ?? 1,
            ScaleOutBytesPerSecond = scaleOut,
            TdpWatts = accelerator.Tdp?.Value.InWatts ?? double.NaN,
        };
    }

    /// <summary>Makers print gigabytes and fit binary ones: drivers report 1.068 of the printed size (H100 85.5e9 for 80, H200 150.7e9 for 141, B200 192.3e9 for 180).</summary>
    private const double BinaryShare = 1.068;

    /// <summary>400 Gbit/s, the most common network port of an accelerator, where none is published.</summary>
    private const double DefaultScaleOutBytesPerSecond = 5e10;

    private static SiliconGroup GroupOf(Accelerator accelerator) => (accelerator.Vendor, accelerator.Architecture) switch
    {
        ("NVIDIA", "Blackwell" or "Blackwell Ultra" or "Rubin") => SiliconGroup.Blackwell,
        ("NVIDIA", _) => SiliconGroup.Hopper,
        ("AMD", _) => SiliconGroup.Cdna,
        _ => SiliconGroup.Other,
    };
}
