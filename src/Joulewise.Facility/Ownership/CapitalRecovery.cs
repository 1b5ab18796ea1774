namespace Joulewise.Facility;

/// <summary>What capital costs in a year: wear, and interest on what is not yet worn off.</summary>
/// <remarks>Yearly payments in arrears at a constant nominal rate; taxes are not in it. All functions take doubles, so that draws can use them.</remarks>
public static class CapitalRecovery
{
    /// <summary>Below this rate the annuity is told from straight line by rounding alone.</summary>
    private const double LeastRate = 1e-9;

    /// <summary>The capital recovery factor: the level yearly payment that repays 1 with interest.</summary>
    /// <remarks>i (1 + i)^n / ((1 + i)^n - 1), with its limit 1 / n at i = 0. Any textbook of engineering economy, there written (A/P, i, n).</remarks>
    /// <param name="ratePerYear">Rate of interest of a year, in parts of one; not negative.</param>
    /// <param name="years">The life in years; above 0, and need not be whole.</param>
    /// <returns>The payment of a year over the amount.</returns>
    public static double Factor(double ratePerYear, double years)
    {
        if (ratePerYear < LeastRate)
        {
            return 1 / years;
        }

        double growth = Math.Pow(1 + ratePerYear, years);
        return ratePerYear * growth / (growth - 1);
    }

    /// <summary>The level yearly cost of something bought and sold again for a rest.</summary>
    /// <remarks>(1 - r / (1 + i)^n) x factor: what is got back at the end is worth less today.</remarks>
    /// <param name="residualShare">Rest over price, in parts of one.</param>
    /// <param name="ratePerYear">Rate of interest of a year, in parts of one; not negative.</param>
    /// <param name="years">The life in years; above 0.</param>
    /// <returns>The cost of a year over the price.</returns>
    public static double AnnualShare(double residualShare, double ratePerYear, double years) =>
        (1 - (residualShare / Math.Pow(1 + ratePerYear, years))) * Factor(ratePerYear, years);

    /// <summary>Depreciation of a year in a straight line.</summary>
    /// <param name="residualShare">Rest over price, in parts of one.</param>
    /// <param name="years">The life in years; above 0.</param>
    /// <returns>The depreciation of a year over the price; what <see cref="AnnualShare"/> has beyond it is the cost of financing.</returns>
    public static double StraightLineShare(double residualShare, double years) => (1 - residualShare) / years;
}
