using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>A rack of the NVL72 class: trays, scale-up switch trays, and power shelves in place of node supplies.</summary>
internal static class RackModel
{
    private const string ProcessorId = "superchip-processor";
    private const string IdleProcessorId = "superchip-processor-idle";

    private static readonly Source ProcessorBound = new(
        "nvidia-dps-gb200",
        "NVIDIA DPS device specification of the GB200 tray: Grace processor 50 to 420 W",
        "docs.nvidia.com DPS, device specification",
        "2025");

    public static PowerModel Build(LedgerRequest request, RackProfile rack)
    {
        PowerModel model = new();
        int board = CommonParts.Boards(model, request);
        int? processor = Processor(model, request);
        int auxiliary = Between(model, request, "tray-auxiliary", "auxiliary power of a tray", (rack.TrayAuxiliaryLow, rack.TrayAuxiliaryHigh), rack);
        string switchId = IdOf(request, "switch-tray");
        int switchTray = model.Input(switchId, "power of a switch tray", Estimate.Exact(switchId, rack.SwitchTray, Grade.D, rack.Source));
        int network = Between(model, request, "network", "the rack's share of network switches and optics", (rack.NetworkLow, rack.NetworkHigh), rack);
        int shared = model.Input(
            ChassisDiscrepancy.RackId,
            "true over modelled power, all racks",
            request.Options.SharedDiscrepancy ?? ChassisDiscrepancy.Rack());
        int[] shelfUses = processor is { } p ? [board, p, auxiliary, switchTray, shared] : [board, auxiliary, switchTray, shared];

        int? processorPart = processor is { } busy
            ? model.Part(
                Boundary.NodeDc,
                LedgerPart.Host,
                "one processor with its memory on each superchip board, anywhere from its least to its greatest power",
                busy)
            : null;
        int auxiliaryPart = model.Part(
            Boundary.NodeDc, LedgerPart.NetworkCards, "tray auxiliaries of the rack profile: cards, drives, tray fans", auxiliary);
        int trayRest = model.Part(
            Boundary.NodeDc,
            LedgerPart.Unexplained,
            "beyond the rack profile's auxiliaries; no rack was read at the wall, so a bound",
            auxiliary,
            shared);
        int trayLoss = model.Part(
            Boundary.NodeWall,
            LedgerPart.PowerSupply,
            "the trays' part of the power shelves' loss; shelves replace node supplies",
            shelfUses);
        int switches = model.Part(Boundary.Rack, LedgerPart.ScaleUpSwitches, "switch trays of the rack profile", switchTray);
        int switchRest = model.Part(
            Boundary.Rack, LedgerPart.Unexplained, "beyond the rack profile's switch trays; a bound", switchTray, shared);
        int switchLoss = model.Part(
            Boundary.Rack, LedgerPart.PowerSupply, "the switch trays' part of the power shelves' loss", shelfUses);
        int networkPart = model.Part(
            Boundary.Rack, LedgerPart.Network, "the rack's share of switches and optics by the profile", network);

        double n = rack.Accelerators;
        double perBoard = n / (rack.Trays * rack.BoardsPerTray);
        model.Step((v, w) =>
        {
            double tray = v[board];
            if (processorPart is { } part && processor is { } at)
            {
                w[part] = v[at] / perBoard;
                tray += w[part];
            }

            w[auxiliaryPart] = v[auxiliary] * rack.Trays / n;
            w[trayRest] = (v[shared] - 1) * w[auxiliaryPart];
            tray += w[auxiliaryPart] + w[trayRest];
            w[switches] = v[switchTray] * rack.SwitchTrays / n;
            w[switchRest] = (v[shared] - 1) * w[switches];
            double switching = w[switches] + w[switchRest];
            Ratio load = Power.FromWatts((tray + switching) * n) / rack.ShelfCapacity;
            double lossShare = (1 / PsuCurve.EfficiencyAt(rack.ShelfEfficiency, load).InFraction) - 1;
            w[trayLoss] = tray * lossShare;
            w[switchLoss] = switching * lossShare;
            w[networkPart] = v[network] / n;
        });
        CommonParts.Coolant(model, request);
        CommonParts.Facility(model, request);
        return model;
    }

    private static int? Processor(PowerModel model, LedgerRequest request)
    {
        if (request.Options.BoardPowerIncludesHostProcessor)
        {
            return null;
        }

        int busy = model.Input(
            ProcessorId,
            "host processor of a superchip board",
            Estimate.Between(ProcessorId, Power.FromWatts(50), Power.FromWatts(420), Grade.D, ProcessorBound));
        int idle = model.Input(
            IdleProcessorId,
            "idle host processor of a superchip board",
            Estimate.Between(IdleProcessorId, Power.FromWatts(50), Power.FromWatts(150), Grade.E, ProcessorBound));
        model.WhileIdle(busy, idle);
        return busy;
    }

    private static string IdOf(LedgerRequest request, string part) => $"rack-profile/{request.Accelerator.Id}/{part}";

    private static int Between(PowerModel model, LedgerRequest request, string part, string label, (Power Low, Power High) range, RackProfile rack)
    {
        string id = IdOf(request, part);
        return model.Input(id, label, Estimate.Between(id, range.Low, range.High, Grade.D, rack.Source));
    }
}
