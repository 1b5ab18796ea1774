using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>Makes ledgers.</summary>
public static class Ledger
{
    /// <summary>The input id of the busy share in every ledger.</summary>
    public const string UtilisationId = "utilisation";

    /// <summary>The ledger of one accelerator in a system at a site.</summary>
    /// <remarks>
    /// Which errors two ledgers share, and so cancel from a ratio: PUE of one site and cooling; the common part of the chassis
    /// discrepancy; the host processor of NVL72-class racks and their discrepancy; fans left in liquid-cooled nodes; pumps; the
    /// busy share where both were given the same estimate. Not shared: board power, idle board power, a node's own discrepancy,
    /// and every bound of a system without a profile.
    /// </remarks>
    /// <param name="system">The system; <see langword="null"/> or one without profile gives a ledger of bounds.</param>
    /// <param name="accelerator">The accelerator in it.</param>
    /// <param name="boardPower">Mean board power of one accelerator while it works.</param>
    /// <param name="site">The site, for its PUE.</param>
    /// <param name="options">Busy share and other choices.</param>
    /// <returns>The ledger.</returns>
    public static BoundaryLedger For(
        SystemModel? system,
        Accelerator accelerator,
        Estimate<Power> boardPower,
        Site site,
        LedgerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(accelerator);
        ArgumentNullException.ThrowIfNull(boardPower);
        ArgumentNullException.ThrowIfNull(site);
        options ??= LedgerOptions.Default;
        LedgerRequest request = LedgerRequest.From(system, accelerator, boardPower, site, options);
        (LedgerKind kind, PowerModel model) = system switch
        {
            { Rack: { } rack } => (LedgerKind.Rack, RackModel.Build(request, rack)),
            { Chassis: { } chassis } => (LedgerKind.Node, NodeModel.Build(request, chassis)),
            _ => (LedgerKind.Generic, GenericModel.Build(request)),
        };
        int? utilisation = options.Utilisation is { } basis ? model.Input(UtilisationId, "busy share", basis.BusyShare) : null;
        return new BoundaryLedger(request.SystemId, accelerator.Id, kind, request.Cooling, model, utilisation);
    }
}
