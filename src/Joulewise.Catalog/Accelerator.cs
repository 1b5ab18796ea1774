using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>One accelerator as placed on the market: the unit that throughput and board power are counted by.</summary>
/// <remarks>Compute rates are dense (no structured sparsity). Link bandwidths are of one direction.</remarks>
public sealed record Accelerator
{
    /// <summary>Gets the catalogue id, for example <c>nvidia-h100-sxm</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets other names it goes by in public data, for example <c>h100</c>.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Gets the maker.</summary>
    public required string Vendor { get; init; }

    /// <summary>Gets the product name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the architecture family, for example <c>Hopper</c>, or empty.</summary>
    public string Architecture { get; init; } = string.Empty;

    /// <summary>Gets the year of availability or announcement, when known.</summary>
    public int? Year { get; init; }

    /// <summary>Gets the market status: GA, announced...</summary>
    public string Status { get; init; } = string.Empty;

    /// <summary>Gets the silicon process, or empty.</summary>
    public string Process { get; init; } = string.Empty;

    /// <summary>Gets the form factor, or empty.</summary>
    public string Form { get; init; } = string.Empty;

    /// <summary>Gets the rated board power; its note gives the maker's term.</summary>
    public Figure<Power>? Tdp { get; init; }

    /// <summary>Gets the board power with nothing running.</summary>
    public Figure<Power>? IdlePower { get; init; }

    /// <summary>Gets the memory of the accelerator.</summary>
    public Figure<DataSize>? Memory { get; init; }

    /// <summary>Gets the memory technology, for example <c>HBM3e</c>, or empty.</summary>
    public string MemoryType { get; init; } = string.Empty;

    /// <summary>Gets the memory bandwidth.</summary>
    public Figure<Bandwidth>? MemoryBandwidth { get; init; }

    /// <summary>Gets the on-chip memory.</summary>
    public Figure<DataSize>? OnChipMemory { get; init; }

    /// <summary>Gets the dense rate at 16-bit floating point.</summary>
    public Figure<ComputeRate>? Fp16Dense { get; init; }

    /// <summary>Gets the dense rate at 8-bit floating point.</summary>
    public Figure<ComputeRate>? Fp8Dense { get; init; }

    /// <summary>Gets the dense rate at 6-bit floating point.</summary>
    public Figure<ComputeRate>? Fp6Dense { get; init; }

    /// <summary>Gets the dense rate at 4-bit floating point.</summary>
    public Figure<ComputeRate>? Fp4Dense { get; init; }

    /// <summary>Gets the dense rate at 8-bit integers.</summary>
    public Figure<ComputeRate>? Int8Dense { get; init; }

    /// <summary>Gets the name of the scale-up fabric, or empty.</summary>
    public string ScaleUpName { get; init; } = string.Empty;

    /// <summary>Gets the scale-up bandwidth of one accelerator, one direction.</summary>
    public Figure<Bandwidth>? ScaleUpBandwidth { get; init; }

    /// <summary>Gets the largest number of accelerators in one scale-up domain, when known.</summary>
    public int? ScaleUpDomain { get; init; }

    /// <summary>Gets the scale-out bandwidth of one accelerator, one direction.</summary>
    public Figure<Bandwidth>? ScaleOutBandwidth { get; init; }

    /// <summary>Gets what a reader should know, or empty.</summary>
    public string Note { get; init; } = string.Empty;
}
