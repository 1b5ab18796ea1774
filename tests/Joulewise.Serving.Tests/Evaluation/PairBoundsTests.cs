using CsCheck;

namespace Joulewise.Serving.Tests.Evaluation;

public sealed class PairBoundsTests
{
    private const double Slack = 1 + 1e-9;

    /// <summary>Whatever the sizes: what keeps the promise stays below the bounds, and what is beyond the busiest breaks it.</summary>
    [Fact]
    public void BoundsWithin_EveryRatio_IsBelowTheBoundOrBreaksThePromise() =>
        Gen.Select(Pairs.Any, Gen.Double[-1, 6], Gen.OneOf(1.0, 0.8, 0.5), Gen.Bool).Sample(
            (any, looseness, cap, promised) =>
            {
                PoolPair pair = any.Under(any.Group.IsMixed ? 1 : cap);
                double limit = promised ? pair.LeastTtftSeconds * (1 + Math.Pow(10, looseness - 3)) : double.PositiveInfinity;
                PairBounds bounds = pair.BoundsWithin(limit);
                foreach ((int prefill, int decode) in Ratios.All)
                {
                    Outcome outcome = pair.Evaluate(prefill, decode);
                    double busy = (double)decode / prefill / bounds.RatioPerBusy;
                    double each = any.Each(outcome, prefill, decode);

                    outcome.TtftSeconds.ShouldBeGreaterThanOrEqualTo(pair.LeastTtftSeconds / Slack);
                    each.ShouldBeLessThanOrEqualTo(bounds.OutputAt(busy) * Slack);
                    each.ShouldBeLessThanOrEqualTo(pair.QuickMostOutput() * Slack);
                    if (busy > bounds.MostBusy * Slack)
                    {
                        outcome.TtftSeconds.ShouldBeGreaterThan(limit);
                    }
                    else
                    {
                        each.ShouldBeLessThanOrEqualTo(bounds.MostOutput * Slack);
                    }
                }
            },
            iter: 100,
            threads: 1);

    [Fact]
    public void OutputAt_FineGrid_RisesToOneMaximumAndFalls() =>
        Gen.Select(Gen.Double[-3, 1], Gen.Double[2, 4000], Gen.Double[-3, 0], Gen.Int[1, 4096], Gen.Double[-2, 3], Gen.Int[1, 64], Gen.Int[1, 64]).Sample(
            (start, output, tpot, batch, prompts, filling, decoding) =>
            {
                PairBounds bounds = PairBounds.Of(Math.Pow(10, start), output, Math.Pow(10, tpot), batch, Math.Pow(10, prompts), filling, decoding, double.PositiveInfinity, 1);
                double last = 0;
                bool falls = false;
                for (double busy = 1e-4; busy < 1e3; busy *= 1.02)
                {
                    double at = bounds.OutputAt(busy);
                    at.ShouldBeLessThanOrEqualTo(bounds.MostOutput * Slack);
                    if (falls)
                    {
                        at.ShouldBeLessThanOrEqualTo(last * (1 + 1e-12));
                    }

                    falls |= at < last * (1 - 1e-12);
                    last = at;
                }

                bounds.OutputAt(bounds.BestBusy).ShouldBe(bounds.MostOutput);
            },
            iter: 200,
            threads: 1);

    [Fact]
    public void Of_LimitBelowTheStart_LeavesNothing()
    {
        PairBounds bounds = PairBounds.Of(0.5, 100, 0.02, 8, 2, 1, 1, 0.5, 1);

        bounds.MostBusy.ShouldBe(0);
        bounds.MostOutput.ShouldBe(0);
    }
}
