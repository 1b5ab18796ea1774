using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>Energy of a token and its reciprocal on one basis: <c>J/token x tokens/s/MW = 1e6</c>.</summary>
/// <param name="Energy">Energy of a token.</param>
/// <param name="Yield">Tokens per second for each megawatt consumed.</param>
public sealed record EnergyFigure(OnBasis<EnergyPerToken> Energy, OnBasis<TokenRatePerPower> Yield)
{
    /// <summary>Gets the basis of both.</summary>
    public Basis Basis => Energy.Basis;
}
