using System.Runtime.CompilerServices;

namespace Joulewise.Modeling;

/// <summary>The cost of one engine step of a deployment, from its operators.</summary>
/// <remarks>Each operator takes the root of the summed squares of its memory time and its compute time, as both overlap only partly. docs/model.md gives the equations.</remarks>
internal sealed class StepModel
{
    private readonly LayerPlan[] _layers;
    private readonly StepRates _rates;
    private readonly double _replicas;
    private readonly double _hidden;
    private readonly double _headBytes;
    private readonly double _headFlopPerToken;
    private readonly double _samplerBytesPerToken;

    /// <summary>Initialises the model of a deployment's step.</summary>
    /// <param name="deployment">The deployment.</param>
    /// <param name="coefficients">The fitted constants.</param>
    public StepModel(Deployment deployment, Coefficients coefficients)
    {
        ModelShape model = deployment.Model;
        _rates = StepRates.Of(deployment, coefficients);
        _layers = Array.ConvertAll(model.Layers, l => LayerPlans.Of(l, deployment, coefficients, _rates));
        _replicas = deployment.Widths.AttentionReplicas;
        _hidden = model.HiddenSize;
        double width = deployment.Widths.PerStage;
        _headBytes = 2 * model.HeadParameters / width;
        _headFlopPerToken = 2 * model.HeadParameters / width;
        _samplerBytesPerToken = SamplerPasses * 4 * model.VocabularySize / width;
    }

    /// <summary>Gets what one accelerator of the deployment reaches.</summary>
    public StepRates Rates => _rates;

    /// <summary>Reading, scaling, and choosing from the logits: passes of four bytes over the vocabulary.</summary>
    private const double SamplerPasses = 4;

    /// <summary>Evaluates a step.</summary>
    /// <param name="state">What the worker has before it.</param>
    /// <param name="cost">The cost of each operator for one accelerator, in the order of <see cref="OperatorKind"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Evaluate(in StepState state, out StepCost cost)
    {
        cost = default;
        double all = state.DecodeSequences + state.PrefillTokens;
        double replica = all / _replicas;
        double decode = state.DecodeSequences / _replicas;
        double prefill = state.PrefillTokens / _replicas;
        double efficiencyReplica = _rates.GemmShare(replica);
        double efficiencyAll = _rates.GemmShare(all);
        foreach (ref readonly LayerPlan layer in _layers.AsSpan())
        {
            double n = layer.Count;
            if (layer.ProjectionBytes > 0)
            {
                Add(ref cost[(int)OperatorKind.MixerProjection], n, layer.ProjectionBytes, _rates.WeightBytesPerSecond, layer.ProjectionFlopPerToken * replica, _rates.PlainFlopPerSecond * efficiencyReplica);
            }

            if (layer.KvBytesPerAttended > 0)
            {
                if (decode > 0)
                {
                    double attended = layer.Shape.CountAttended(state.ContextTokens);
                    Add(
                        ref cost[(int)OperatorKind.DecodeAttention],
                        n,
                        decode * ((layer.KvBytesPerAttended * attended) + (layer.IndexBytesPerContext * state.ContextTokens)),
                        _rates.KvBytesPerSecond,
                        decode * ((layer.DecodeFlopPerAttended * attended) + (layer.IndexFlopPerContext * state.ContextTokens)),
                        _rates.AttentionFlopPerSecond);
                }

                if (prefill > 0)
                {
                    double attended = layer.Shape.CountAttended(state.PrefillContextTokens);
                    Add(
                        ref cost[(int)OperatorKind.PrefillAttention],
                        n,
                        prefill * layer.KvBytesPerAttended,
                        _rates.KvBytesPerSecond,
                        prefill * ((layer.PrefillFlopPerAttended * attended) + (layer.IndexFlopPerContext * state.PrefillContextTokens)),
                        _rates.AttentionFlopPerSecond);
                }
            }
            else if (layer.StateBytes > 0)
            {
                // A chunk of prompt updates the state once for many tokens.
                Add(ref cost[(int)OperatorKind.RecurrentState], n, layer.StateBytes * (decode + (prefill / RecurrentChunk)), _rates.KvBytesPerSecond, 0, 1);
            }

            if (layer.DenseBytes > 0)
            {
                Add(ref cost[(int)OperatorKind.DenseFeedForward], n, layer.DenseBytes, _rates.WeightBytesPerSecond, layer.DenseFlopPerToken * all, _rates.PlainFlopPerSecond * efficiencyAll);
            }

            if (layer.Experts > 0)
            {
                Add(ref cost[(int)OperatorKind.SharedExperts], n, layer.SharedBytes, _rates.WeightBytesPerSecond, layer.SharedFlopPerToken * all, _rates.PlainFlopPerSecond * efficiencyAll);
                double distinct = 1 - Math.Pow(1 - (layer.Dispersion * layer.LogMiss * all), -1 / layer.Dispersion);
                Add(ref cost[(int)OperatorKind.RoutedExperts], n * _rates.ExpertTime, layer.ExpertBytes * distinct, _rates.ExpertBytesPerSecond, layer.ExpertFlopPerToken * all, _rates.ExpertFlopPerSecond * efficiencyAll, n);
            }

            double elementwise = _rates.ElementwisePasses * replica * _hidden * 2;
            Add(ref cost[(int)OperatorKind.Elementwise], n, elementwise, _rates.WeightBytesPerSecond, 0, 1);
            double link = layer.CollectiveBytesPerToken * all;
            cost[(int)OperatorKind.Collectives] += new OperatorCost(n * (layer.CollectiveSeconds + (link * _rates.SecondsPerLinkByte)), 0, 0, n * link);
            cost[(int)OperatorKind.KernelFloors] += new OperatorCost(n * layer.FloorSeconds, 0, 0, 0);
        }

        double sampled = state.DecodeSequences;
        Add(ref cost[(int)OperatorKind.OutputHead], 1, _headBytes + (_samplerBytesPerToken * sampled), _rates.WeightBytesPerSecond, _headFlopPerToken * sampled, _rates.HeadFlopPerSecond * efficiencyAll);
        cost[(int)OperatorKind.Host] = new OperatorCost(_rates.HostSeconds + (_rates.HostSecondsPerSequence * decode), 0, 0, 0);
    }

    private const double RecurrentChunk = 64;

    private void Add(ref OperatorCost cost, double timeCount, double bytes, double bytesPerSecond, double flop, double flopPerSecond, double workCount = 0)
    {
        double memory = bytes / bytesPerSecond;
        double compute = flop / flopPerSecond;
        double count = workCount > 0 ? workCount : timeCount;
        cost = new OperatorCost(
            cost.Seconds + (timeCount * _rates.StepFactor * Math.Sqrt((memory * memory) + (compute * compute))),
            cost.Flop + (count * flop),
            cost.MemoryBytes + (count * bytes),
            cost.LinkBytes);
    }
}
