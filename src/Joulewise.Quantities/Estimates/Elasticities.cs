using System.Collections.Immutable;

namespace Joulewise.Quantities;

/// <summary>Carries the weight of each input through a function.</summary>
internal static class Elasticities
{
    private const double Step = 1e-5;

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
                .OrderByDescending(i => Math.Abs(Math.Round(i.Elasticity, 6)))
                .ThenBy(i => i.Id, StringComparer.Ordinal),
        ];
    }

    private static double Local<TOut>(IReadOnlyList<Operand> operands, Func<double[], TOut> function, double value, int k)
        where TOut : struct, IQuantity<TOut>
    {
        if (value == 0 || operands[k].Value == 0)
        {
            // A logarithm has no slope at zero; count the input in full so that its grade is not lost.
            return 1;
        }

        double[] at = [.. operands.Select(o => o.Value)];
        at[k] *= 1 + Step;
        return (function(at).BaseValue - value) / value / Step;
    }
}
