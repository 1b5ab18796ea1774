using Joulewise.Quantities;

namespace Joulewise.Modeling.OperatorFits;

/// <summary>One operator with its constants.</summary>
public sealed record FittedOperator
{
    /// <summary>Gets its name, for example <c>gemm.bf16</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the formula in the names of the constants; bandwidth and peak are the catalogue's.</summary>
    public required string Formula { get; init; }

    /// <summary>Gets how many measured rows the constants rest on.</summary>
    public required int Rows { get; init; }

    /// <summary>Gets the engines whose kernels were timed, by name.</summary>
    public required IReadOnlyList<string> Engines { get; init; }

    /// <summary>Gets the mean absolute error in percent with each accelerator left out in turn, averaged over them; <see langword="null"/> with one accelerator.</summary>
    public double? HeldOutMeanPercent { get; init; }

    /// <summary>Gets the median absolute error in percent with each accelerator left out in turn, averaged over them; <see langword="null"/> with one accelerator.</summary>
    public double? HeldOutMedianPercent { get; init; }

    /// <summary>Gets the median absolute error in percent of each accelerator under the fit on the others, by catalogue id.</summary>
    public required IReadOnlyDictionary<string, double> HeldOutMedianPercentByAccelerator { get; init; }

    /// <summary>Gets where the rows come from.</summary>
    public required string Source { get; init; }

    /// <summary>Gets the constants in the order of the formula's fit.</summary>
    public required IReadOnlyList<OperatorConstant> Constants { get; init; }

    /// <summary>Finds a constant.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The constant.</returns>
    /// <exception cref="InputException">The operator has no such constant.</exception>
    public OperatorConstant Constant(string name) =>
        Constants.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.Ordinal))
        ?? throw new InputException($"operator {Name} has no constant {Excerpt.Of(name)}: {string.Join(", ", Constants.Select(c => c.Name))} are accepted");
}
