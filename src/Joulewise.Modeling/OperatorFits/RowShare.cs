namespace Joulewise.Modeling.OperatorFits;

/// <summary>How much of its compute efficiency a product reaches at few rows.</summary>
internal static class RowShare
{
    /// <summary>Rows at which half of the way from few rows to many is gone.</summary>
    public const double HalfRows = 512;

    /// <summary>Computes the share.</summary>
    /// <param name="rows">Rows of activations.</param>
    /// <param name="few">The share at few rows.</param>
    /// <returns>The share, from <paramref name="few"/> to 1.</returns>
    public static double At(double rows, double few) => few + ((1 - few) * rows / (rows + HalfRows));
}
