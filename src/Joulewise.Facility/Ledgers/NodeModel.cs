using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>A node of several accelerators with a chassis profile, cooled by air or by liquid.</summary>
internal static class NodeModel
{
    private static readonly Source FanBound = new(
        "liquid-fan-bound",
        "Bound on fans left in a liquid-cooled node: nothing to half of the air-cooled node's (own bound; an MLPerf v5.1 water-cooled B200 node idles 0.5 kW below its air-cooled twin)",
        "mlcommons/inference_results_v5.1@965182b0",
        "2025-09");

    public static PowerModel Build(LedgerRequest request, ChassisProfile chassis)
    {
        PowerModel model = new();
        int board = CommonParts.Boards(model, request);
        int profile = Profile(model, request, chassis);
        List<int> uses = [board, profile];
        Func<double[], double> fans = Fans(model, request, chassis, (board, profile), uses);

        double n = chassis.Accelerators;
        double host = chassis.FixedDc.InWatts / n;
        double cards = request.Options.ScaleOut ? (chassis.FixedDcScaleOut - chassis.FixedDc).InWatts / n : 0;
        double Rest(double[] v) => (v[profile] * (host + cards)) + fans(v);

        model.Part(
            Boundary.NodeDc,
            LedgerPart.Host,
            "fixed power of the chassis profile: processors, memory, drives, baseboard, network cards, in-node switches",
            [profile],
            v => v[profile] * host);
        if (cards > 0)
        {
            model.Part(Boundary.NodeDc, LedgerPart.NetworkCards, "what the profile adds for scale-out network cards in use", [profile], v => v[profile] * cards);
        }

        model.Part(
            Boundary.NodeDc,
            LedgerPart.Fans,
            request.Cooling == CoolingKind.Air
                ? "fan nameplate x cube of pulse width, linear in load"
                : "0 to half of the air-cooled node's fan power: drives, memory and supplies still need air",
            uses,
            fans);

        int shared = model.Input(
            ChassisDiscrepancy.SharedId,
            "wall meters over chassis profiles, all nodes",
            request.Options.SharedDiscrepancy ?? ChassisDiscrepancy.Shared());
        int own = model.Input(
            $"{ChassisDiscrepancy.SharedId}/{request.SystemId}",
            "wall meter over chassis profile, this node",
            request.Options.OwnDiscrepancy ?? ChassisDiscrepancy.Own(request.SystemId, request.Accelerator.Id));
        double Dc(double[] v) => v[board] + (v[shared] * v[own] * Rest(v));
        double Loss(double[] v) => (Dc(v) / chassis.PsuEfficiencyAt(Power.FromWatts(Dc(v) * n)).InFraction) - Dc(v);
        List<int> all = [.. uses, shared, own];
        model.Part(
            Boundary.NodeDc,
            LedgerPart.Unexplained,
            "what MLPerf's wall readings leave beyond the profile, as a factor on all that is not a board",
            all,
            v => ((v[shared] * v[own]) - 1) * Rest(v));
        model.Part(Boundary.NodeWall, LedgerPart.PowerSupply, "DC power over the supplies' efficiency at that load", all, Loss);

        double network = (request.Options.ScaleOut ? chassis.NetworkScaleOut : chassis.Network).InWatts / n;
        model.Part(Boundary.Rack, LedgerPart.Network, "the node's share of switches and optics by the profile", [profile], v => v[profile] * network);
        CommonParts.Coolant(model, request, all, v => Dc(v) + Loss(v));
        CommonParts.Facility(model, request);
        return model;
    }

    private static int Profile(PowerModel model, LedgerRequest request, ChassisProfile chassis)
    {
        string id = $"chassis-profile/{request.Accelerator.Id}";
        Grade grade = ChassisDiscrepancy.IsChecked(request.Accelerator.Id) ? Grade.C : Grade.D;
        return model.Input(id, "chassis profile", Estimate.Exact(id, Ratio.One, grade, chassis.Source));
    }

    private static Func<double[], double> Fans(PowerModel model, LedgerRequest request, ChassisProfile chassis, (int Board, int Profile) at, List<int> uses)
    {
        Power fixedDc = request.Options.ScaleOut ? chassis.FixedDcScaleOut : chassis.FixedDc;
        double Air(double[] v) =>
            v[at.Profile] * chassis.FanPower((Power.FromWatts(v[at.Board]) * chassis.Accelerators) + fixedDc).InWatts / chassis.Accelerators;
        if (request.Cooling == CoolingKind.Air)
        {
            return Air;
        }

        (double most, string id) = request.Cooling == CoolingKind.Liquid ? (0.5, "liquid-fan-remainder") : (1.0, "unknown-cooling-fans");
        int share = model.Input(
            id,
            "fans left, as a share of the air-cooled node's",
            Estimate.Between(id, Ratio.FromFraction(0), Ratio.FromFraction(most), Grade.E, FanBound));
        uses.Add(share);
        return v => v[share] * Air(v);
    }
}
