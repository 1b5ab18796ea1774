using System.Text.Json;
using Joulewise.Quantities;

namespace Joulewise.Modeling;

/// <summary>A calibration in use: constants, spreads, and interval factors.</summary>
internal sealed class Calibration
{
    private const string ResourceName = "serving.json";
    private const string AllGroups = "all";

    private readonly Dictionary<(Quantity, bool, HoldOut, string), double> _factors;

    private Calibration(CalibrationFile file)
    {
        File = file;
        Dictionary<string, double> values = file.Constants.ToDictionary(c => c.Name, c => c.Value, StringComparer.Ordinal);
        Coefficients = new Coefficients([.. CoefficientTable.All.Select(p => values[p.Coefficient.ToString()])]);
        Spreads = file.Effects.ToDictionary(
            e => Enum.Parse<Quantity>(e.Quantity),
            e => new EffectSpreads([.. EffectKinds.Names.Select(k => e.Kinds.GetValueOrDefault(k))], e.Curve, e.CurveSlope, e.CurveLocal, e.Noise));
        _factors = file.Intervals.ToDictionary(f => (Enum.Parse<Quantity>(f.Quantity), f.GivenOutput, Enum.Parse<HoldOut>(f.New), f.Group), f => f.Factor);
    }

    /// <summary>Gets the file it was read from.</summary>
    public CalibrationFile File { get; }

    /// <summary>Gets the fitted constants.</summary>
    public Coefficients Coefficients { get; }

    /// <summary>Gets the spreads of the effects.</summary>
    public IReadOnlyDictionary<Quantity, EffectSpreads> Spreads { get; }

    /// <summary>Reads the calibration that is embedded.</summary>
    /// <returns>The calibration.</returns>
    public static Calibration LoadEmbedded()
    {
        using Stream stream = typeof(Calibration).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The assembly has no resource {ResourceName}.");
        return Of(JsonSerializer.Deserialize(stream, CalibrationJson.Default.CalibrationFile)!);
    }

    /// <summary>Puts a calibration to use.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The calibration.</returns>
    public static Calibration Of(CalibrationFile file) => new(file);

    /// <summary>Gets the factor that makes a 90 % interval of an expected error.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="givenOutput">Whether the rate of output is given; for power and joules only.</param>
    /// <param name="novelty">What of the case is new.</param>
    /// <param name="group">The group of cases.</param>
    /// <returns>The factor on the standard deviation of the logarithm.</returns>
    public double FactorOf(Quantity quantity, bool givenOutput, HoldOut novelty, string group) =>
        _factors.TryGetValue((quantity, givenOutput, novelty, group), out double factor) || _factors.TryGetValue((quantity, givenOutput, novelty, AllGroups), out factor)
            ? factor
            : throw new InvalidOperationException($"The calibration has no interval for {quantity} with {novelty} new.");
}
