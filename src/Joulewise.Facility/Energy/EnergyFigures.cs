using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>Energy figures of one accelerator on every boundary, active and with idle time.</summary>
public sealed class EnergyFigures
{
    private readonly Dictionary<(Boundary, CapacityBasis), EnergyFigure> _figures;

    private EnergyFigures(Dictionary<(Boundary, CapacityBasis), EnergyFigure> figures) => _figures = figures;

    /// <summary>Gets every figure, by capacity basis and then from the board outwards.</summary>
    public IEnumerable<EnergyFigure> All => _figures.Values.OrderBy(f => f.Basis.Capacity).ThenBy(f => f.Basis.Boundary);

    /// <summary>Computes the figures.</summary>
    /// <param name="ledger">Power for one accelerator.</param>
    /// <param name="perAccelerator">
    /// Tokens per second of the deployment over all of its accelerators, prefill and decode, while it works; above zero.
    /// </param>
    /// <param name="tokens">Which tokens the rate counts.</param>
    /// <returns>The figures; those with idle time only where the ledger has a busy share.</returns>
    public static EnergyFigures From(BoundaryLedger ledger, Estimate<TokenRate> perAccelerator, TokenBasis tokens = TokenBasis.Output)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(perAccelerator);
        Dictionary<(Boundary, CapacityBasis), EnergyFigure> figures = [];
        CapacityBasis[] capacities = ledger.HasIdle ? [CapacityBasis.Active, CapacityBasis.WithIdle] : [CapacityBasis.Active];
        foreach (CapacityBasis capacity in capacities)
        {
            foreach (Boundary boundary in Enum.GetValues<Boundary>())
            {
                Estimate<Power> power = ledger.At(boundary, capacity);
                Basis basis = new(boundary, capacity, tokens);
                figures.Add(
                    (boundary, capacity),
                    new EnergyFigure(
                        new OnBasis<EnergyPerToken>(power.With(perAccelerator, (p, r) => p / r), basis),
                        new OnBasis<TokenRatePerPower>(perAccelerator.With(power, (r, p) => r / p), basis)));
            }
        }

        return new EnergyFigures(figures);
    }

    /// <summary>The figure on one boundary.</summary>
    /// <param name="boundary">What is included.</param>
    /// <param name="capacity">Which hardware time counts.</param>
    /// <returns>The figure, or <see langword="null"/> where there is none: no busy share, or not a basis of consumed energy.</returns>
    public EnergyFigure? At(Boundary boundary, CapacityBasis capacity = CapacityBasis.Active) =>
        _figures.GetValueOrDefault((boundary, capacity));
}
