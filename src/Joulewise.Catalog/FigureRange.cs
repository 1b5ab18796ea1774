using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>A catalogue figure with a range: prices, rates and lives, whose sources differ or state a range themselves.</summary>
/// <typeparam name="T">The dimension.</typeparam>
/// <param name="Low">The low end.</param>
/// <param name="Stated">The stated value, or the middle where none is stated.</param>
/// <param name="High">The high end.</param>
/// <param name="Shape">How likely the values between are.</param>
/// <param name="Grade">What it rests on.</param>
/// <param name="Source">Where it was read, and when it held.</param>
/// <param name="Note">How the ends came about, or empty.</param>
public sealed record FigureRange<T>(T Low, T Stated, T High, RangeShape Shape, Grade Grade, Source Source, string Note = "")
    where T : struct, IQuantity<T>
{
    /// <summary>Makes the estimate of the range.</summary>
    /// <param name="inputId">The identity of the figure and of its error.</param>
    /// <returns>The estimate.</returns>
    public Estimate<T> ToEstimate(string inputId) => Shape switch
    {
        RangeShape.Uniform => Estimate.Between(inputId, Low, High, Grade, Source),
        RangeShape.LogNormal => Estimate.Within(inputId, Stated, Low, High, Grade, Source),
        _ => Estimate.Triangular(inputId, Stated, Low, High, Grade, Source),
    };

    /// <summary>Makes the distribution of the range in base units.</summary>
    /// <returns>The distribution, of the same shape as the estimate.</returns>
    public Spread ToSpread() => Shape switch
    {
        RangeShape.Uniform => Spread.Uniform(Low.BaseValue, High.BaseValue),
        RangeShape.LogNormal => Spread.LogNormal(Low.BaseValue, Stated.BaseValue, High.BaseValue),
        _ => Spread.Triangular(Low.BaseValue, Stated.BaseValue, High.BaseValue),
    };
}
