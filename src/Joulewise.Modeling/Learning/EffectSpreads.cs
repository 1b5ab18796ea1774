namespace Joulewise.Modeling;

/// <summary>How much effects of each kind vary, as standard deviations of log ratios.</summary>
/// <param name="Kinds">By kind of effect, in the order of <see cref="EffectKinds.Names"/>.</param>
/// <param name="Curve">Offsets of curves.</param>
/// <param name="CurveSlope">Slopes of curves over the load.</param>
/// <param name="CurveLocal">What only neighbours on a curve share.</param>
/// <param name="Noise">One measurement around its curve.</param>
internal sealed record EffectSpreads(double[] Kinds, double Curve, double CurveSlope, double CurveLocal, double Noise)
{
    /// <summary>Noise of the quantity whose spreads the others are measured by.</summary>
    public const double UsualNoise = 0.03;

    /// <summary>Gets spreads to begin with: what is believed before the search.</summary>
    /// <param name="quantity">The quantity; first tokens vary most, board power least.</param>
    /// <returns>The spreads.</returns>
    public static EffectSpreads Start(Quantity quantity)
    {
        double noise = quantity switch
        {
            Quantity.Ttft => 0.12,
            Quantity.Power or Quantity.Output => 0.015,
            _ => UsualNoise,
        };
        double scale = noise / UsualNoise;
        Dictionary<string, double> believed = quantity switch
        {
            Quantity.Tpot => new(StringComparer.Ordinal)
            {
                ["engine version by load"] = 0.03,
                ["model and engine"] = 0.06,
                ["model and engine by load"] = 0.02,
                ["accelerator and precision"] = 0.03,
                ["mode and engine by width"] = 0.03,
                ["cell by load"] = 0.08,
                ["cell and version"] = 0.05,
            },
            Quantity.Ttft => new(StringComparer.Ordinal) { ["engine version"] = 0.03, ["cell by load"] = 0.03, ["cell and version"] = 0.03 },
            Quantity.Output => new(StringComparer.Ordinal) { ["origin"] = 0.10, ["engine version"] = 0.10, ["accelerator and engine"] = 0.03, ["model and engine"] = 0.03, ["mode and engine"] = 0.03 },
            _ => new(StringComparer.Ordinal) { ["origin"] = 0.10, ["engine version"] = 0.03, ["model and engine"] = 0.03, ["accelerator and precision"] = 0.03 },
        };
        return new EffectSpreads(
            [.. EffectKinds.Names.Select(kind => scale * believed.GetValueOrDefault(kind))],
            0.16 * scale,
            0.08 * scale,
            0.05 * scale,
            noise);
    }
}
