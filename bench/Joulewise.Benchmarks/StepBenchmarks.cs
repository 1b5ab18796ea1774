using BenchmarkDotNet.Attributes;
using Joulewise.Catalog;
using Joulewise.Modeling;

namespace Joulewise.Benchmarks;

/// <summary>A decode step of a 94-layer mixture model (Qwen3-235B on 8 H200), against one root of two squares: the least an operator costs.</summary>
[MemoryDiagnoser]
public class StepBenchmarks
{
    /// <summary>Steps of one call, so that a result divides into evaluations per second.</summary>
    private const int Steps = 1000;

    private readonly StepModel _step;
    private double _seed = 3;

    public StepBenchmarks()
    {
        Catalogue catalogue = Catalogue.LoadEmbedded();
        ModelShape model = ModelShape.Of(catalogue.FindModel("qwen3-235b-a22b"));
        AcceleratorShape chip = AcceleratorShape.Of(catalogue.FindAccelerator("nvidia-h200-sxm"))!;
        NumberFormats formats = NumberFormats.Choose("fp8", model, chip, EngineKind.Sglang, keepsWideCache: false);
        _step = new StepModel(new Deployment(model, chip, EngineKind.Sglang, formats, new WorkerWidths(8)), Calibration.LoadEmbedded().Coefficients);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Steps)]
    public double Root()
    {
        double sum = 0;
        for (int i = 0; i < Steps; i++)
        {
            _seed += 1;
            sum += Math.Sqrt((_seed * _seed) + (sum * sum));
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Steps)]
    public double DecodeStep()
    {
        double sum = 0;
        for (int i = 0; i < Steps; i++)
        {
            _step.Evaluate(new StepState(1 + (i % 256), 1000 + i), out StepCost cost);
            sum += cost.Seconds;
        }

        return sum;
    }
}
