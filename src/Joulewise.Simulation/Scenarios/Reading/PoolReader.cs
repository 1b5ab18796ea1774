using System.Globalization;
using Joulewise.Catalog;
using Joulewise.Modeling;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Simulation;

/// <summary>Reads one pool.</summary>
/// <param name="catalogue">Knows the accelerators.</param>
/// <param name="model">The model served.</param>
internal sealed class PoolReader(Catalogue catalogue, ModelArchitecture model)
{
    /// <summary>Reads it.</summary>
    public ScenarioPool Read(EntryReader r)
    {
        string name = r.Text("name");
        int workers = r.OptionalCount("workers") ?? 1;
        AutoscalePolicy? scaling = r.Map("scaling") is { } scale ? ReadScaling(scale) : null;
        int initial = r.OptionalCount("initial", 0) ?? workers;
        (double watts, bool isOff, double start) = ReadStandby(r.Map("standby"));
        ScenarioPool pool = new()
        {
            Line = r.Line,
            Name = name,
            Role = r.OneOf("role", PoolRole.Whole, ("whole", PoolRole.Whole), ("prefill", PoolRole.Prefill), ("decode", PoolRole.Decode)),
            Accelerator = r.Find("accelerator", r.Text("accelerator"), catalogue.FindAccelerator),
            Engine = r.OneOf("engine", "vllm", [.. EngineChoices.Names.Select(n => (n, n))]),
            Precision = r.OneOf("precision", string.Empty, Same("bf16", "fp8", "fp4", "mxfp4", "int4")),
            KvPrecision = r.OneOf("kv_precision", string.Empty, Same("bf16", "fp8")),
            Speculates = r.OneOf("speculation", false, ("none", false), ("mtp", true)),
            Widths = ReadWidths(r),
            Workers = workers,
            InitialWorkers = initial,
            Sequences = r.OptionalCount("sequences") ?? 512,
            StepTokens = r.OptionalCount("step_tokens") ?? 8192,
            Reserve = r.OneOf("reserve", (CacheReserve?)null, ("prompt", CacheReserve.Prompt), ("estimate", CacheReserve.Estimate), ("whole", CacheReserve.Whole)),
            Mixes = r.Has("mixed_chunk") ? r.Flag("mixed_chunk") : null,
            HostBytesPerSecond = ReadHost(r),
            CachesPrefixes = r.Flag("prefix_cache"),
            LinkBytesPerSecond = r.Has("link") ? Above(r, "link", r.Amount<Bandwidth>("link").InBytesPerSecond) : double.NaN,
            LimitWatts = r.Has("power_limit") ? Above(r, "power_limit", r.Amount<Power>("power_limit").InWatts) : double.PositiveInfinity,
            StandbyWatts = watts,
            StandbyIsOff = isOff,
            StartSeconds = start,
            Scaling = scaling,
            DollarsPerAcceleratorHour = r.Has("price") ? r.Amount<MoneyRate>("price").InDollarsPerHour : double.NaN,
        };
        r.End();
        Check(r, pool);
        return pool;
    }

    private static (string, string)[] Same(params string[] names) => [.. names.Select(n => (n, n))];

    private static double Above(EntryReader r, string key, double value) => value > 0 ? value : throw r.Problem(key, "0 was found: accepted is an amount above 0");

    private static WorkerWidths ReadWidths(EntryReader r)
    {
        int accelerators = r.OptionalCount("accelerators") ?? 1;
        int stages = r.OptionalCount("pipeline_stages") ?? 1;
        int replicas = r.OptionalCount("attention_replicas") ?? 1;
        if (accelerators % stages != 0)
        {
            throw r.Problem("pipeline_stages", string.Create(CultureInfo.InvariantCulture, $"{stages} does not divide the {accelerators} 'accelerators' of a worker"));
        }

        return accelerators / stages % replicas == 0
            ? new WorkerWidths(accelerators, replicas, r.Flag("expert_parallel"), stages)
            : throw r.Problem("attention_replicas", string.Create(CultureInfo.InvariantCulture, $"{replicas} does not divide the {accelerators / stages} accelerators of a stage"));
    }

    private static double ReadHost(EntryReader r)
    {
        bool swaps = r.OneOf("preemption", false, ("recompute", false), ("swap", true));
        if (!swaps)
        {
            return r.Has("host_bandwidth") ? throw r.Problem("host_bandwidth", "stands without 'preemption: swap', which alone uses it") : double.NaN;
        }

        return Above(r, "host_bandwidth", r.Amount<Bandwidth>("host_bandwidth").InBytesPerSecond);
    }

    private static (double Watts, bool IsOff, double StartSeconds) ReadStandby(EntryReader? r)
    {
        if (r is null)
        {
            return (0, true, double.NaN);
        }

        bool isOff = r.OneOf("state", true, ("off", true), ("sleep", false));
        double watts = r.Has("power") ? r.Amount<Power>("power").InWatts : isOff ? 0 : throw r.Missing("power");
        double start = r.Seconds("start", double.NaN);
        r.End();
        return (watts, isOff, start);
    }

    private static AutoscalePolicy ReadScaling(EntryReader r)
    {
        AutoscalePolicy policy = new(
            r.OneOf("by", AutoscaleKind.Threshold, ("threshold", AutoscaleKind.Threshold), ("rate", AutoscaleKind.Rate), ("predictive", AutoscaleKind.Predictive)),
            r.OptionalCount("least", 0) ?? 1,
            r.Part("utilisation", 0.7),
            r.LastingSeconds("interval", 30),
            r.Seconds("hold", 300));
        r.End();
        return policy;
    }

    private void Check(EntryReader r, ScenarioPool pool)
    {
        if (pool.InitialWorkers > pool.Workers)
        {
            throw r.Problem("initial", string.Create(CultureInfo.InvariantCulture, $"{pool.InitialWorkers} is more than the {pool.Workers} 'workers' there are"));
        }

        if (pool.Scaling is { } scaling && scaling.Least > pool.Workers)
        {
            throw r.Problem("scaling", string.Create(CultureInfo.InvariantCulture, $"'least' {scaling.Least} is more than the {pool.Workers} 'workers' there are"));
        }

        if (pool.InitialWorkers == 0 && pool.Scaling is null)
        {
            throw r.Problem("initial", "0 was found: accepted is 1 or more where no 'scaling' starts workers");
        }

        if (pool.Speculates && model.MtpLayers == 0)
        {
            throw r.Problem("speculation", $"'mtp' needs layers for it, which {model.Id} has not: accepted is none");
        }

        if (pool.Widths.ExpertParallel && model.RoutedExpertParameters == 0)
        {
            throw r.Problem("expert_parallel", $"{model.Id} has no experts: accepted is false");
        }

        if (string.Equals(pool.Engine, "trtllm", StringComparison.Ordinal) && pool.Widths is { AttentionReplicas: > 1, AttentionWidth: > 1 })
        {
            throw r.Problem("attention_replicas", "TensorRT-LLM replicates attention on every accelerator of a stage or on none: accepted are 1 and their number");
        }

        if (pool.Accelerator.Tdp is { } tdp && double.IsFinite(pool.LimitWatts) && pool.LimitWatts > tdp.Value.InWatts)
        {
            throw r.Problem("power_limit", string.Create(CultureInfo.InvariantCulture, $"{pool.LimitWatts} W is above the rated {tdp.Value.InWatts} W of {pool.Accelerator.Id}"));
        }
    }
}
