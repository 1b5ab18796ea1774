using System.Globalization;
using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>Planning power set aside for one accelerator with all that belongs to it. Never consumed, never energy.</summary>
/// <remarks>
/// A type of its own, so that it cannot stand where a ledger's power stands. Constants of one origin were changed in place:
/// InferenceX's of before 14 July 2026 are 1.26 to 1.29 times those after it on air-cooled nodes, about a PUE. The earlier ones
/// are read as power at the utility meter, the later ones as IT power; that is an inference, their publisher does not say so.
/// </remarks>
/// <param name="SystemId">The catalogue id of the system.</param>
/// <param name="AcceleratorId">The catalogue id of the accelerator.</param>
/// <param name="PerAccelerator">The planning power.</param>
/// <param name="Boundary">What it is read to include: <see cref="Boundary.Facility"/> or <see cref="Boundary.Rack"/>.</param>
public sealed record ProvisionedPower(string SystemId, string AcceleratorId, Figure<Power> PerAccelerator, Boundary Boundary)
{
    private const string ChangeOfMeaning = "2026-07";

    /// <summary>Gets the date the constant held, ISO 8601, as precise as known.</summary>
    public string Date => PerAccelerator.Source.Date;

    /// <summary>The planning figures of a system.</summary>
    /// <param name="system">The system.</param>
    /// <returns>Newest first; empty where none is published.</returns>
    public static IReadOnlyList<ProvisionedPower> Of(SystemModel system)
    {
        ArgumentNullException.ThrowIfNull(system);
        return
        [
            .. system.ProvisionedPerAccelerator
                .Select(figure => new ProvisionedPower(system.Id, system.AcceleratorId, figure, BoundaryOf(figure.Source.Date)))
                .OrderByDescending(p => p.Date, StringComparer.Ordinal),
        ];
    }

    /// <summary>Tokens per second for each megawatt set aside.</summary>
    /// <param name="perAccelerator">Tokens per second over all accelerators of the deployment.</param>
    /// <param name="tokens">Which tokens the rate counts.</param>
    /// <returns>The yield, on the provisioned basis.</returns>
    public ProvisionedYield Yield(Estimate<TokenRate> perAccelerator, TokenBasis tokens = TokenBasis.Output)
    {
        ArgumentNullException.ThrowIfNull(perAccelerator);
        string id = string.Create(CultureInfo.InvariantCulture, $"provisioned/{SystemId}/{Date}");
        Estimate<Power> power = Estimate.Exact(id, PerAccelerator.Value, PerAccelerator.Grade, PerAccelerator.Source);
        return new ProvisionedYield(
            this,
            new OnBasis<TokenRatePerPower>(
                perAccelerator.With(power, (r, p) => r / p),
                new Basis(Boundary, CapacityBasis.Provisioned, tokens)));
    }

    private static Boundary BoundaryOf(string date) =>
        string.CompareOrdinal(date, ChangeOfMeaning) < 0 ? Boundary.Facility : Boundary.Rack;
}
