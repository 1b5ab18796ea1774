using System.Collections.Immutable;

namespace Joulewise.Quantities;

/// <summary>Carries the weight of each input through a function.</summary>
internal static class Elasticities
{
    private const double Step = 1e-5;

    /// <summary>Digits that the difference quotient is good for; the rest is noise that would decide ties.</summary>
    private const int Decimals = 8;

    /// <summary>
    /// The inputs of a result: the chain rule on logarithms, d ln f / d ln input = sum over operands of
    /// (d ln f / d ln operand) x (d ln operand / d ln input), so that an input that enters twice with opposite signs fades.
    /// </summary>
    public static ImmutableArray<EstimateInput> Merge<TOut>(IReadOnlyList<Operand> operands, Func<double[], TOut> function, TOut value)
        where TOut : struct, IQuantity<TOut>
    {
        Dictionary<string, EstimateInput> merged = new(StringComparer.Ordinal);
        for (int k = 0; k < operands.Count; k++)
        {
            double local = Local(operands, function, value.BaseValue, k);
            foreach (EstimateInput input in operands[k].Inputs)
            {
                double elasticity = local * input.Elasticity;
                merged[input.Id] = merged.TryGetValue(input.Id, out EstimateInput seen)
                    ? seen with { Elasticity = seen.Elasticity + elasticity, Grade = seen.Grade > input.Grade ? seen.Grade : input.Grade }
                    : input with { Elasticity = elasticity };
            }
        }

        return
        [
            .. merged.Values
                .Select(i => i with { Elasticity = Math.Round(i.Elasticity, Decimals) })
                .OrderByDescending(i => Math.Abs(i.Elasticity))
                .ThenBy(i => i.Id, StringComparer.Ordinal),
        ];
    }

    private static double Local<TOut>(IReadOnlyList<Operand> operands, Func<double[], TOut> function, double value, int k)
        where TOut : struct, IQuantity<TOut>
    {
        double stated = operands[k].Value;
        if (value == 0 || (stated == 0 && operands[k].IsUncertain))
        {
            // A logarithm has no slope at zero; count the input in full so that its grade is not lost.
            return 1;
        }

        // From both sides: where the function has a kink, as a maximum has at a tie, each side then counts half.
        double[] at = [.. operands.Select(o => o.Value)];
        at[k] = stated * (1 + Step);
        double above = function(at).BaseValue;
        at[k] = stated * (1 - Step);
        double below = function(at).BaseValue;
        return (above - below) / (2 * Step * value);
    }
}
