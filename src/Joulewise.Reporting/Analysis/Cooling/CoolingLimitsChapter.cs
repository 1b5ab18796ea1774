namespace Joulewise.Reporting;

/// <summary>What the chapters on cooling do not know.</summary>
internal static class CoolingLimitsChapter
{
    public static Chapter Build() => new(
        "cooling-limits",
        "Limits of the cooling model",
        [
            new BulletList(
            [
                "Weather is a typical year from monthly normals. Hot spells by the sea are understated by 3 to 7 K in the hottest 0.4 % of hours, and no year is hotter than the normals' period.",
                "Most constants of the plants are assumptions (grade E); the page on cooling names each. The intervals come from how far published PUEs lie off, which is an error of whole facilities and not of one part.",
                "Rear doors are checked by no published facility, chilled water by none whose plant is known, direct liquid by one.",
                "IT power is constant through the year. Load that follows the day would meet the hot hours more often.",
                "Humidity is not controlled: no humidifier, and no drying but the lock on outside air above a dew point of 21 °C.",
                "Water is what the site evaporates and drains. Water of power stations is not in it, nor is embodied carbon of plant or building: no figure for either was read.",
                "Heat that is sold lowers no figure here.",
            ]),
        ]);
}
