using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>What one input does to the cost of tokens, all others at their stated value.</summary>
/// <param name="Input">The input with its 90 % range.</param>
/// <param name="AtLow">The cost at the low end.</param>
/// <param name="Stated">The cost with every input at its stated value.</param>
/// <param name="AtHigh">The cost at the high end.</param>
public sealed record TornadoRow(LedgerInput Input, TokenPrice AtLow, TokenPrice Stated, TokenPrice AtHigh)
{
    /// <summary>Gets the distance between the two ends, by which rows are ranked.</summary>
    public TokenPrice Swing => TokenPrice.FromDollarsPerMillion(Math.Abs((AtHigh - AtLow).InDollarsPerMillion));
}
