namespace Joulewise.Facility;

/// <summary>What the cooling of one hour takes, per watt of IT power. Powers are in watts per watt.</summary>
/// <param name="HallFan">Fans of air handlers, or of the outside-air wall.</param>
/// <param name="Pump">Pumps of chilled, facility and condenser water.</param>
/// <param name="Cdu">Pumps of the coolant distribution units or of rear doors.</param>
/// <param name="RejectionFan">Fans of towers and dry coolers.</param>
/// <param name="Chiller">Compressors.</param>
/// <param name="RejectedHeat">Heat given to the outside: that of the IT and of all parts above.</param>
/// <param name="EvaporatedGramsPerJoule">Water evaporated, in grams per joule of IT energy.</param>
/// <param name="BlownDownGramsPerJoule">Water drained to keep salts dilute, in grams per joule of IT energy.</param>
/// <param name="FreeShare">Share of the heat moved without compressors, 0 to 1.</param>
public readonly record struct HourBalance(
    double HallFan,
    double Pump,
    double Cdu,
    double RejectionFan,
    double Chiller,
    double RejectedHeat,
    double EvaporatedGramsPerJoule,
    double BlownDownGramsPerJoule,
    double FreeShare)
{
    /// <summary>Gets the electricity of all parts.</summary>
    public double Electricity => HallFan + Pump + Cdu + RejectionFan + Chiller;

    /// <summary>Adds two loops that share the IT's heat; their free shares are weighted by the heat they move.</summary>
    internal static HourBalance Join(in HourBalance a, in HourBalance b, double heatOfA, double heatOfB) => new(
        a.HallFan + b.HallFan,
        a.Pump + b.Pump,
        a.Cdu + b.Cdu,
        a.RejectionFan + b.RejectionFan,
        a.Chiller + b.Chiller,
        a.RejectedHeat + b.RejectedHeat,
        a.EvaporatedGramsPerJoule + b.EvaporatedGramsPerJoule,
        a.BlownDownGramsPerJoule + b.BlownDownGramsPerJoule,
        ((a.FreeShare * heatOfA) + (b.FreeShare * heatOfB)) / (heatOfA + heatOfB));
}
