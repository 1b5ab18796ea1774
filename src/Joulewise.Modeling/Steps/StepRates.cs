namespace Joulewise.Modeling;

/// <summary>What one accelerator of a deployment reaches, and what a step takes at least.</summary>
internal sealed class StepRates
{
    /// <summary>Tokens at which a GEMM is halfway between its small and its large efficiency.</summary>
    private const double HalfwayTokens = 512;

    private double _smallShare;

    public double WeightBytesPerSecond { get; private init; }

    public double KvBytesPerSecond { get; private init; }

    public double PlainFlopPerSecond { get; private init; }

    public double HeadFlopPerSecond { get; private init; }

    public double ExpertBytesPerSecond { get; private init; }

    public double ExpertFlopPerSecond { get; private init; }

    public double AttentionFlopPerSecond { get; private init; }

    public double SecondsPerLinkByte { get; private init; }

    public double ElementwisePasses { get; private init; }

    /// <summary>Factor on the time of routed experts for the busiest accelerator.</summary>
    public double ExpertTime { get; private init; }

    /// <summary>Factor on the time of work: engine and silicon.</summary>
    public double StepFactor { get; private init; }

    /// <summary>Factor on floors: engine and silicon.</summary>
    public double FloorFactor { get; private init; }

    public double HostSeconds { get; private init; }

    public double HostSecondsPerSequence { get; private init; }

    /// <summary>Gets the share of the large-GEMM efficiency that a GEMM of so many rows reaches.</summary>
    /// <param name="tokens">Rows.</param>
    /// <returns>A share from the small one up to 1.</returns>
    public double GemmShare(double tokens) => _smallShare + ((1 - _smallShare) * tokens / (tokens + HalfwayTokens));

    public static StepRates Of(Deployment deployment, Coefficients c)
    {
        AcceleratorShape chip = deployment.Accelerator;
        bool cdna = chip.Group == SiliconGroup.Cdna;
        double large = c[Coefficient.LargeGemmEfficiency];
        double plain = RateOf(chip, deployment.Formats.PlainBits, c);
        double expert = RateOf(chip, deployment.Formats.ExpertBits, c);
        bool dequantised = deployment.Formats.ExpertBytes < 1 && deployment.Formats.ExpertBits == 16;
        double slow = dequantised ? c[Coefficient.DequantisedFactor] : 1;
        double readFactor = deployment.Formats.ExpertBytes switch
        {
            > 1 => c[Coefficient.ExpertReadFactor16],
            > 0.9 => c[Coefficient.ExpertReadFactor8],
            _ => c[Coefficient.ExpertReadFactor4],
        };
        double engine = deployment.Engine switch
        {
            EngineKind.Vllm or EngineKind.EarlyVllm => c[Coefficient.VllmStep],
            EngineKind.Sglang => c[Coefficient.SglangStep],
            EngineKind.Atom => c[Coefficient.SglangStep] * c[Coefficient.AtomStep],
            _ => 1,
        };
        double overhead = deployment.Engine switch
        {
            EngineKind.Vllm => c[Coefficient.VllmOverhead],
            EngineKind.EarlyVllm => c[Coefficient.VllmOverhead] * c[Coefficient.EarlyVllmOverhead],
            EngineKind.TensorRtLlm => c[Coefficient.TensorRtOverhead],
            EngineKind.Atom => c[Coefficient.SglangOverhead] * c[Coefficient.AtomStep],
            _ => c[Coefficient.SglangOverhead],
        };
        double floor = chip.Group switch
        {
            SiliconGroup.Blackwell => c[Coefficient.BlackwellFloor],
            SiliconGroup.Cdna => c[Coefficient.CdnaFloor],
            _ => 1,
        };
        bool wide = deployment.Widths.PerStage > chip.ScaleUpDomain;
        double link = wide ? chip.ScaleOutBytesPerSecond : chip.LinkBytesPerSecond;
        return new StepRates
        {
            _smallShare = c[Coefficient.SmallGemmEfficiency] / large,
            WeightBytesPerSecond = chip.MemoryBytesPerSecond * c[Coefficient.WeightReadEfficiency],
            KvBytesPerSecond = chip.MemoryBytesPerSecond * c[Coefficient.KvReadEfficiency],
            PlainFlopPerSecond = plain * large,
            HeadFlopPerSecond = chip.FlopPerSecond16 * large,
            ExpertBytesPerSecond = chip.MemoryBytesPerSecond * c[Coefficient.WeightReadEfficiency] * slow / readFactor,
            ExpertFlopPerSecond = expert * large * slow * c[Coefficient.ExpertComputeEfficiency],
            AttentionFlopPerSecond = chip.FlopPerSecond16 * c[Coefficient.AttentionComputeEfficiency],
            SecondsPerLinkByte = deployment.Widths.PerStage > 1 ? 1 / (link * c[Coefficient.LinkEfficiency]) : 0,
            ElementwisePasses = c[Coefficient.ElementwisePasses],
            ExpertTime = deployment.Widths is { ExpertParallel: true, PerStage: > 1 } ? 1 + c[Coefficient.ExpertImbalance] : 1,
            StepFactor = engine * (cdna ? c[Coefficient.CdnaStep] : 1),
            FloorFactor = overhead * floor,
            HostSeconds = c[Coefficient.HostPerStep] * overhead * (cdna ? c[Coefficient.CdnaFloor] : 1),
            HostSecondsPerSequence = c[Coefficient.HostPerSequence] * overhead,
        };
    }

    private static double RateOf(AcceleratorShape chip, int bits, Coefficients c) => bits switch
    {
        16 => chip.FlopPerSecond16,
        8 => chip.FlopPerSecond8 * c[Coefficient.Fp8Efficiency],
        _ => chip.FlopPerSecond4 * c[Coefficient.Fp4Efficiency],
    };
}
