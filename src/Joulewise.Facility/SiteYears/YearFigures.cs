using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>A year of a facility as people may use it.</summary>
/// <param name="Design">The facility.</param>
/// <param name="Balance">The year as the model has it, without error.</param>
/// <param name="Pue">Facility energy over IT energy.</param>
/// <param name="Chiller">Electricity of compressors over IT energy.</param>
/// <param name="FansAndPumps">Electricity of all fans and pumps of the plant over IT energy.</param>
/// <param name="PowerAndOther">Losses of the power chain, lighting and the rest over IT energy.</param>
/// <param name="Water">Water evaporated and drained at the site per IT energy.</param>
public sealed record YearFigures(
    FacilityDesign Design,
    YearBalance Balance,
    Estimate<Ratio> Pue,
    Estimate<Ratio> Chiller,
    Estimate<Ratio> FansAndPumps,
    Estimate<Ratio> PowerAndOther,
    Estimate<WaterIntensity> Water);
