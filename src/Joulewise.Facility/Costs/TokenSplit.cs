using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>One cost shared between input and output tokens: the three prices tell the same dollars.</summary>
/// <remarks>
/// With r input tokens for each output token and s the share of machine time spent on the input: input = c s / r, output = c (1 - s),
/// blended = c / (1 + r), where c is the cost of everything over output tokens. So r x input + output = c.
/// </remarks>
/// <param name="Input">Price of input tokens.</param>
/// <param name="Output">Price of output tokens.</param>
/// <param name="Blended">Price of any token.</param>
/// <param name="Convention">How input and output share the cost, in words.</param>
public sealed record TokenSplit(Estimate<TokenPrice> Input, Estimate<TokenPrice> Output, Estimate<TokenPrice> Blended, string Convention)
{
    /// <summary>Shares a cost by the time that each kind of token takes.</summary>
    /// <param name="perOutput">Cost of everything over output tokens.</param>
    /// <param name="inputPerOutput">Input tokens for each output token; above 0.</param>
    /// <param name="inputTime">Share of machine time spent on the input (prefill), 0 to 1.</param>
    /// <returns>The three prices.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of input tokens is not above 0.</exception>
    public static TokenSplit ByTime(Estimate<TokenPrice> perOutput, double inputPerOutput, Estimate<Ratio> inputTime)
    {
        ArgumentNullException.ThrowIfNull(perOutput);
        ArgumentNullException.ThrowIfNull(inputTime);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(inputPerOutput);
        return new TokenSplit(
            perOutput.With(inputTime, (c, s) => c * (s.InFraction / inputPerOutput)),
            perOutput.With(inputTime, (c, s) => c * (1 - s.InFraction)),
            Blend(perOutput, inputPerOutput),
            "by machine time: prefill pays for input, decode for output");
    }

    /// <summary>Shares a cost where the times are not known: every token alike.</summary>
    /// <param name="perOutput">Cost of everything over output tokens.</param>
    /// <param name="inputPerOutput">Input tokens for each output token; above 0.</param>
    /// <returns>Three equal prices.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of input tokens is not above 0.</exception>
    public static TokenSplit Alike(Estimate<TokenPrice> perOutput, double inputPerOutput)
    {
        ArgumentNullException.ThrowIfNull(perOutput);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(inputPerOutput);
        Estimate<TokenPrice> blended = Blend(perOutput, inputPerOutput);
        return new TokenSplit(blended, blended, blended, "every token alike: the times of prefill and decode are not known");
    }

    private static Estimate<TokenPrice> Blend(Estimate<TokenPrice> perOutput, double inputPerOutput) =>
        perOutput.Map((TokenPrice c) => c / (1 + inputPerOutput));
}
