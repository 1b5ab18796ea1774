using CsCheck;
using Joulewise.Modeling;

namespace Joulewise.Serving.Tests.Evaluation;

public sealed class PoolPairTests
{
    private static readonly Gen<(int Prefill, int Decode)> AnySizes = Gen.Select(Gen.Int[1, Ratios.MostWorkers], Gen.Int[1, Ratios.MostWorkers]);

    /// <summary>Where both pools have workers of one kind, which is what predictions know, a search says what a prediction says.</summary>
    [Fact]
    public void Evaluate_PoolsOfOneWidth_IsThePrediction() =>
        Gen.Select(Pairs.Any.Where(p => !p.Group.IsMixed), AnySizes).Sample(
            (any, sizes) =>
            {
                Pairs same = any with { Prefill = any.Decode };
                Outcome outcome = same.Under(1).Evaluate(sizes.Prefill, sizes.Decode);
                int width = same.Decode.Accelerators;
                RawPrediction plain = Searches.Predictor.Model.Predict(
                    same.Decode.Served with
                    {
                        Disaggregated = true,
                        Workers = sizes.Decode,
                        PrefillAccelerators = (double)sizes.Prefill * width,
                        Accelerators = (double)(sizes.Prefill + sizes.Decode) * width,
                        Clients = (double)sizes.Decode * same.Load.Batch,
                    },
                    same.Decode.Traits);

                outcome.TpotSeconds.ShouldBe(plain[Quantity.Tpot].Value, 1e-9 * plain[Quantity.Tpot].Value);
                outcome.TtftSeconds.ShouldBe(plain[Quantity.Ttft].Value, 1e-9 * plain[Quantity.Ttft].Value);
                same.Each(outcome, sizes.Prefill, sizes.Decode).ShouldBe(plain[Quantity.Output].Value, 1e-9 * plain[Quantity.Output].Value);
                outcome.BoardWatts.ShouldBe(plain[Quantity.Power].Value, 1e-9 * plain[Quantity.Power].Value);
            },
            iter: 100,
            threads: 1);

    /// <summary>Several replicas of pools behave as one replica of pools as many times as large in every figure but queues of single requests.</summary>
    [Fact]
    public void Evaluate_PoolsTwiceAsLarge_GiveTwiceTheOutput() =>
        Gen.Select(Pairs.Any, AnySizes, Gen.OneOf(1.0, 0.7)).Sample(
            (any, sizes, cap) =>
            {
                PoolPair pair = any.Under(cap);
                Outcome one = pair.Evaluate(sizes.Prefill, sizes.Decode);
                Outcome two = pair.Evaluate(2 * sizes.Prefill, 2 * sizes.Decode);

                two.OutputPerSecond.ShouldBe(2 * one.OutputPerSecond, 1e-9 * one.OutputPerSecond);
                two.TtftSeconds.ShouldBe(one.TtftSeconds, 1e-9 * one.TtftSeconds);
                two.BoardWatts.ShouldBe(one.BoardWatts, 1e-9 * one.BoardWatts);
            },
            iter: 60,
            threads: 1);

    /// <summary>Where decoding slows more than prompts do fewer of them queue: the first token may come sooner, but never more requests get through.</summary>
    [Fact]
    public void Evaluate_LowerLimits_NeverRaiseOutputOrPower() =>
        Gen.Select(Pairs.Any.Where(p => !p.Group.IsMixed), AnySizes).Sample(
            (any, sizes) =>
            {
                Outcome last = any.Under(1).Evaluate(sizes.Prefill, sizes.Decode);
                foreach (double share in PowerCaps.Shares.Skip(1))
                {
                    Outcome limited = any.Under(share).Evaluate(sizes.Prefill, sizes.Decode);

                    limited.OutputPerSecond.ShouldBeLessThanOrEqualTo(last.OutputPerSecond * (1 + 1e-12));
                    limited.BoardWatts.ShouldBeLessThanOrEqualTo(Math.Min(share * any.Group.Place.Shape.TdpWatts, last.BoardWatts * 1.01));
                    limited.TpotSeconds.ShouldBeGreaterThanOrEqualTo(last.TpotSeconds * (1 - 1e-12));
                    any.Under(share).LeastTtftSeconds.ShouldBeGreaterThanOrEqualTo(any.Under(1).LeastTtftSeconds);
                    last = limited;
                }
            },
            iter: 300,
            threads: 1);

    [Fact]
    public void LeastWatts_AnySizesUpToARate_DrawMoreForAToken() =>
        Gen.Select(Pairs.Any, AnySizes, Gen.OneOf([.. PowerCaps.Shares]), Gen.Double[1, 3]).Sample(
            (any, sizes, cap, factor) =>
            {
                PoolPair pair = any.Under(any.Group.IsMixed ? 1 : cap);
                Outcome outcome = pair.Evaluate(sizes.Prefill, sizes.Decode);
                double rate = any.Each(outcome, sizes.Prefill, sizes.Decode);

                double most = factor * rate;
                (pair.LeastWatts(most) / most).ShouldBeLessThanOrEqualTo(outcome.BoardWatts / rate * (1 + 1e-9));
            },
            iter: 150,
            threads: 1);

    [Fact]
    public void Evaluate_Called_AllocatesNothing()
    {
        SearchQuestion question = Searches.Ask("qwen3-8b", 2, "nvidia-h200-sxm") with { Aggregated = false };
        SearchGroup group = Searches.Groups(question)[0];
        PoolModel pool = Searches.Pools(question, group)[0];
        PoolPair pair = new Pairs(group, pool, pool, pool.At(64)).Under(0.7);
        double sum = pair.Evaluate(1, 1).OutputPerSecond;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            sum += pair.Evaluate(1, 1).OutputPerSecond;
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        sum.ShouldBe(1001 * pair.Evaluate(1, 1).OutputPerSecond, 1e-6 * sum);
    }
}
