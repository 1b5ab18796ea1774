namespace Joulewise.Modeling;

/// <summary>The fitted constants: what each means, its unit, and what is believed of it before the fit.</summary>
internal static class CoefficientTable
{
    /// <summary>Gets the constants in the order of <see cref="Coefficient"/>.</summary>
    public static IReadOnlyList<Prior> All { get; } = [.. StepPriors.All, .. FirstTokenPriors.All, .. PowerPriors.All];
}
