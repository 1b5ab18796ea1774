namespace Joulewise.Serving;

/// <summary>The power limits that are looked through.</summary>
internal static class PowerCaps
{
    /// <summary>Gets the limits as shares of the rated power, the rating first.</summary>
    public static IReadOnlyList<double> Shares { get; } = [1, 0.9, 0.8, 0.7, 0.6, 0.5];
}
