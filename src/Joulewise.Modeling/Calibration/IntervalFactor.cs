namespace Joulewise.Modeling;

/// <summary>What the expected error of a prediction is multiplied by to give half the width of its 90 % interval.</summary>
/// <param name="Quantity">The quantity.</param>
/// <param name="GivenOutput">Whether the rate of output was given.</param>
/// <param name="New">What of the case the evidence does not hold.</param>
/// <param name="Group">The group of cases, or <c>all</c>.</param>
/// <param name="Factor">The factor on the standard deviation of the logarithm.</param>
/// <param name="Cells">Cells it rests on.</param>
internal sealed record IntervalFactor(string Quantity, bool GivenOutput, string New, string Group, double Factor, int Cells);
