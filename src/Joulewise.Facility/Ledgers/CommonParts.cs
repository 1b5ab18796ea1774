using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>Inputs and parts that every kind of system has.</summary>
internal static class CommonParts
{
    private static readonly Source CoolantBound = new(
        "coolant-bound",
        "Bound on pumps and coolant distribution: nothing (counted in the facility's PUE) to 3 % of the IT load (own bound, nothing published)",
        "docs/boundaries.md",
        "2026-11");

    /// <summary>Adds the boards, busy and idle, as the first line.</summary>
    /// <returns>The position of the busy board power.</returns>
    public static int Boards(PowerModel model, LedgerRequest request)
    {
        int board = model.Input($"board-power/{request.Accelerator.Id}", "board power", request.BoardPower);
        int idle = model.Input(IdleBoard.IdOf(request.Accelerator), "idle board power", IdleBoard.Of(request));
        model.WhileIdle(board, idle);
        int part = model.Part(Boundary.Board, LedgerPart.Boards, "board power as measured or estimated", board);
        model.Step((v, w) => w[part] = v[board]);
        return board;
    }

    /// <summary>Adds pumps and coolant distribution, as a share of the power they cool: all parts so far but the network.</summary>
    /// <remarks>
    /// From nothing, where the facility's PUE holds them already, to an own unit in the rack: so they are never counted twice
    /// with certainty, nor left out with certainty.
    /// </remarks>
    public static void Coolant(PowerModel model, LedgerRequest request)
    {
        if (request.Cooling == CoolingKind.Air)
        {
            return;
        }

        int share = model.Input(
            "coolant-share",
            "pumps and coolant distribution over IT power",
            Estimate.Between("coolant-share", Ratio.FromFraction(0), Ratio.FromFraction(0.03), Grade.E, CoolantBound));
        int[] cooled = [.. Enumerable.Range(0, model.Parts.Count).Where(i => model.Parts[i].Part != LedgerPart.Network)];
        int part = model.Part(
            Boundary.Rack,
            LedgerPart.Coolant,
            "0 to 3 % of the power cooled: inside the facility's PUE at one end, in the rack at the other",
            [.. cooled.SelectMany(i => model.Parts[i].Uses), share]);
        model.Step((v, w) => w[part] = v[share] * Sum(w, cooled));
    }

    /// <summary>Adds the facility's overhead over everything that came before: call it last.</summary>
    public static void Facility(PowerModel model, LedgerRequest request)
    {
        int pue = model.Input(request.PueId, "PUE", request.Pue);
        int[] it = [.. Enumerable.Range(0, model.Parts.Count)];
        int part = model.Part(
            Boundary.Facility,
            LedgerPart.Facility,
            "(PUE - 1) x IT power; node fans and supply losses are IT power",
            [.. it.SelectMany(i => model.Parts[i].Uses), pue]);
        model.Step((v, w) => w[part] = (v[pue] - 1) * Sum(w, it));
    }

    private static double Sum(double[] watts, int[] parts)
    {
        double sum = 0;
        foreach (int part in parts)
        {
            sum += watts[part];
        }

        return sum;
    }
}
