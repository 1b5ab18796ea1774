namespace Joulewise.Facility;

/// <summary>An owned hour of one accelerator as arithmetic on plain numbers, so that estimates, sensitivity and draws share one formula.</summary>
internal static class OwnershipMath
{
    /// <summary>How many lines there are.</summary>
    public static readonly int Parts = Enum.GetValues<CostPart>().Length;

    /// <summary>How many inputs there are.</summary>
    public static readonly int Slots = Enum.GetValues<CostSlot>().Length;

    private const double HoursPerYear = 365.25 * 24;
    private const double SecondsPerYear = HoursPerYear * 3600;

    /// <summary>Fills the lines in USD per hour of calendar time.</summary>
    /// <param name="v">The inputs by <see cref="CostSlot"/>.</param>
    /// <param name="shell">Share of the facility's cost that is shell.</param>
    /// <param name="mechanical">Share that is cooling plant.</param>
    /// <param name="electrical">Share that is power distribution.</param>
    /// <param name="usdPerHour">The lines by <see cref="CostPart"/>.</param>
    public static void Fill(ReadOnlySpan<double> v, double shell, double mechanical, double electrical, Span<double> usdPerHour)
    {
        double itShare = CapitalRecovery.AnnualShare(At(v, CostSlot.ResidualValue), At(v, CostSlot.CostOfCapital), At(v, CostSlot.ItLife) / SecondsPerYear) / HoursPerYear;
        usdPerHour[(int)CostPart.Accelerator] = At(v, CostSlot.Accelerator) * itShare;
        usdPerHour[(int)CostPart.Host] = At(v, CostSlot.Host) * itShare;
        usdPerHour[(int)CostPart.Network] = At(v, CostSlot.Network) * itShare;
        usdPerHour[(int)CostPart.Storage] = At(v, CostSlot.Storage) * itShare;
        usdPerHour[(int)CostPart.RackAndCooling] = At(v, CostSlot.RackAndCooling) * itShare;

        double provisionedKw = At(v, CostSlot.ProvisionedPower) / 1000;
        double facilityShare = CapitalRecovery.AnnualShare(0, At(v, CostSlot.CostOfCapital), At(v, CostSlot.FacilityLife) / SecondsPerYear) / HoursPerYear;
        double facility = At(v, CostSlot.FacilityCost) * provisionedKw * facilityShare;
        usdPerHour[(int)CostPart.FacilityShell] = facility * shell;
        usdPerHour[(int)CostPart.FacilityMechanical] = facility * mechanical;
        usdPerHour[(int)CostPart.FacilityElectrical] = facility * electrical;

        const double HoursPerMonth = Quantities.PowerRent.HoursOfAMonth;
        usdPerHour[(int)CostPart.Colocation] = At(v, CostSlot.ColocationRent) * provisionedKw / HoursPerMonth;
        usdPerHour[(int)CostPart.Operations] = At(v, CostSlot.Operations) * provisionedKw / HoursPerMonth;
        usdPerHour[(int)CostPart.Electricity] = MeterKilowatts(v) * At(v, CostSlot.EnergyPrice);
        usdPerHour[(int)CostPart.DemandCharge] = At(v, CostSlot.BusyPower) / 1000 * At(v, CostSlot.Pue) * At(v, CostSlot.DemandCharge) / HoursPerMonth;

        double others = At(v, CostSlot.Host) + At(v, CostSlot.Network) + At(v, CostSlot.Storage) + At(v, CostSlot.RackAndCooling);
        usdPerHour[(int)CostPart.Maintenance] = others * At(v, CostSlot.Maintenance) / HoursPerYear;
        usdPerHour[(int)CostPart.Failures] = At(v, CostSlot.Accelerator) * At(v, CostSlot.FailureRate) * At(v, CostSlot.FailureOwnerShare) / HoursPerYear;
    }

    /// <summary>Depreciation of the capital lines in USD per hour; what the lines have beyond it is financing.</summary>
    public static double Depreciation(ReadOnlySpan<double> v)
    {
        double it = At(v, CostSlot.Accelerator) + At(v, CostSlot.Host) + At(v, CostSlot.Network) + At(v, CostSlot.Storage) + At(v, CostSlot.RackAndCooling);
        double facility = At(v, CostSlot.FacilityCost) * At(v, CostSlot.ProvisionedPower) / 1000;
        return ((it * CapitalRecovery.StraightLineShare(At(v, CostSlot.ResidualValue), At(v, CostSlot.ItLife) / SecondsPerYear))
            + (facility * CapitalRecovery.StraightLineShare(0, At(v, CostSlot.FacilityLife) / SecondsPerYear))) / HoursPerYear;
    }

    /// <summary>Output tokens of an hour of calendar time: rate at work x busy share x what failures leave.</summary>
    public static double TokensPerHour(ReadOnlySpan<double> v) =>
        At(v, CostSlot.OutputRate) * 3600 * IdleTime.Held(At(v, CostSlot.BusyShare)) * Available(v);

    private static double MeterKilowatts(ReadOnlySpan<double> v)
    {
        double busy = IdleTime.Held(At(v, CostSlot.BusyShare));
        return At(v, CostSlot.Pue) * ((busy * At(v, CostSlot.BusyPower)) + ((1 - busy) * At(v, CostSlot.IdlePower))) / 1000;
    }

    private static double Available(ReadOnlySpan<double> v) =>
        1 - Math.Min(1, At(v, CostSlot.FailureRate) * At(v, CostSlot.RepairTime) / SecondsPerYear);

    private static double At(ReadOnlySpan<double> v, CostSlot slot) => v[(int)slot];
}
