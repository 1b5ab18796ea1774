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
        double n = rack.Accelerators;
        Func<double[], double> processor = Processor(model, request, rack, out List<int> processorUses);

        string auxiliaryId = $"rack-profile/{request.Accelerator.Id}/tray-auxiliary";
        int auxiliary = model.Input(
            auxiliaryId,
            "auxiliary power of a tray",
            Estimate.Between(auxiliaryId, rack.TrayAuxiliaryLow, rack.TrayAuxiliaryHigh, Grade.D, rack.Source));
        string switchId = $"rack-profile/{request.Accelerator.Id}/switch-tray";
        int switchTray = model.Input(switchId, "power of a switch tray", Estimate.Exact(switchId, rack.SwitchTray, Grade.D, rack.Source));
        int shared = model.Input(
            ChassisDiscrepancy.RackId,
            "true over modelled power, all racks",
            request.Options.SharedDiscrepancy ?? ChassisDiscrepancy.Rack());

        double Auxiliary(double[] v) => v[auxiliary] * rack.Trays / n;
        double Switches(double[] v) => v[switchTray] * rack.SwitchTrays / n;
        double Tray(double[] v) => v[board] + processor(v) + (v[shared] * Auxiliary(v));
        double LossShare(double[] v)
        {
            Power dc = Power.FromWatts((Tray(v) + (v[shared] * Switches(v))) * n);
            return (1 / PsuCurve.EfficiencyAt(rack.ShelfEfficiency, dc / rack.ShelfCapacity).InFraction) - 1;
        }

        model.Part(Boundary.NodeDc, LedgerPart.NetworkCards, "tray auxiliaries of the rack profile: cards, drives, tray fans", [auxiliary], Auxiliary);
        model.Part(
            Boundary.NodeDc,
            LedgerPart.Unexplained,
            "beyond the rack profile's auxiliaries; no rack was read at the wall, so a bound",
            [auxiliary, shared],
            v => (v[shared] - 1) * Auxiliary(v));
        List<int> all = [board, .. processorUses, auxiliary, switchTray, shared];
        model.Part(
            Boundary.NodeWall,
            LedgerPart.PowerSupply,
            "the trays' part of the power shelves' loss; shelves replace node supplies",
            all,
            v => Tray(v) * LossShare(v));
        model.Part(Boundary.Rack, LedgerPart.ScaleUpSwitches, "switch trays of the rack profile", [switchTray], Switches);
        model.Part(
            Boundary.Rack,
            LedgerPart.Unexplained,
            "beyond the rack profile's switch trays; a bound",
            [switchTray, shared],
            v => (v[shared] - 1) * Switches(v));
        model.Part(
            Boundary.Rack,
            LedgerPart.PowerSupply,
            "the switch trays' part of the power shelves' loss",
            all,
            v => v[shared] * Switches(v) * LossShare(v));
        Network(model, request, rack);
        CommonParts.Coolant(model, request, all, v => (Tray(v) + (v[shared] * Switches(v))) * (1 + LossShare(v)));
        CommonParts.Facility(model, request);
        return model;
    }

    private static Func<double[], double> Processor(PowerModel model, LedgerRequest request, RackProfile rack, out List<int> uses)
    {
        uses = [];
        if (request.Options.BoardPowerIncludesHostProcessor)
        {
            return static _ => 0;
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
        double perBoard = (double)rack.Accelerators / (rack.Trays * rack.BoardsPerTray);
        model.Part(
            Boundary.NodeDc,
            LedgerPart.Host,
            "one processor with its memory on each superchip board, anywhere from its least to its greatest power",
            [busy],
            v => v[busy] / perBoard);
        uses.Add(busy);
        return v => v[busy] / perBoard;
    }

    private static void Network(PowerModel model, LedgerRequest request, RackProfile rack)
    {
        string id = $"rack-profile/{request.Accelerator.Id}/network";
        int network = model.Input(
            id,
            "the rack's share of network switches and optics",
            Estimate.Between(id, rack.NetworkLow, rack.NetworkHigh, Grade.D, rack.Source));
        model.Part(
            Boundary.Rack,
            LedgerPart.Network,
            "the rack's share of switches and optics by the profile",
            [network],
            v => v[network] / rack.Accelerators);
    }
}
