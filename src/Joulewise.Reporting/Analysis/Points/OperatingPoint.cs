using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>One accelerator at one latency promise: throughput, power on every boundary, energy and price of a token.</summary>
internal sealed class OperatingPoint
{
    public required Accelerator Accelerator { get; init; }

    public required SystemModel? System { get; init; }

    public required Site Site { get; init; }

    public required FrontierReading Reading { get; init; }

    public required Estimate<TokenRate> Output { get; init; }

    public required BoardPower Board { get; init; }

    public required BoundaryLedger Ledger { get; init; }

    public required EnergyFigures Figures { get; init; }

    public required UtilisationBasis Utilisation { get; init; }

    public required IReadOnlyList<PriceEntry> Prices { get; init; }

    /// <summary>Gets the row whose configuration stands for the point: the measured one, or the less interactive neighbour.</summary>
    public MeasuredPoint Row => Reading.Below.Point;

    /// <summary>Gets a value indicating whether a rate that the point rests on was computed from median latencies and not counted.</summary>
    public bool IsDerived => Reading.Below.Evidence.IsDerived || Reading.Above?.Evidence.IsDerived == true;

    /// <summary>Energy of an output token.</summary>
    public OnBasis<EnergyPerToken> Energy(Boundary boundary, CapacityBasis capacity) => Figure(boundary, capacity).Energy;

    /// <summary>Output tokens per second of each megawatt consumed.</summary>
    public OnBasis<TokenRatePerPower> Yield(Boundary boundary, CapacityBasis capacity) => Figure(boundary, capacity).Yield;

    /// <summary>Output tokens per second of each megawatt set aside, by the newest planning constant; <see langword="null"/> when none is published.</summary>
    public ProvisionedYield? YieldProvisioned() =>
        System is not null && ProvisionedPower.Of(System) is [{ } newest, ..] ? newest.Yield(Output) : null;

    /// <summary>Price of output tokens by the newest entry of a kind and tier, at the fleet's busy share; <see langword="null"/> when none is published.</summary>
    public TokenCost? Price(string kind, string tier) =>
        Prices
            .Where(p => string.Equals(p.Kind, kind, StringComparison.Ordinal) && string.Equals(p.Tier, tier, StringComparison.Ordinal))
            .OrderByDescending(p => p.Cost.Source.Date, StringComparer.Ordinal)
            .Select(p => TokenCosts.Of(p, Output, Utilisation, Figures, Site))
            .FirstOrDefault();

    private EnergyFigure Figure(Boundary boundary, CapacityBasis capacity) => Figures.At(boundary, capacity)
        ?? throw new InvalidOperationException($"No energy figure at {boundary}, {capacity}.");
}
