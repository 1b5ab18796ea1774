using System.Collections.Concurrent;
using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>Energy figures of one accelerator on every boundary, active and with idle time. Each is computed when first asked for.</summary>
public sealed class EnergyFigures
{
    private readonly BoundaryLedger _ledger;
    private readonly Estimate<TokenRate> _perAccelerator;
    private readonly TokenBasis _tokens;
    private readonly ConcurrentDictionary<(Boundary Boundary, CapacityBasis Capacity), EnergyFigure> _figures = [];

    private EnergyFigures(BoundaryLedger ledger, Estimate<TokenRate> perAccelerator, TokenBasis tokens)
    {
        _ledger = ledger;
        _perAccelerator = perAccelerator;
        _tokens = tokens;
    }

    /// <summary>Gets every figure: active from the board outwards, then with idle time where the ledger has a busy share.</summary>
    public IEnumerable<EnergyFigure> All =>
        from capacity in Enum.GetValues<CapacityBasis>()
        from boundary in Enum.GetValues<Boundary>()
        let figure = At(boundary, capacity)
        where figure is not null
        select figure;

    /// <summary>Prepares the figures.</summary>
    /// <param name="ledger">Power for one accelerator.</param>
    /// <param name="perAccelerator">
    /// Tokens per second of the deployment over all of its accelerators, prefill and decode, while it works; above zero.
    /// </param>
    /// <param name="tokens">Which tokens the rate counts.</param>
    /// <returns>The figures.</returns>
    public static EnergyFigures From(BoundaryLedger ledger, Estimate<TokenRate> perAccelerator, TokenBasis tokens = TokenBasis.Output)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(perAccelerator);
        return new EnergyFigures(ledger, perAccelerator, tokens);
    }

    /// <summary>The figure on one boundary.</summary>
    /// <param name="boundary">What is included.</param>
    /// <param name="capacity">Which hardware time counts.</param>
    /// <returns>The figure, or <see langword="null"/> where there is none: no busy share, or not a basis of consumed energy.</returns>
    public EnergyFigure? At(Boundary boundary, CapacityBasis capacity = CapacityBasis.Active) =>
        capacity == CapacityBasis.Active || (capacity == CapacityBasis.WithIdle && _ledger.HasIdle)
            ? _figures.GetOrAdd((boundary, capacity), key => Compute(key.Boundary, key.Capacity))
            : null;

    private EnergyFigure Compute(Boundary boundary, CapacityBasis capacity)
    {
        Estimate<Power> power = _ledger.At(boundary, capacity);
        Basis basis = new(boundary, capacity, _tokens);
        return new EnergyFigure(
            new OnBasis<EnergyPerToken>(power.With(_perAccelerator, (p, r) => p / r), basis),
            new OnBasis<TokenRatePerPower>(_perAccelerator.With(power, (r, p) => r / p), basis));
    }
}
