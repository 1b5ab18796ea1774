using CsCheck;

namespace Joulewise.Serving.Tests;

public class LaunchPropertyTests
{
    private static readonly Gen<WorkerPool> Pools = Gen.Select(
        OneOf("nvidia-h100-sxm", "nvidia-h200-sxm", "nvidia-gb300", "nvidia-b300", "amd-mi300x", "amd-mi355x", "nvidia-l40s", "google-tpu-v7"),
        Gen.Int[1, 9],
        OneOf(1, 2, 4, 8, 12, 16),
        OneOf(1, 1, 2, 3, 8, 32),
        OneOf(1, 1, 2, 4),
        Gen.Bool,
        Gen.Int[1, 5000],
        OneOf(0, 1, 512, 8192, 65536),
        (a, w, t, d, p, e, s, c) => new WorkerPool(a, w, t, d, p, e, s, c));

    private static readonly Gen<ServingConfiguration> Configurations = Gen.Select(
        OneOf([.. Launches.Catalogue.Models.Select(m => m.Id)]),
        OneOf("vllm", "sglang", "trtllm", "atom"),
        OneOf("bf16", "fp8", "fp4", "mxfp4", "int4"),
        OneOf("bf16", "fp8"),
        OneOf("none", "mtp"),
        Pools,
        Pools.Null(),
        Gen.Select(Gen.Double[1, 200_000], Gen.Double[0, 20_000], Gen.Double[50, 1500].Nullable(), Gen.Int[1, 4]),
        (m, e, p, k, s, decode, prefill, rest) => new ServingConfiguration
        {
            Model = m,
            Engine = e,
            Precision = p,
            KvPrecision = k,
            Speculation = s,
            InputTokens = rest.Item1,
            OutputTokens = rest.Item2,
            PowerCapWatts = rest.Item3,
            Replicas = rest.Item4,
            Decode = decode,
            Prefill = prefill,
        });

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    [Fact]
    public void For_AnyConfiguration_WritesDocumentedOptionsOnly() =>
        Configurations.Sample(c => Launches.Plan(c).ShouldBeDocumented(), iter: 400);

    [Fact]
    public void For_AnyConfiguration_CommandsOccupyAllItsAccelerators() =>
        Configurations.Sample(
            c =>
            {
                LaunchPlan plan = Launches.Plan(c);
                if (plan.Versions.Count > 0 && (!c.IsDisaggregated || plan.Files.Any(f => f.Name is "dynamo.yaml")))
                {
                    plan.Commands.Sum(x => x.Count * x.Accelerators).ShouldBe(c.Accelerators);
                }
            },
            iter: 200);
}
