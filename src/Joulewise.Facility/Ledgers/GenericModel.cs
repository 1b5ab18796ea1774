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
        (int rating, double perWatt) = Rating(model, request, board);
        int host = Share(model, request, "host", "host over rated board power", 0, 0.45);
        int fans = Share(model, request, "fans", "fans over what they cool", 0, request.Cooling == CoolingKind.Liquid ? 0.05 : 0.15);
        int loss = Share(model, request, "power-supply", "supply loss over DC power", 0.02, 0.12);
        int network = Share(model, request, "network", "fabric and network over wall power", 0, 0.15);

        int hostPart = model.Part(
            Boundary.NodeDc,
            LedgerPart.Host,
            "unknown: nothing to 0.45 of rated board power (0.9 of board power where no rating is published)",
            rating,
            host);
        int fansPart = model.Part(
            Boundary.NodeDc,
            LedgerPart.Fans,
            "unknown: nothing to 15 % of what they cool (5 % with liquid cooling)",
            board,
            rating,
            host,
            fans);
        int lossPart = model.Part(Boundary.NodeWall, LedgerPart.PowerSupply, "unknown: 2 to 12 % of DC power", board, rating, host, fans, loss);
        int networkPart = model.Part(
            Boundary.Rack,
            LedgerPart.Network,
            "unknown: scale-up fabric, switches and optics together nothing to 15 % of wall power",
            board,
            rating,
            host,
            fans,
            loss,
            network);
        model.Step((v, w) =>
        {
            w[hostPart] = v[host] * v[rating] * perWatt;
            double preFan = v[board] + w[hostPart];
            w[fansPart] = v[fans] * preFan;
            double dc = preFan + w[fansPart];
            w[lossPart] = v[loss] * dc;
            w[networkPart] = v[network] * (dc + w[lossPart]);
        });
        CommonParts.Coolant(model, request);
        CommonParts.Facility(model, request);
        return model;
    }

    private static int Share(PowerModel model, LedgerRequest request, string part, string label, double least, double most)
    {
        string id = $"generic-system/{request.Accelerator.Id}/{part}";
        return model.Input(id, label, Estimate.Between(id, Ratio.FromFraction(least), Ratio.FromFraction(most), Grade.E, Bounds));
    }

    /// <summary>What stands for the rated board power: the rating, or twice the board power where none is published.</summary>
    private static (int Input, double Factor) Rating(PowerModel model, LedgerRequest request, int board)
    {
        if (request.Accelerator.Tdp is not { } tdp)
        {
            return (board, 2);
        }

        string id = $"tdp/{request.Accelerator.Id}";
        return (model.Input(id, "rated board power", Estimate.Exact(id, tdp.Value, tdp.Grade, tdp.Source)), 1);
    }
}
