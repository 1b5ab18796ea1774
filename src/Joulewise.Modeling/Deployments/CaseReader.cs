using Joulewise.Catalog;
using Joulewise.Evidence;

namespace Joulewise.Modeling;

/// <summary>Reads a serving case from a row of the measurement schema.</summary>
internal sealed class CaseReader(Catalogue catalogue)
{
    /// <summary>Lengths drawn from 0.8 to 1.0 of nominal have this mean (reference: InferenceX random dataset).</summary>
    private const double DrawnShare = 0.9;

    /// <summary>Prompts of ML.ENERGY's chat task are not published: between the 77 and 290 tokens that two fits of its curves gave.</summary>
    private const double ChatPromptTokens = 150;

    /// <summary>The same for its fill-in-the-middle task: between 1,342 and 2,200.</summary>
    private const double FillPromptTokens = 1700;

    /// <summary>The widest worker that is guessed: a rack.</summary>
    private const int MostWidth = 64;

    private readonly Dictionary<string, ModelShape> _models = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AcceleratorShape?> _accelerators = new(StringComparer.Ordinal);

    /// <summary>Reads a row.</summary>
    /// <param name="point">The row.</param>
    /// <param name="problem">What is missing, or empty.</param>
    /// <returns>The case, or <see langword="null"/> with a problem.</returns>
    public ServingCase? Read(MeasuredPoint point, out string problem)
    {
        ArgumentNullException.ThrowIfNull(point);
        problem = string.Empty;
        if (AcceleratorOf(point.Accelerator) is not { } accelerator)
        {
            problem = $"accelerator '{point.Accelerator}' is unknown or its memory or compute rate is not published";
            return null;
        }

        if (ModelOf(point.Model) is not { } model)
        {
            problem = $"model '{point.Model}' is unknown";
            return null;
        }

        if ((point.BatchRequests ?? point.ConcurrencyRequests) is not { } clients)
        {
            problem = "concurrency is not given: the number of clients in flight is accepted";
            return null;
        }

        if (Lengths(point) is not { } lengths)
        {
            problem = "input_tokens or output_tokens is not given: mean tokens of a request are accepted";
            return null;
        }

        bool disaggregated = point.Disaggregated == true;
        EngineKind engine = EngineOf(point.Engine, point.EngineVersion);

        // The table has no column for the format of the cache; ML.ENERGY states that it runs vLLM as it comes, with 16 bits.
        bool wideCache = point.Source.StartsWith("ML.ENERGY", StringComparison.Ordinal);
        NumberFormats formats = NumberFormats.Choose(point.Precision, model, accelerator, engine, wideCache);
        WorkerWidths widths = WidthsOf(point);
        if (disaggregated && point.DecodeAccelerators is null)
        {
            widths = Widen(widths, w => MemoryFit.Of(new Deployment(model, accelerator, engine, formats, w), lengths.Input, lengths.Output).LargestBatch >= 1);
        }

        double all = point.AcceleratorCount is > 0 ? point.AcceleratorCount.Value : widths.Accelerators;
        double decode = disaggregated ? point.DecodeAccelerators ?? Math.Max(widths.Accelerators, all / 2) : all;
        double prefill = disaggregated ? point.PrefillAccelerators ?? Math.Max(1, all - decode) : 0;
        return new ServingCase
        {
            Deployment = new Deployment(model, accelerator, engine, formats, widths),
            Workers = Math.Max(1, decode / widths.Accelerators),
            Accelerators = Math.Max(all, decode),
            PrefillAccelerators = prefill,
            Disaggregated = disaggregated,
            Clients = point.ConcurrencyRequests ?? clients,
            MeasuredBatch = point.BatchRequests ?? double.NaN,
            InputTokens = lengths.Input,
            OutputTokens = lengths.Output,
            Speculates = EvidenceRules.SpeculationOf(point) is not "none",
        };
    }

    private static (double Input, double Output)? Lengths(MeasuredPoint point)
    {
        if (point.OutputTokens is not { } output)
        {
            return null;
        }

        double? stated = point.InputTokens?.InTokens ?? point.Workload switch
        {
            "lm-arena-chat" => ChatPromptTokens,
            "sourcegraph-fim" => FillPromptTokens,
            _ => null,
        };
        if (stated is not { } input)
        {
            return null;
        }

        bool drawn = point.Workload is "fixed" && IsDrawn(input) && IsDrawn(output.InTokens);
        return drawn ? (input * DrawnShare, output.InTokens * DrawnShare) : (input, output.InTokens);
    }

    /// <summary>Widens a worker whose pool is not known until the model fits, as it did where the row was measured.</summary>
    private static WorkerWidths Widen(WorkerWidths widths, Func<WorkerWidths, bool> fits)
    {
        while (widths.Accelerators < MostWidth && !fits(widths))
        {
            widths = widths with { Accelerators = 2 * widths.Accelerators };
        }

        return widths;
    }

    private static bool IsDrawn(double tokens) => tokens is 1024 or 8192;

    private static WorkerWidths WidthsOf(MeasuredPoint point)
    {
        int tp = Math.Max(1, point.TensorParallel ?? 0);
        int ep = Math.Max(1, point.ExpertParallel ?? 0);
        int dp = Math.Max(1, point.DataParallel ?? 0);
        bool disaggregated = point.Disaggregated == true;
        int pool = disaggregated ? point.DecodeAccelerators ?? point.AcceleratorCount ?? 0 : point.AcceleratorCount ?? 0;
        int width = Math.Max(tp * dp, ep);
        bool replicated = point.DataParallelAttention == true || dp > 1;

        // SGLang's wide deployments are listed with widths of 1: the worker is the pool.
        if (disaggregated && replicated && tp == 1 && ep == 1 && pool > 0)
        {
            width = pool;
        }

        if (point.TensorParallel is null && point.ExpertParallel is null && pool > 0)
        {
            width = Math.Min(8, pool);
        }

        if (pool > 0)
        {
            width = Math.Min(width, pool);
        }

        int replicas = point.DataParallelAttention == true ? Math.Max(1, dp > 1 ? dp : width) : dp;
        return new WorkerWidths(width, Math.Min(width, replicas), ep > 1 || (replicated && width > 8));
    }

    internal static EngineKind EngineOf(string engine, string version) => engine switch
    {
        _ when engine.Contains("vllm", StringComparison.OrdinalIgnoreCase) && IsEarly(version) => EngineKind.EarlyVllm,
        _ when engine.Contains("vllm", StringComparison.OrdinalIgnoreCase) => EngineKind.Vllm,
        _ when engine.Contains("sglang", StringComparison.OrdinalIgnoreCase) => EngineKind.Sglang,
        _ when engine.Contains("tr", StringComparison.OrdinalIgnoreCase) => EngineKind.TensorRtLlm,
        _ when engine.Contains("atom", StringComparison.OrdinalIgnoreCase) => EngineKind.Atom,
        _ => EngineKind.Other,
    };

    private static bool IsEarly(string version) =>
        Version.TryParse(version.TrimStart('v').Split('+', '-', 'r')[0].TrimEnd('.'), out Version? parsed) && parsed < new Version(0, 12);

    private ModelShape? ModelOf(string name)
    {
        if (!_models.TryGetValue(name, out ModelShape? shape) && catalogue.TryFindModel(name, out ModelArchitecture? model))
        {
            shape = ModelShape.Of(model);
            _models[name] = shape;
        }

        return shape;
    }

    private AcceleratorShape? ShapeOf(Accelerator accelerator)
    {
        AcceleratorShape? shape = AcceleratorShape.Of(accelerator);
        if (shape is null || !double.IsNaN(shape.TdpWatts))
        {
            return shape;
        }

        (double watts, double logError) = RatedPowerGuess.Of(accelerator, catalogue);
        return shape with { TdpWatts = watts, TdpLogError = logError };
    }

    /// <summary>Finds an accelerator; one whose rated power is not published has a guess for it.</summary>
    /// <param name="name">Its catalogue id or alias.</param>
    /// <returns>The accelerator, or <see langword="null"/> where it is unknown or lacks memory or a compute rate.</returns>
    public AcceleratorShape? AcceleratorOf(string name)
    {
        if (!_accelerators.TryGetValue(name, out AcceleratorShape? shape))
        {
            shape = catalogue.TryFindAccelerator(name, out Accelerator? accelerator) ? ShapeOf(accelerator) : null;
            _accelerators[name] = shape;
        }

        return shape;
    }
}
