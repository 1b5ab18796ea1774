using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>What one accelerator costs to buy with all that belongs to it, part by part. A part nobody published is missing, never free.</summary>
/// <remarks>All prices are of one accelerator's share: a node's or rack's price over its accelerators.</remarks>
public sealed record CapitalCosts
{
    /// <summary>Gets the catalogue id, for example <c>nvidia-h100-sxm</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the accelerator.</summary>
    public required string AcceleratorId { get; init; }

    /// <summary>Gets the price of the accelerator as a buyer pays it.</summary>
    public FigureRange<Money>? Accelerator { get; init; }

    /// <summary>Gets host processors, host memory, mainboard, assembly and the maker's margin on the server.</summary>
    public FigureRange<Money>? Host { get; init; }

    /// <summary>Gets network cards, switches, cables and optics, scale-up switches outside the node among them.</summary>
    public FigureRange<Money>? Network { get; init; }

    /// <summary>Gets drives in the node.</summary>
    public FigureRange<Money>? Storage { get; init; }

    /// <summary>Gets chassis, power supplies or shelves, and cooling inside the node or rack.</summary>
    public FigureRange<Money>? RackAndCooling { get; init; }

    /// <summary>Gets a value indicating whether host, network, storage, rack and cooling are those of another accelerator's system, for want of a published bill: they may then differ from it.</summary>
    public bool PartsBorrowed { get; init; }

    /// <summary>Gets what the accelerator's parts cost its maker.</summary>
    public FigureRange<Money>? BillOfMaterials { get; init; }

    /// <summary>Gets the memory fitted, which can be more than is usable.</summary>
    public Figure<DataSize>? MemoryFitted { get; init; }

    /// <summary>Gets the price of that memory as the accelerator's maker buys it.</summary>
    public FigureRange<MemoryPrice>? MemoryPrice { get; init; }

    /// <summary>Gets what a reader should know, or empty.</summary>
    public string Note { get; init; } = string.Empty;
}
