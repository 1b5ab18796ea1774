namespace Joulewise.Facility;

/// <summary>A year of a facility, in joules per joule of IT energy and grams per joule. Months run from 0 for January.</summary>
/// <param name="HallFan">Fans of the halls.</param>
/// <param name="Pump">Water pumps.</param>
/// <param name="Cdu">Pumps of coolant distribution units or rear doors.</param>
/// <param name="RejectionFan">Fans outdoors.</param>
/// <param name="Chiller">Compressors.</param>
/// <param name="PowerLoss">Transformer, UPS and distribution.</param>
/// <param name="Other">Lighting and the rest.</param>
/// <param name="RejectedHeat">Heat that the cooling plant gave to the outside.</param>
/// <param name="WaterInLitresPerKilowattHour">Water evaporated and drained: the WUE, of source water at the site.</param>
/// <param name="BlownDownInLitresPerKilowattHour">Of that, what was drained.</param>
/// <param name="EconomiserHours">Hours in which no compressor ran.</param>
/// <param name="FreeShare">Share of the heat that moved without a compressor, 0 to 1.</param>
/// <param name="MonthlyPue">Twelve PUEs.</param>
/// <param name="MonthlyWaterInLitresPerKilowattHour">Twelve WUEs.</param>
public sealed record YearBalance(
    double HallFan,
    double Pump,
    double Cdu,
    double RejectionFan,
    double Chiller,
    double PowerLoss,
    double Other,
    double RejectedHeat,
    double WaterInLitresPerKilowattHour,
    double BlownDownInLitresPerKilowattHour,
    int EconomiserHours,
    double FreeShare,
    IReadOnlyList<double> MonthlyPue,
    IReadOnlyList<double> MonthlyWaterInLitresPerKilowattHour)
{
    /// <summary>Gets the electricity of the cooling plant.</summary>
    public double Cooling => HallFan + Pump + Cdu + RejectionFan + Chiller;

    /// <summary>Gets facility energy over IT energy.</summary>
    public double Pue => 1 + Cooling + PowerLoss + Other;
}
