namespace Joulewise.Quantities.Tests;

internal static class EstimateTestData
{
    public static readonly Source Log = new("log", "A test log", "test");

    public static Estimate<Power> Power(string id, double watts, double factor, Grade grade = Grade.B) =>
        Estimate.WithFactor(id, Quantities.Power.FromWatts(watts), factor, grade, new Source(id, id, "test"));

    public static Estimate<TokenRate> Rate(string id, double perSecond, double factor, Grade grade = Grade.B) =>
        Estimate.WithFactor(id, TokenRate.FromPerSecond(perSecond), factor, grade, new Source(id, id, "test"));

    public static Estimate<Ratio> Ratio(string id, double fraction, double factor, Grade grade = Grade.B) =>
        Estimate.WithFactor(id, Quantities.Ratio.FromFraction(fraction), factor, grade, new Source(id, id, "test"));

    public static Estimate<Power> Scaled(this Estimate<Power> power, Estimate<Ratio> ratio) => power.With(ratio, (p, r) => r.Of(p));
}
