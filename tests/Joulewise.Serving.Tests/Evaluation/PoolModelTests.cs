using CsCheck;
using Joulewise.Modeling;

namespace Joulewise.Serving.Tests.Evaluation;

public sealed class PoolModelTests
{
    private static readonly Gen<(string Model, string Accelerator)> AnyPlace = Gen.Select(
        Gen.OneOf("qwen3-8b", "gpt-oss-20b", "deepseek-r1", "llama-3.1-70b", "qwen3.5-397b-a17b"),
        Gen.OneOf("nvidia-h200-sxm", "nvidia-b200", "amd-mi355x", "nvidia-gb300"));

    /// <summary>Effects looked up once for a deployment are those looked up for each row: on measured curves too.</summary>
    [Fact]
    public void Bind_AnyDeployment_GivesTheEffectsOfEachRow() =>
        Gen.Select(Gen.Int[0, Searches.Predictor.Rows.Length - 1], Gen.Double[1, 4000]).Sample(
            (index, batch) =>
            {
                Observation row = Searches.Predictor.Rows[index];
                LearnedModel model = Searches.Predictor.Model;
                WorkerWidths widths = row.Case.Deployment.Widths;
                double position = EffectKinds.PositionOf(batch / widths.AttentionReplicas);
                foreach (PooledEffects effects in (PooledEffects[])[model.Tpot, model.Ttft, model.Output, model.Power])
                {
                    double expected = Math.Exp(effects.PredictMean(EffectKinds.Of(row.Traits, row.Case, batch)));
                    effects.Bind(row.Traits, widths).FactorAt(position).ShouldBe(expected, 1e-9 * expected);
                }
            },
            iter: 200,
            threads: 1);

    [Fact]
    public void At_MoreRequests_NeverTakeLessTimeForATokenOfTheStep() =>
        AnyPlace.Sample(
            place =>
            {
                SearchQuestion question = Searches.Ask(place.Model, 8, place.Accelerator);
                foreach (PoolModel pool in Searches.Groups(question).Take(2).SelectMany(g => Searches.Pools(question, g)))
                {
                    double last = 0;
                    foreach (int batch in Batches.Of(pool.Served.Deployment.Widths.AttentionReplicas, pool.LargestBatch))
                    {
                        double step = pool.At(batch).State.StepSeconds;
                        step.ShouldBeGreaterThanOrEqualTo(last * (1 - 1e-9));
                        last = step;
                    }
                }
            },
            iter: 6,
            threads: 1);

    [Fact]
    public void Under_Limits_KeepThemAndTurnTheClockDown()
    {
        SearchQuestion question = Searches.Ask("qwen3-8b", 1, "nvidia-h200-sxm");
        PoolModel pool = Searches.Pools(question, Searches.Groups(question)[0])[0];
        DecodeLoad load = pool.At(64);
        ClockState free = pool.DecodingUnder(load, double.PositiveInfinity);
        ClockState filling = pool.FillingUnder(double.PositiveInfinity);

        free.Clock.ShouldBe(1);
        free.TimeFactor.ShouldBe(1);
        pool.DecodingUnder(load, free.Watts * 1.01).ShouldBe(free);
        ClockState limited = pool.DecodingUnder(load, free.Watts * 0.8);
        limited.Clock.ShouldBeLessThan(1);
        limited.Watts.ShouldBeInRange(free.Watts * 0.79, free.Watts * 0.8);
        limited.TimeFactor.ShouldBeGreaterThan(1);

        // Prompts are arithmetic: a board that fills caches draws more than one that decodes.
        filling.Watts.ShouldBeGreaterThan(free.Watts);
        pool.FillingUnder(filling.Watts * 0.8).Watts.ShouldBeInRange(filling.Watts * 0.79, filling.Watts * 0.8);
    }
}
