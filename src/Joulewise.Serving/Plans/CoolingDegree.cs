using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>What published rules of thumb say a degree of warmer cooling water saves.</summary>
internal static class CoolingDegree
{
    /// <summary>The rule is 2 % of chiller energy per degree Fahrenheit, 3.6 % per degree Celsius; others quote from half of it.</summary>
    private const double MostChillerSaving = 0.036;

    private static readonly Source ChillerRule = new(
        "chilled-water-rule-of-thumb",
        "Chilled Water Reset: a chilled-water supply one degree Fahrenheit warmer takes roughly 2 % less chiller energy (rule of thumb, taken as the most; half of it as the least)",
        "https://www.questdg.com/blog/2016/04/25/mechanical/chilled-water-reset",
        "2016-04-25");

    private static readonly Source ChillerShare = new(
        "chiller-share-of-cooling",
        "Report on Schneider Electric white paper 227: water chillers take 60 to 85 % of the energy of a cooling system",
        "https://msp-channel.com/news/54332/higher-water-temperatures-can-improve-cooling-and-energy-efficiency",
        "2026-11");

    private static readonly Source CoolingShare = new(
        "cooling-share-of-overhead",
        "Report on a study of PL Capital: cooling 30 to 40 % of a data centre's energy beside 10 to 15 % for power delivery and 5 to 10 % for the rest, so 55 to 73 % of what the facility adds",
        "https://vainetra.com/?p=135",
        "2026-11");

    private static readonly Source ServerRule = new(
        "server-power-per-degree",
        "Temperature optimisation in data centres: power of air-cooled servers rises by 0.35 to 0.5 % per degree Celsius at the inlet, 23 to 30 degrees, two Swiss colocation sites",
        "https://arxivlens.com/PaperView/Details/temperature-optimisation-in-data-centres-7869-b941362d",
        "2025-10");

    /// <summary>Gets the saved share of what the facility adds to its IT power.</summary>
    public static Estimate<Ratio> OverheadSaved { get; } = Estimate.Combine(
        [
            Operand.Of(Share("cooling-degree/chiller-saving", MostChillerSaving / 2, MostChillerSaving, ChillerRule)),
            Operand.Of(Share("cooling-degree/chiller-share", 0.60, 0.85, ChillerShare)),
            Operand.Of(Share("cooling-degree/cooling-share", 0.55, 0.73, CoolingShare)),
        ],
        v => Ratio.FromFraction(v[0] * v[1] * v[2]));

    /// <summary>What the servers themselves draw more, where the air they take in gets warmer too.</summary>
    /// <param name="cooling">The cooling.</param>
    /// <returns>The share of their power, or <see langword="null"/> where liquid cools them.</returns>
    public static Estimate<Ratio>? ServerPenalty(CoolingKind cooling) =>
        cooling == CoolingKind.Liquid ? null : Share("cooling-degree/server-power", 0.0035, 0.005, ServerRule);

    /// <summary>What the figures hold and leave out.</summary>
    /// <param name="cooling">The cooling.</param>
    public static string Note(CoolingKind cooling)
    {
        const string Held = "one degree Celsius of warmer supply water while chillers run: saving of chillers x chillers' share of cooling x cooling's share of PUE - 1, all secondary sources; nothing is saved in hours of free cooling";
        return cooling == CoolingKind.Liquid
            ? Held
            : Held + "; where the air at the servers gets warmer with the water, their fans can take back more than is saved";
    }

    private static Estimate<Ratio> Share(string id, double least, double most, Source source) =>
        Estimate.Between(id, Ratio.FromFraction(least), Ratio.FromFraction(most), Grade.E, source);
}
