using CsCheck;
using Joulewise.Modeling;

namespace Joulewise.Serving.Tests.Evaluation;

public sealed class AggregatedLoadTests
{
    private static readonly Gen<(string Model, string Accelerator, double Input, double Output, int Group, int Pool, int Batch)> AnyLoad = Gen.Select(
        Gen.OneOf("qwen3-8b", "gpt-oss-20b", "deepseek-r1", "llama-3.1-70b", "qwen3.5-397b-a17b"),
        Gen.OneOf("nvidia-h200-sxm", "nvidia-b200", "amd-mi355x", "nvidia-gb300"),
        Gen.Double[1, 30_000],
        Gen.Double[2, 4000],
        Gen.Int[0, 1000],
        Gen.Int[0, 1000],
        Gen.Int[0, 1000]);

    /// <summary>With prompts cut as where the model was fitted and no limit, a search says what a prediction says.</summary>
    [Fact]
    public void Evaluate_FittedChunkAndNoLimit_IsThePrediction() =>
        AnyLoad.Sample(
            any =>
            {
                if (Make(any) is not { } made)
                {
                    return;
                }

                (PoolModel pool, DecodeLoad load) = made;
                Outcome outcome = AggregatedLoad.Evaluate(pool, load, ChunkCosts.Of(pool, load, Chunks.Fitted));
                RawPrediction plain = Searches.Predictor.Model.Predict(pool.Served with { Clients = load.Batch }, pool.Traits);

                outcome.TpotSeconds.ShouldBe(plain[Quantity.Tpot].Value, 1e-9 * plain[Quantity.Tpot].Value);
                outcome.TtftSeconds.ShouldBe(plain[Quantity.Ttft].Value, 1e-9 * plain[Quantity.Ttft].Value);
                (outcome.OutputPerSecond / pool.Accelerators).ShouldBe(plain[Quantity.Output].Value, 1e-9 * plain[Quantity.Output].Value);
                outcome.BoardWatts.ShouldBe(plain[Quantity.Power].Value, 1e-9 * plain[Quantity.Power].Value);
                outcome.PrefillWatts.ShouldBe(outcome.BoardWatts);
                outcome.Clock.ShouldBe(1);
            },
            iter: 100,
            threads: 1);

    [Fact]
    public void Limit_LowerLimits_NeverRaiseOutputOrPower() =>
        AnyLoad.Sample(
            any =>
            {
                if (Make(any) is not { } made)
                {
                    return;
                }

                (PoolModel pool, DecodeLoad load) = made;
                Outcome free = AggregatedLoad.Evaluate(pool, load, ChunkCosts.Of(pool, load, Chunks.Fitted));
                Outcome last = free;
                foreach (double share in (double[])[1.01, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4])
                {
                    double limit = share * free.BoardWatts;
                    Outcome limited = AggregatedLoad.Limit(pool, load, free, limit);

                    limited.OutputPerSecond.ShouldBeLessThanOrEqualTo(last.OutputPerSecond * (1 + 1e-12));
                    limited.BoardWatts.ShouldBeLessThanOrEqualTo(last.BoardWatts * (1 + 1e-12));
                    limited.TpotSeconds.ShouldBeGreaterThanOrEqualTo(last.TpotSeconds * (1 - 1e-12));
                    limited.TtftSeconds.ShouldBeGreaterThanOrEqualTo(last.TtftSeconds * (1 - 1e-12));
                    (limited.BoardWatts <= limit || limited.Clock <= ClockCurve.LowestClock).ShouldBeTrue();
                    (share > 1).ShouldBe(limited.Clock >= 1);
                    last = limited;
                }
            },
            iter: 60,
            threads: 1);

    [Fact]
    public void Limit_UnknownPower_IsNotReached()
    {
        SearchQuestion question = Searches.Ask("qwen3-8b", 1, "nvidia-h200-sxm");
        PoolModel pool = Searches.Pools(question, Searches.Groups(question)[0])[0];
        DecodeLoad load = pool.At(8);
        Outcome unknown = AggregatedLoad.Evaluate(pool, load, ChunkCosts.Of(pool, load, Chunks.Fitted)) with { BoardWatts = double.NaN };

        AggregatedLoad.Limit(pool, load, unknown, 100).ShouldBe(unknown);
    }

    /// <summary>A step with a smaller chunk is shorter; cutting prompts as where the model was fitted changes nothing.</summary>
    [Fact]
    public void ChunkCosts_SmallerChunks_ShortenTheGap() =>
        AnyLoad.Sample(
            any =>
            {
                if (Make(any with { Input = 9000 }) is not { } made)
                {
                    return;
                }

                (PoolModel pool, DecodeLoad load) = made;
                ChunkCosts[] costs = [.. Chunks.Of(9000).Select(c => ChunkCosts.Of(pool, load, c))];
                costs.Select(c => c.GapSeconds).ShouldBe(costs.Select(c => c.GapSeconds).Order());
                costs[0].GapSeconds.ShouldBeGreaterThan(load.State.StepSeconds);
                costs[3].Prompt.ShouldBe(1);
                costs[3].First.ShouldBe(1);
            },
            iter: 40,
            threads: 1);

    /// <summary>Every step reads the weights: a prompt in nine chunks waits for more of that than a prompt in two.</summary>
    [Fact]
    public void ChunkCosts_SmallerChunks_DelayTheFirstToken()
    {
        SearchQuestion question = Searches.Ask("llama-3.1-70b", 2, "nvidia-h200-sxm") with { InputTokens = 9000 };
        PoolModel pool = Searches.Pools(question, Searches.Groups(question)[0])[^1];
        double[] first = [.. Chunks.Of(9000).Select(c => ChunkCosts.Of(pool, pool.At(16), c).First)];

        first.ShouldBe(first.OrderDescending());
        first[0].ShouldBeGreaterThan(1);
        first[^1].ShouldBeLessThan(1);
    }

    [Fact]
    public void Evaluate_AndLimit_AllocateNothing()
    {
        SearchQuestion question = Searches.Ask("qwen3-8b", 1, "nvidia-h200-sxm");
        PoolModel pool = Searches.Pools(question, Searches.Groups(question)[0])[0];
        DecodeLoad load = pool.At(64);
        Outcome free = AggregatedLoad.Evaluate(pool, load, ChunkCosts.Of(pool, load, 1024));
        double sum = AggregatedLoad.Limit(pool, load, free, 0.7 * free.BoardWatts).OutputPerSecond;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            Outcome again = AggregatedLoad.Evaluate(pool, load, ChunkCosts.Of(pool, load, 1024));
            sum += AggregatedLoad.Limit(pool, load, again, 0.7 * free.BoardWatts).OutputPerSecond;
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        sum.ShouldBe(1001 * AggregatedLoad.Limit(pool, load, free, 0.7 * free.BoardWatts).OutputPerSecond, 1e-6 * sum);
    }

    /// <summary>A worker at a load that memory holds; nothing where the model does not fit.</summary>
    private static (PoolModel Pool, DecodeLoad Load)? Make((string Model, string Accelerator, double Input, double Output, int Group, int Pool, int Batch) any)
    {
        SearchQuestion question = Searches.Ask(any.Model, 16, any.Accelerator) with { InputTokens = any.Input, OutputTokens = any.Output };
        SearchGroup[] groups = [.. Searches.GroupsOf(any.Model, any.Accelerator, any.Accelerator).Where(g => !g.IsDisaggregated)];
        if (groups.Length == 0)
        {
            return null;
        }

        IReadOnlyList<PoolModel> pools = Searches.Pools(question, groups[any.Group % groups.Length]);
        if (pools.Count == 0)
        {
            return null;
        }

        PoolModel pool = pools[any.Pool % pools.Count];
        IReadOnlyList<int> batches = Batches.Of(1, pool.LargestBatch);
        return batches.Count == 0 ? null : (pool, pool.At(batches[any.Batch % batches.Count]));
    }
}
