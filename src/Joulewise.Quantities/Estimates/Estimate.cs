namespace Joulewise.Quantities;

/// <summary>Makes and combines estimates.</summary>
/// <remarks>
/// The identity given to a figure decides what it shares its error with. Two figures made with one identity are wrong together and
/// by the same quantile; figures with different identities are wrong independently. So an identity names the cause of the error
/// (<c>pue/site-x</c>), not the place where the figure is used.
/// </remarks>
public static class Estimate
{
    /// <summary>A figure whose error is not known or does not matter: a definition, a choice, a published constant.</summary>
    /// <typeparam name="T">The dimension.</typeparam>
    /// <param name="inputId">The identity of the figure.</param>
    /// <param name="value">The figure.</param>
    /// <param name="grade">What it rests on.</param>
    /// <param name="source">Where it comes from.</param>
    /// <returns>An estimate with no width.</returns>
    public static Estimate<T> Exact<T>(string inputId, T value, Grade grade, Source source)
        where T : struct, IQuantity<T> =>
        new(value, null, [new EstimateInput(inputId, grade, 1, source)]);

    /// <summary>A positive figure with a relative error: log-normal, so that the 90 % interval is value / factor to value x factor.</summary>
    /// <typeparam name="T">The dimension.</typeparam>
    /// <param name="inputId">The identity of the figure and of its error.</param>
    /// <param name="value">The median; positive.</param>
    /// <param name="factor">High end over value; at least 1.</param>
    /// <param name="grade">What it rests on.</param>
    /// <param name="source">Where it comes from.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or the factor is below 1 or not finite.</exception>
    public static Estimate<T> WithFactor<T>(string inputId, T value, double factor, Grade grade, Source source)
        where T : struct, IQuantity<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value.BaseValue, nameof(value));
        if (!double.IsFinite(factor) || factor < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(factor), factor, "The factor must be finite and at least 1.");
        }

        double sigma = Math.Log(factor) / NormalQuantile.NinetyFive;
        return From(inputId, value, u => value.BaseValue * Math.Exp(sigma * NormalQuantile.At(u)), grade, source);
    }

    /// <summary>A positive figure with an asymmetric 90 % interval: log-normal on each side of its value.</summary>
    /// <typeparam name="T">The dimension.</typeparam>
    /// <param name="inputId">The identity of the figure and of its error.</param>
    /// <param name="value">The median; positive.</param>
    /// <param name="low">The 5th percentile; positive, at most the value.</param>
    /// <param name="high">The 95th percentile; at least the value.</param>
    /// <param name="grade">What it rests on.</param>
    /// <param name="source">Where it comes from.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The three figures are not positive and in order.</exception>
    public static Estimate<T> Within<T>(string inputId, T value, T low, T high, Grade grade, Source source)
        where T : struct, IQuantity<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(low.BaseValue, nameof(low));
        ArgumentOutOfRangeException.ThrowIfLessThan(value.BaseValue, low.BaseValue, nameof(value));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value.BaseValue, high.BaseValue, nameof(value));
        double down = Math.Log(value.BaseValue / low.BaseValue) / NormalQuantile.NinetyFive;
        double up = Math.Log(high.BaseValue / value.BaseValue) / NormalQuantile.NinetyFive;
        return From(inputId, value, u => value.BaseValue * Math.Exp((u < 0.5 ? down : up) * NormalQuantile.At(u)), grade, source);
    }

    /// <summary>Something unknown between two bounds, every amount equally likely; for parts nobody published.</summary>
    /// <typeparam name="T">The dimension.</typeparam>
    /// <param name="inputId">The identity of the figure and of its error.</param>
    /// <param name="least">The lower bound; zero is allowed.</param>
    /// <param name="most">The upper bound.</param>
    /// <param name="grade">What the bounds rest on.</param>
    /// <param name="source">Where the bounds come from.</param>
    /// <returns>An estimate at the middle. Its 90 % interval is the middle nine tenths of the range.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The lower bound is above the upper one.</exception>
    public static Estimate<T> Between<T>(string inputId, T least, T most, Grade grade, Source source)
        where T : struct, IQuantity<T>
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(least.BaseValue, most.BaseValue, nameof(least));
        double width = most.BaseValue - least.BaseValue;
        return From(inputId, T.FromBase(least.BaseValue + (width / 2)), u => least.BaseValue + (u * width), grade, source);
    }

    /// <summary>A figure between two hard bounds that is most likely at its stated value: a life, a rate of interest, a share.</summary>
    /// <typeparam name="T">The dimension.</typeparam>
    /// <param name="inputId">The identity of the figure and of its error.</param>
    /// <param name="value">The mode.</param>
    /// <param name="least">The lower bound; at most the value.</param>
    /// <param name="most">The upper bound; at least the value.</param>
    /// <param name="grade">What it rests on.</param>
    /// <param name="source">Where it comes from.</param>
    /// <returns>The estimate. Its 90 % interval lies inside the bounds; its value is the mode, which is not the median where the bounds are uneven.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The three figures are not in order.</exception>
    public static Estimate<T> Triangular<T>(string inputId, T value, T least, T most, Grade grade, Source source)
        where T : struct, IQuantity<T> =>
        From(inputId, value, Spread.Triangular(least.BaseValue, value.BaseValue, most.BaseValue).At, grade, source);

    /// <summary>A positive figure whose error follows factors seen elsewhere, for example held-out errors of an interpolation.</summary>
    /// <typeparam name="T">The dimension.</typeparam>
    /// <param name="inputId">The identity of the figure and of its error.</param>
    /// <param name="value">The figure; positive.</param>
    /// <param name="factors">True over stated, as often as seen; positive, at least one. Of few factors the interval is their range.</param>
    /// <param name="grade">What it rests on.</param>
    /// <param name="source">Where it comes from.</param>
    /// <returns>The estimate. The value is not corrected by the factors: where they lie on one side of 1, it lies outside its interval.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value or a factor is not positive and finite, or there is no factor.</exception>
    public static Estimate<T> WithSeenErrors<T>(string inputId, T value, IEnumerable<double> factors, Grade grade, Source source)
        where T : struct, IQuantity<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value.BaseValue, nameof(value));
        double[] sorted = [.. factors.Select(f => Quantity.Finite(f, "factor"))];
        ArgumentOutOfRangeException.ThrowIfZero(sorted.Length, nameof(factors));
        Array.Sort(sorted);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sorted[0], nameof(factors));
        return From(inputId, value, u => value.BaseValue * States.Quantile(sorted, u), grade, source);
    }

    /// <summary>Turns one estimate into another.</summary>
    /// <typeparam name="TIn">The dimension that goes in.</typeparam>
    /// <typeparam name="TOut">The dimension that comes out.</typeparam>
    /// <param name="input">The estimate.</param>
    /// <param name="function">A function without side effects.</param>
    /// <returns>The result, with the input's inputs.</returns>
    public static Estimate<TOut> Map<TIn, TOut>(this Estimate<TIn> input, Func<TIn, TOut> function)
        where TIn : struct, IQuantity<TIn>
        where TOut : struct, IQuantity<TOut> =>
        Combine([Operand.Of(input)], v => function(TIn.FromBase(v[0])));

    /// <summary>Combines two estimates.</summary>
    /// <typeparam name="TA">The dimension of the first.</typeparam>
    /// <typeparam name="TB">The dimension of the second.</typeparam>
    /// <typeparam name="TOut">The dimension of the result.</typeparam>
    /// <param name="a">The first estimate.</param>
    /// <param name="b">The second estimate.</param>
    /// <param name="function">A function without side effects, for example <c>(power, rate) => power / rate</c>.</param>
    /// <returns>The result. Inputs that both share count once, with their joint effect.</returns>
    public static Estimate<TOut> With<TA, TB, TOut>(this Estimate<TA> a, Estimate<TB> b, Func<TA, TB, TOut> function)
        where TA : struct, IQuantity<TA>
        where TB : struct, IQuantity<TB>
        where TOut : struct, IQuantity<TOut> =>
        Combine([Operand.Of(a), Operand.Of(b)], v => function(TA.FromBase(v[0]), TB.FromBase(v[1])));

    /// <summary>Combines any number of estimates of any dimensions.</summary>
    /// <typeparam name="TOut">The dimension of the result.</typeparam>
    /// <param name="operands">The estimates; at least one.</param>
    /// <param name="function">
    /// A function without side effects of their base-unit values, in the same order. It is asked in every state of the world and a
    /// little to either side of the stated values, so it must be defined there; it must not keep the array, which is used again.
    /// </param>
    /// <returns>The result. Its value is the function of the stated values.</returns>
    /// <exception cref="ArgumentException">There is no operand: a figure that rests on nothing has no grade.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The function is not finite somewhere in the operands' range.</exception>
    public static Estimate<TOut> Combine<TOut>(IReadOnlyList<Operand> operands, Func<double[], TOut> function)
        where TOut : struct, IQuantity<TOut>
    {
        ArgumentNullException.ThrowIfNull(operands);
        ArgumentNullException.ThrowIfNull(function);
        if (operands.Count == 0)
        {
            throw new ArgumentException("A figure that rests on nothing has no grade.", nameof(operands));
        }

        double[] at = [.. operands.Select(o => o.Value)];
        TOut value = function(at);
        double[]? draws = null;
        if (operands.Any(o => o.IsUncertain))
        {
            draws = new double[States.Count];
            for (int state = 0; state < States.Count; state++)
            {
                for (int k = 0; k < at.Length; k++)
                {
                    at[k] = operands[k].DrawAt(state);
                }

                draws[state] = function(at).BaseValue;
            }
        }

        return new Estimate<TOut>(value, draws, Elasticities.Merge(operands, function, value));
    }

    /// <summary>Adds estimates of one dimension.</summary>
    /// <typeparam name="T">The dimension.</typeparam>
    /// <param name="parts">The parts; at least one.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentException">There is no part: the sum of nothing known is not known to be zero.</exception>
    public static Estimate<T> Sum<T>(params IReadOnlyList<Estimate<T>> parts)
        where T : struct, IQuantity<T> =>
        Combine([.. parts.Select(p => Operand.Of(p))], v => T.FromBase(v.Sum()));

    /// <summary>Divides two figures of one dimension, state by state: what they share cancels.</summary>
    /// <typeparam name="T">The dimension.</typeparam>
    /// <param name="a">The dividend.</param>
    /// <param name="b">The divisor.</param>
    /// <returns>The ratio.</returns>
    public static Estimate<Ratio> Over<T>(this Estimate<T> a, Estimate<T> b)
        where T : struct, IQuantity<T> =>
        a.With(b, (x, y) => x / y);

    private static Estimate<T> From<T>(string inputId, T value, Func<double, double> quantile, Grade grade, Source source)
        where T : struct, IQuantity<T>
    {
        double[] draws = States.Uniform(inputId);
        for (int i = 0; i < draws.Length; i++)
        {
            draws[i] = Quantity.Finite(quantile(draws[i]), T.Units.Dimension);
        }

        return new Estimate<T>(value, draws, [new EstimateInput(inputId, grade, 1, source)]);
    }
}
