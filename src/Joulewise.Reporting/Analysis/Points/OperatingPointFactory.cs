using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Turns readings of frontiers into operating points at a site.</summary>
internal sealed class OperatingPointFactory(Catalogue catalogue, EvidenceLens lens, Site site, UtilisationBasis utilisation)
{
    /// <summary>Reads a frontier and works out the point.</summary>
    /// <param name="frontier">The accelerator's frontier.</param>
    /// <param name="interactivity">The latency promise.</param>
    /// <param name="whyMissing">Why there is none, in a few words.</param>
    /// <returns>The point, or <see langword="null"/>.</returns>
    public OperatingPoint? At(Frontier frontier, TokenRate interactivity, out string whyMissing)
    {
        FrontierReading reading = frontier.At(interactivity);
        Estimate<TokenRate>? output = ThroughputEstimate.Of(reading, lens.Errors);
        if (output is null)
        {
            double fastest = reading.Below.Interactivity.InPerSecond;
            whyMissing = FormattableString.Invariant($"unreachable: fastest measured {fastest:0.#} tokens/s/user");
            return null;
        }

        if (reading.Grade >= Grade.E)
        {
            whyMissing = "only claims, secondary sources or suspect runs: quoted, not ranked";
            return null;
        }

        if (!catalogue.TryFindAccelerator(frontier.Key.Accelerator, out Accelerator? accelerator))
        {
            whyMissing = "not in the catalogue";
            return null;
        }

        if (BoardPowerModel.Of(reading, accelerator, lens) is not { } board)
        {
            whyMissing = accelerator.Tdp is null
                ? "board power not measured and no rating published"
                : "board power not measured, here or on enough other accelerators to estimate it";
            return null;
        }

        whyMissing = string.Empty;
        BoundaryLedger ledger = LedgerOf(accelerator, board.Estimate, reading.Below.Point.AcceleratorCount);
        return new OperatingPoint
        {
            Accelerator = accelerator,
            System = catalogue.ComparedSystemOf(accelerator.Id),
            Site = site,
            Reading = reading,
            Output = output,
            Board = board,
            Ledger = ledger,
            Figures = EnergyFigures.From(ledger, output),
            Utilisation = utilisation,
            Prices = catalogue.PricesOf(accelerator.Id),
        };
    }

    /// <summary>The ledger of an accelerator in the system it is compared in.</summary>
    /// <param name="accelerator">The accelerator.</param>
    /// <param name="board">Its board power.</param>
    /// <param name="count">Accelerators of the deployment, where known.</param>
    /// <returns>The ledger.</returns>
    public BoundaryLedger LedgerOf(Accelerator accelerator, Estimate<Power> board, int? count)
    {
        SystemModel? system = catalogue.ComparedSystemOf(accelerator.Id);
        return Ledger.For(system, accelerator, board, site, new LedgerOptions
        {
            Utilisation = utilisation,
            ScaleOut = count is { } accelerators && system is { Rack: null } && accelerators > system.AcceleratorCount,
        });
    }
}
