namespace Joulewise.Modeling;

/// <summary>Works out what the constants leave over of measured rows.</summary>
internal static class Residuals
{
    /// <summary>Works them out.</summary>
    /// <param name="rows">The rows; doubtful ones are left out.</param>
    /// <param name="c">The fitted constants.</param>
    /// <returns>One entry for each row that is not in doubt.</returns>
    public static ResidualRow[] Of(IReadOnlyList<Observation> rows, Coefficients c)
    {
        Observation[] usable = [.. rows.Where(r => !r.IsDoubtful)];
        ResidualRow[] residuals = new ResidualRow[usable.Length];
        Parallel.For(0, usable.Length, i => residuals[i] = Of(usable[i], c));
        return residuals;
    }

    private static ResidualRow Of(Observation row, Coefficients c)
    {
        DecodeState decode = DecodeStates.Find(row.Case, c);
        double tpot = double.IsNaN(row.TpotSeconds) ? decode.TpotSeconds : row.TpotSeconds;
        double first = FirstToken.Seconds(row.Case, decode, tpot, c);
        double ttft = double.IsNaN(row.TtftSeconds) ? first : row.TtftSeconds;
        double watts = double.IsNaN(row.PowerWatts) || double.IsNaN(row.OutputPerSecond) ? double.NaN : ServingPhysics.PowerWatts(row.Case, decode, row.OutputPerSecond, c);
        return new ResidualRow(
            row.Point.Source,
            EffectKinds.Of(row.Traits, row.Case, decode.Batch),
            Math.Log(row.TpotSeconds / decode.TpotSeconds),
            Math.Log(row.TtftSeconds / first),
            Math.Log(row.OutputPerSecond / ServingPhysics.OutputPerSecond(row.Case, tpot, ttft)),
            Math.Log(row.PowerWatts / watts));
    }
}
