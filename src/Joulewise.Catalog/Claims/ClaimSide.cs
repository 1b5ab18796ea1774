using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>One side of a claim as its maker stated it. What was not stated is missing.</summary>
/// <remarks>Rates, prices and powers are of one accelerator unless their name says of the whole deployment.</remarks>
public sealed record ClaimSide
{
    /// <summary>Gets the side in the claimant's words, for example <c>GB300 NVL72</c> or <c>GPUs, not named</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the catalogue id of the accelerator, or empty where the claim names none.</summary>
    public string AcceleratorId { get; init; } = string.Empty;

    /// <summary>Gets the catalogue id of the system, or empty.</summary>
    public string SystemId { get; init; } = string.Empty;

    /// <summary>Gets the catalogue id of the model, or empty.</summary>
    public string ModelId { get; init; } = string.Empty;

    /// <summary>Gets the catalogue id of the traffic, or empty.</summary>
    public string WorkloadId { get; init; } = string.Empty;

    /// <summary>Gets the weights' precision, or empty.</summary>
    public string Precision { get; init; } = string.Empty;

    /// <summary>Gets the kind of speculative decoding: <c>none</c>, <c>mtp</c> or <c>draft</c>, or empty where the claim does not say.</summary>
    public string Speculation { get; init; } = string.Empty;

    /// <summary>Gets the catalogue id of the engine, or empty.</summary>
    public string EngineId { get; init; } = string.Empty;

    /// <summary>Gets how it served: <c>aggregated</c> or <c>disaggregated</c>, or empty where the claim does not say.</summary>
    public string Mode { get; init; } = string.Empty;

    /// <summary>Gets the last day of the software that is meant, ISO 8601, possibly only year or month; empty for any.</summary>
    public string AsOf { get; init; } = string.Empty;

    /// <summary>Gets the number of accelerators, when stated.</summary>
    public int? Accelerators { get; init; }

    /// <summary>Gets the requests that run together, when stated.</summary>
    public int? BatchRequests { get; init; }

    /// <summary>Gets the output rate of one user.</summary>
    public Figure<TokenRate>? Interactivity { get; init; }

    /// <summary>Gets the token rate of one accelerator.</summary>
    public Figure<TokenRate>? Throughput { get; init; }

    /// <summary>Gets the token rate of the whole deployment.</summary>
    public Figure<TokenRate>? TotalThroughput { get; init; }

    /// <summary>Gets a value indicating whether rates count input tokens too.</summary>
    public bool CountsInput { get; init; }

    /// <summary>Gets the price of an accelerator-hour.</summary>
    public Figure<MoneyRate>? Price { get; init; }

    /// <summary>Gets the kind of price, <c>owned</c> or <c>rented</c>, or empty.</summary>
    public string PriceKind { get; init; } = string.Empty;

    /// <summary>Gets the terms of the price as the price book names them, or empty.</summary>
    public string PriceTier { get; init; } = string.Empty;

    /// <summary>Gets the price of tokens.</summary>
    public Figure<TokenPrice>? TokenPrice { get; init; }

    /// <summary>Gets the power of one accelerator.</summary>
    public Figure<Power>? Power { get; init; }

    /// <summary>Gets the power of the whole deployment.</summary>
    public Figure<Power>? TotalPower { get; init; }

    /// <summary>Gets what kind of power it is.</summary>
    public ClaimPower PowerKind { get; init; }

    /// <summary>Gets the token rate of a megawatt of that power.</summary>
    public Figure<TokenRatePerPower>? TokensPerMegawatt { get; init; }

    /// <summary>Gets the energy of a token.</summary>
    public Figure<EnergyPerToken>? EnergyPerToken { get; init; }

    /// <summary>Gets what a reader should know, or empty.</summary>
    public string Note { get; init; } = string.Empty;
}
