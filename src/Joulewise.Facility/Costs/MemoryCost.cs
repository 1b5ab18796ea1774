using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>What the memory of one accelerator costs, and how much of it there is for a dollar and a watt. What nobody published is missing.</summary>
public sealed record MemoryCost
{
    /// <summary>Gets the catalogue id of the accelerator.</summary>
    public required string AcceleratorId { get; init; }

    /// <summary>Gets what the memory costs the accelerator's maker: price of capacity times capacity fitted.</summary>
    public Estimate<Money>? Memory { get; init; }

    /// <summary>Gets that cost over bandwidth.</summary>
    public Estimate<BandwidthPrice>? MemoryPerBandwidth { get; init; }

    /// <summary>Gets that cost over the bill of materials. A share above 1 says that the two figures contradict each other.</summary>
    public Estimate<Ratio>? ShareOfMaterials { get; init; }

    /// <summary>Gets that cost over the price of the accelerator.</summary>
    public Estimate<Ratio>? ShareOfPrice { get; init; }

    /// <summary>Gets the price of the accelerator over usable memory.</summary>
    public Estimate<MemoryPrice>? PricePerCapacity { get; init; }

    /// <summary>Gets the price of the accelerator over bandwidth.</summary>
    public Estimate<BandwidthPrice>? PricePerBandwidth { get; init; }

    /// <summary>Gets usable memory over rated board power.</summary>
    public Estimate<MemoryPerPower>? CapacityPerPower { get; init; }

    /// <summary>Gets memory bandwidth over rated board power.</summary>
    public Estimate<BandwidthPerPower>? BandwidthPerPower { get; init; }

    /// <summary>The memory cost of an accelerator.</summary>
    /// <param name="accelerator">The accelerator.</param>
    /// <param name="capital">What it costs to buy, or <see langword="null"/>.</param>
    /// <returns>The figures that are known. Accelerators that name one source for the price of memory share its error.</returns>
    public static MemoryCost Of(Accelerator accelerator, CapitalCosts? capital)
    {
        ArgumentNullException.ThrowIfNull(accelerator);
        string id = accelerator.Id;
        Estimate<DataSize>? size = Exact($"memory/{id}", accelerator.Memory);
        Estimate<Bandwidth>? bandwidth = Exact($"memory-bandwidth/{id}", accelerator.MemoryBandwidth);
        Estimate<Power>? power = Exact($"tdp/{id}", accelerator.Tdp);
        Estimate<Money>? price = capital?.Accelerator?.ToEstimate($"capital/{id}/accelerator");
        Estimate<Money>? materials = capital?.BillOfMaterials?.ToEstimate($"capital/{id}/bill-of-materials");
        Estimate<Money>? memory = capital?.MemoryPrice is { } perGigabyte && Exact($"memory-fitted/{id}", capital.MemoryFitted) is { } fitted
            ? perGigabyte.ToEstimate($"memory-price/{perGigabyte.Source.Id}").With(fitted, (p, s) => p * s)
            : null;
        return new MemoryCost
        {
            AcceleratorId = id,
            Memory = memory,
            MemoryPerBandwidth = Join(memory, bandwidth, (m, b) => m / b),
            ShareOfMaterials = Join(memory, materials, (m, b) => m / b),
            ShareOfPrice = Join(memory, price, (m, p) => m / p),
            PricePerCapacity = Join(price, size, (p, s) => p / s),
            PricePerBandwidth = Join(price, bandwidth, (p, b) => p / b),
            CapacityPerPower = Join(size, power, (s, p) => s / p),
            BandwidthPerPower = Join(bandwidth, power, (b, p) => b / p),
        };
    }

    private static Estimate<T>? Exact<T>(string inputId, Figure<T>? figure)
        where T : struct, IQuantity<T> =>
        figure is null ? null : Estimate.Exact(inputId, figure.Value, figure.Grade, figure.Source);

    private static Estimate<TOut>? Join<TA, TB, TOut>(Estimate<TA>? a, Estimate<TB>? b, Func<TA, TB, TOut> function)
        where TA : struct, IQuantity<TA>
        where TB : struct, IQuantity<TB>
        where TOut : struct, IQuantity<TOut> =>
        a is null || b is null ? null : a.With(b, function);
}
