using Joulewise.Catalog;
using Joulewise.Evidence.Operators;
using Joulewise.Modeling.OperatorFits;
using MathNet.Numerics.Distributions;

namespace Joulewise.Modeling.Tests.OperatorFits;

/// <summary>Rows that a model made from known constants, with noise and a few rows far off.</summary>
internal static class SyntheticRows
{
    private const double GoldenShare = 0.6180339887498949;

    public static Catalogue Catalogue { get; } = Catalogue.LoadEmbedded();

    /// <summary>Products from one row to many over the sides of usual layers.</summary>
    public static IEnumerable<OperatorShape> Gemms =>
        from m in new long[] { 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384 }
        from n in new long[] { 512, 2048, 4096, 14336, 28672 }
        from k in new long[] { 512, 1024, 4096, 8192, 16384 }
        select new GemmShape(m, n, k);

    /// <summary>Experts of three models, with loads made even and by a power law.</summary>
    public static IEnumerable<OperatorShape> Experts =>
        from tokens in new long[] { 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 4096, 16384 }
        from layer in new (long Hidden, long Inner, long TopK, long Experts)[] { (2048, 768, 8, 128), (6144, 2048, 8, 256), (7168, 2048, 8, 384) }
        from width in new long[] { 1, 2, 4 }
        from exponent in new double?[] { null, 1.2 }
        select new ExpertShape(tokens, layer.Hidden, layer.Inner, layer.TopK, layer.Experts, width, 1, exponent);

    public static OperatorMeasurement Row(OperatorFamily family, OperatorShape shape, string precision, string accelerator, string engine = "vllm") => new()
    {
        Accelerator = accelerator,
        Family = family,
        Engine = engine,
        Version = "1",
        Kernel = string.Empty,
        Precision = precision,
        Shape = shape,
        Seconds = 1,
        File = "made",
    };

    /// <summary>Gives rows the model's figure, times e^noise; each twelfth is four times as large as well.</summary>
    /// <param name="model">The model.</param>
    /// <param name="rows">Rows whose time does not count.</param>
    /// <param name="constants">The truth.</param>
    /// <param name="noise">Standard deviation of the logarithm.</param>
    /// <param name="turn">Where the sequence of noise starts, from 0 to 1.</param>
    public static List<OperatorMeasurement> Measure(OperatorModel model, IEnumerable<OperatorMeasurement> rows, double[] constants, double noise, double turn)
    {
        const int FarEvery = 12;
        const double Far = 4;
        List<OperatorMeasurement> measured = [];
        foreach (OperatorMeasurement row in rows)
        {
            if (model.Reduce(row, Catalogue.FindAccelerator(row.Accelerator)) is { } work)
            {
                double quantile = (((measured.Count + 1) * GoldenShare) + turn) % 1;
                double factor = Math.Exp(Normal.InvCDF(0, noise, Math.Clamp(quantile, 1e-6, 1 - 1e-6))) * (noise > 0 && measured.Count % FarEvery == FarEvery - 1 ? Far : 1);
                measured.Add(row with { Seconds = factor * model.Predict(in work, constants) });
            }
        }

        return measured;
    }
}
