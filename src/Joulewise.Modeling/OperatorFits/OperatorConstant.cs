namespace Joulewise.Modeling.OperatorFits;

/// <summary>One physical constant of an operator.</summary>
public sealed record OperatorConstant
{
    /// <summary>Gets its name in the operator's formula, for example <c>memory_efficiency</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Gets its unit; <c>1</c> for a share.</summary>
    public required string Unit { get; init; }

    /// <summary>Gets the value fitted on all accelerators, each with the same say.</summary>
    public required double Value { get; init; }

    /// <summary>Gets the standard error of the value's natural logarithm; <see langword="null"/> when the value stands at the end of its range and the rows do not determine it.</summary>
    /// <remarks>It tells how well many like rows fix a number, not how well the number holds for another accelerator.</remarks>
    public double? LogStandardError { get; init; }

    /// <summary>Gets the standard deviation of the natural logarithm between accelerators fitted alone: the width of a prior for another one.</summary>
    public double? BetweenAcceleratorLogSpread { get; init; }

    /// <summary>Gets the values fitted on single generations, by the catalogue's name of the architecture.</summary>
    public required IReadOnlyDictionary<string, double> ByGeneration { get; init; }

    /// <summary>Gets the values fitted on single accelerators, by catalogue id.</summary>
    public required IReadOnlyDictionary<string, double> ByAccelerator { get; init; }

    /// <summary>Gives the value of a generation, or the common one where it has none.</summary>
    /// <param name="generation">The catalogue's name of the architecture, for example <c>Hopper</c>.</param>
    /// <returns>The value.</returns>
    public double ValueOf(string generation) => ByGeneration.GetValueOrDefault(generation, Value);
}
