using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>A system nobody published a profile of: every part is an interval from nothing, or nearly so, to its most.</summary>
internal static class GenericModel
{
    private static readonly Source Bounds = new(
        "generic-system-bounds",
        "Bounds for systems without a profile: host up to 0.45 of rated board power (Google reports 0.43 of chip energy, chassis profiles 0.10 to 0.23 of rating), fans up to 15 %, supplies 2 to 12 %, fabric and network up to 15 % (own bounds)",
        "arXiv 2508.15734; InferenceX chassis profiles ebbf89d9; docs/boundaries.md",
        "2026-11");

    public static PowerModel Build(LedgerRequest request)
    {
        PowerModel model = new();
        int board = CommonParts.Boards(model, request);
        int host = Share(model, request, "host", "host over rated board power", 0, 0.45);
        List<int> hostUses = [host];
        Func<double[], double> rating = Rating(model, request, board, hostUses);
        double Host(double[] v) => v[host] * rating(v);
        model.Part(Boundary.NodeDc, LedgerPart.Host, "unknown: nothing to 0.45 of rated board power (0.9 of board power where no rating is published)", hostUses, Host);

        double mostFans = request.Cooling == CoolingKind.Liquid ? 0.05 : 0.15;
        int fans = Share(model, request, "fans", "fans over what they cool", 0, mostFans);
        List<int> dcUses = [board, .. hostUses, fans];
        double PreFan(double[] v) => v[board] + Host(v);
        double Dc(double[] v) => PreFan(v) * (1 + v[fans]);
        model.Part(Boundary.NodeDc, LedgerPart.Fans, "unknown: nothing to 15 % of what they cool (5 % with liquid cooling)", dcUses, v => PreFan(v) * v[fans]);

        int loss = Share(model, request, "power-supply", "supply loss over DC power", 0.02, 0.12);
        List<int> wallUses = [.. dcUses, loss];
        double Wall(double[] v) => Dc(v) * (1 + v[loss]);
        model.Part(Boundary.NodeWall, LedgerPart.PowerSupply, "unknown: 2 to 12 % of DC power", wallUses, v => Dc(v) * v[loss]);

        int network = Share(model, request, "network", "fabric and network over wall power", 0, 0.15);
        model.Part(
            Boundary.Rack,
            LedgerPart.Network,
            "unknown: scale-up fabric, switches and optics together nothing to 15 % of wall power",
            [.. wallUses, network],
            v => Wall(v) * v[network]);
        CommonParts.Coolant(model, request, wallUses, Wall);
        CommonParts.Facility(model, request);
        return model;
    }

    private static int Share(PowerModel model, LedgerRequest request, string part, string label, double least, double most)
    {
        string id = $"generic-system/{request.Accelerator.Id}/{part}";
        return model.Input(id, label, Estimate.Between(id, Ratio.FromFraction(least), Ratio.FromFraction(most), Grade.E, Bounds));
    }

    private static Func<double[], double> Rating(PowerModel model, LedgerRequest request, int board, List<int> uses)
    {
        if (request.Accelerator.Tdp is not { } tdp)
        {
            uses.Add(board);
            return v => 2 * v[board];
        }

        string id = $"tdp/{request.Accelerator.Id}";
        int rating = model.Input(id, "rated board power", Estimate.Exact(id, tdp.Value, tdp.Grade, tdp.Source));
        uses.Add(rating);
        return v => v[rating];
    }
}
