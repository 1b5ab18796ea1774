using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>Board power while nothing runs.</summary>
internal static class IdleBoard
{
    /// <summary>Clocks, memory and a loaded model move an idle board: the H200's lowest wall reading leaves up to 1.4 times its catalogued idle power.</summary>
    private const double CatalogueFactor = 1.4;

    private static readonly Source ShareBound = new(
        "idle-board-bound",
        "Idle share of rated board power: 0.11 for H200 by the catalogue; at most 0.17 (H200) and 0.19 (B200) by the lowest wall readings of MLPerf v4.1 and v5.1 behind the chassis profile",
        "mlcommons/inference_results_v4.1@198fc467, _v5.1@965182b0",
        "2025-09");

    public static string IdOf(Accelerator accelerator) => $"idle-board/{accelerator.Id}";

    public static Estimate<Power> Of(LedgerRequest request)
    {
        Accelerator accelerator = request.Accelerator;
        string id = IdOf(accelerator);
        if (request.Options.IdleBoardPower is { } given)
        {
            return given;
        }

        if (accelerator.IdlePower is { } published)
        {
            return Estimate.WithFactor(id, published.Value, CatalogueFactor, published.Grade, published.Source);
        }

        if (accelerator.Tdp is { } tdp)
        {
            return Estimate
                .Between(id, Ratio.FromFraction(0.09), Ratio.FromFraction(0.19), Grade.D, ShareBound)
                .With(Estimate.Exact($"tdp/{accelerator.Id}", tdp.Value, tdp.Grade, tdp.Source), (share, power) => share.Of(power));
        }

        // Boards under load draw 35 to 75 % of their rating in the evidence, so the same bound is 0.1 to 0.5 of what they draw.
        return Estimate
            .Between(id, Ratio.FromFraction(0.1), Ratio.FromFraction(0.5), Grade.E, ShareBound)
            .With(request.BoardPower, (share, power) => share.Of(power));
    }
}
