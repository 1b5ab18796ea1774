namespace Joulewise.Modeling.OperatorFits;

/// <summary>One measured operator, reduced to what its model needs.</summary>
/// <param name="Measured">The measured figure: seconds, or watts for a model of power.</param>
/// <param name="Memory">Bytes over the peak bandwidth of memory or link in seconds; for power, bytes per second.</param>
/// <param name="Compute">Operations over the peak compute rate of the format in seconds; for power, operations per second.</param>
internal readonly record struct FitRow(double Measured, double Memory, double Compute)
{
    /// <summary>Gets what the model scales by: rows, new tokens, ranks, or the rated power.</summary>
    public double Size { get; init; }

    /// <summary>Gets, for experts, how often one is drawn, -tokens ln(1 - k/E); infinite when the drawn ones are known.</summary>
    public double Load { get; init; }

    /// <summary>Gets, for experts, the bytes of activations over the peak bandwidth.</summary>
    public double Activations { get; init; }

    /// <summary>Gets the weight in the fit.</summary>
    public double Weight { get; init; }
}
