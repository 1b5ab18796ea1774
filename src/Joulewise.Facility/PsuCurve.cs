using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>Efficiency of power supplies against load.</summary>
public static class PsuCurve
{
    /// <summary>The efficiency at a load: piecewise linear between the points, flat outside them.</summary>
    /// <param name="curve">Points in ascending order of load; at least one, each efficiency above zero.</param>
    /// <param name="load">DC load over the rated power of the supplies that share it.</param>
    /// <returns>DC out over AC in.</returns>
    /// <exception cref="ArgumentException">The curve has no points.</exception>
    public static Ratio EfficiencyAt(IReadOnlyList<PsuPoint> curve, Ratio load)
    {
        ArgumentNullException.ThrowIfNull(curve);
        if (curve.Count == 0)
        {
            throw new ArgumentException("An efficiency curve needs at least one point.", nameof(curve));
        }

        if (load <= curve[0].Load)
        {
            return curve[0].Efficiency;
        }

        for (int i = 1; i < curve.Count; i++)
        {
            if (load <= curve[i].Load)
            {
                Ratio along = (load - curve[i - 1].Load) / (curve[i].Load - curve[i - 1].Load);
                return curve[i - 1].Efficiency + (along * (curve[i].Efficiency - curve[i - 1].Efficiency));
            }
        }

        return curve[^1].Efficiency;
    }
}
