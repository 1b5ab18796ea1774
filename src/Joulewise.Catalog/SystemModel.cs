using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>A node, rack or pod that accelerators are sold or run in.</summary>
public sealed record SystemModel
{
    /// <summary>Gets the catalogue id, for example <c>gb200-nvl72</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets other names it goes by.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Gets the kind: <c>node</c>, <c>rack</c> or <c>pod</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets the id of its accelerator.</summary>
    public required string AcceleratorId { get; init; }

    /// <summary>Gets the number of accelerators.</summary>
    public required int AcceleratorCount { get; init; }

    /// <summary>Gets the host processors, or empty.</summary>
    public string Host { get; init; } = string.Empty;

    /// <summary>Gets the cooling: <c>air</c>, <c>liquid</c> or empty when not known.</summary>
    public string Cooling { get; init; } = string.Empty;

    /// <summary>Gets the accelerators in one scale-up domain, when known.</summary>
    public int? ScaleUpDomain { get; init; }

    /// <summary>Gets the nameplate power of the whole system.</summary>
    public Figure<Power>? MaxPower { get; init; }

    /// <summary>Gets the typical power of the whole system; its note says under which load.</summary>
    public Figure<Power>? TypicalPower { get; init; }

    /// <summary>Gets the power of the whole system with its accelerators idle; its note says how it was read.</summary>
    public Figure<Power>? IdlePower { get; init; }

    /// <summary>Gets the planning power of one accelerator with all that belongs to it, newest first. Provisioned, never consumed.</summary>
    public IReadOnlyList<Figure<Power>> ProvisionedPerAccelerator { get; init; } = [];

    /// <summary>Gets the price of the whole system, when published.</summary>
    public Figure<Money>? Price { get; init; }

    /// <summary>Gets the highest temperature of the air entering it that its maker allows, when published.</summary>
    public TemperatureFigure? HighestAirInlet { get; init; }

    /// <summary>Gets the highest temperature of the coolant entering it (technology cooling system) that its maker allows, when published.</summary>
    public TemperatureFigure? HighestLiquidSupply { get; init; }

    /// <summary>Gets the node's auxiliary power, when a profile exists.</summary>
    public ChassisProfile? Chassis { get; init; }

    /// <summary>Gets the rack's auxiliary power, when a profile exists.</summary>
    public RackProfile? Rack { get; init; }

    /// <summary>Gets what a reader should know, or empty.</summary>
    public string Note { get; init; } = string.Empty;
}
