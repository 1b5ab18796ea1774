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
        int? fansLeft = FansLeft(model, request);
        int shared = model.Input(
            ChassisDiscrepancy.SharedId(request.Cooling),
            "wall meters over chassis profiles, all nodes of this cooling",
            request.Options.SharedDiscrepancy ?? ChassisDiscrepancy.Shared(request.Cooling));
        int own = model.Input(
            ChassisDiscrepancy.OwnId(request.SystemId),
            "wall meter over chassis profile, this node",
            request.Options.OwnDiscrepancy ?? ChassisDiscrepancy.Own(request.SystemId, request.Accelerator.Id));
        int[] fanUses = fansLeft is { } left ? [board, profile, left] : [board, profile];
        int[] wallUses = [.. fanUses, shared, own];

        int host = model.Part(
            Boundary.NodeDc,
            LedgerPart.Host,
            "fixed power of the chassis profile: processors, memory, drives, baseboard, network cards, in-node switches",
            profile);
        int? cards = request.Options.ScaleOut
            ? model.Part(Boundary.NodeDc, LedgerPart.NetworkCards, "what the profile adds for scale-out network cards in use", profile)
            : null;
        int fans = model.Part(
            Boundary.NodeDc,
            LedgerPart.Fans,
            fansLeft is null
                ? "fan nameplate x cube of pulse width, linear in load"
                : "a share of the air-cooled node's fan power: drives, memory and supplies still need air",
            fanUses);
        int unexplained = model.Part(
            Boundary.NodeDc,
            LedgerPart.Unexplained,
            "what MLPerf's wall readings leave beyond the profile, as a factor on all that is not a board",
            wallUses);
        int supply = model.Part(Boundary.NodeWall, LedgerPart.PowerSupply, "DC power over the supplies' efficiency at that load", wallUses);
        int network = model.Part(Boundary.Rack, LedgerPart.Network, "the node's share of switches and optics by the profile", profile);

        double n = chassis.Accelerators;
        Power fixedDc = request.Options.ScaleOut ? chassis.FixedDcScaleOut : chassis.FixedDc;
        double networkWatts = (request.Options.ScaleOut ? chassis.NetworkScaleOut : chassis.Network).InWatts / n;
        model.Step((v, w) =>
        {
            double rest = v[profile] * fixedDc.InWatts / n;
            w[host] = v[profile] * chassis.FixedDc.InWatts / n;
            if (cards is { } at)
            {
                w[at] = rest - w[host];
            }

            double air = chassis.FanPower(Power.FromWatts(v[board] * n) + fixedDc).InWatts / n;
            w[fans] = v[profile] * air * (fansLeft is { } share ? v[share] : 1);
            rest += w[fans];
            w[unexplained] = ((v[shared] * v[own]) - 1) * rest;
            double dc = v[board] + rest + w[unexplained];
            w[supply] = (dc / chassis.PsuEfficiencyAt(Power.FromWatts(dc * n)).InFraction) - dc;
            w[network] = v[profile] * networkWatts;
        });
        CommonParts.Coolant(model, request);
        CommonParts.Facility(model, request);
        return model;
    }

    private static int Profile(PowerModel model, LedgerRequest request, ChassisProfile chassis)
    {
        string id = $"chassis-profile/{request.Accelerator.Id}";
        Grade grade = ChassisDiscrepancy.IsChecked(request.Accelerator.Id) ? Grade.C : Grade.D;
        return model.Input(id, "chassis profile", Estimate.Exact(id, Ratio.One, grade, chassis.Source));
    }

    /// <summary>The share of an air-cooled node's fans that a node not known to be air-cooled keeps, or nothing for air.</summary>
    private static int? FansLeft(PowerModel model, LedgerRequest request)
    {
        if (request.Cooling == CoolingKind.Air)
        {
            return null;
        }

        (double most, string id) = request.Cooling == CoolingKind.Liquid ? (0.5, "liquid-fan-remainder") : (1.0, "unknown-cooling-fans");
        return model.Input(
            id,
            "fans left, as a share of the air-cooled node's",
            Estimate.Between(id, Ratio.FromFraction(0), Ratio.FromFraction(most), Grade.E, FanBound));
    }
}
