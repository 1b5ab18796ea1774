namespace Joulewise.Modeling;

/// <summary>Works out what of a layer does not change from step to step.</summary>
internal static class LayerPlans
{
    /// <summary>Bytes of one element of recurrent state, which engines keep at 32 bits.</summary>
    private const double StateBytesPerElement = 4;

    /// <summary>Share of a token's routed copies that leave the accelerator's own node or are not merged on the way.</summary>
    private const double DispatchShare = 0.75;

    /// <summary>Works out a layer.</summary>
    /// <param name="shape">The layer.</param>
    /// <param name="deployment">The deployment.</param>
    /// <param name="c">The fitted constants.</param>
    /// <param name="rates">What the accelerator reaches.</param>
    /// <returns>The plan.</returns>
    public static LayerPlan Of(LayerShape shape, Deployment deployment, Coefficients c, StepRates rates)
    {
        double width = deployment.Widths.PerStage;
        double attention = deployment.Widths.AttentionWidth;
        NumberFormats formats = deployment.Formats;

        // Key-value heads are copied where there are fewer of them than ranks; a latent is read whole by every rank.
        double share = shape.Mixer == MixerKind.Latent ? 1 : Math.Max(1 / attention, 1 / shape.KvHeads);
        double kv = formats.KvBytes * share;
        return new LayerPlan
        {
            Shape = shape,
            Count = shape.Count,
            ProjectionBytes = shape.MixerParameters * formats.PlainBytes / attention,
            ProjectionFlopPerToken = 2 * shape.MixerParameters / attention,
            DenseBytes = shape.DenseParameters * formats.PlainBytes / width,
            DenseFlopPerToken = 2 * shape.DenseParameters / width,
            SharedBytes = ((shape.SharedParameters * formats.PlainBytes) + (shape.RouterParameters * 2)) / width,
            SharedFlopPerToken = 2 * (shape.SharedParameters + shape.RouterParameters) / width,
            Experts = shape.Experts,
            LogMiss = shape.Experts > 0 ? Math.Log(1 - Math.Min(0.999999, shape.ExpertsPerToken / shape.Experts)) : 0,
            Dispersion = c[Coefficient.RoutingDispersion],
            ExpertBytes = shape.Experts * shape.ExpertParameters * formats.ExpertBytes / width,
            ExpertFlopPerToken = 2 * shape.ExpertParameters * shape.ExpertsPerToken / width,
            KvBytesPerAttended = shape.KvElements * kv,
            IndexBytesPerContext = shape.IndexElements * formats.KvBytes,
            DecodeFlopPerAttended = shape.DecodeFlopPerAttended / attention,
            PrefillFlopPerAttended = shape.PrefillFlopPerAttended / attention,
            IndexFlopPerContext = shape.IndexFlopPerContext / attention,
            StateBytes = 2 * shape.StateElements * StateBytesPerElement / attention,
            CollectiveBytesPerToken = CollectiveBytes(shape, deployment),
            CollectiveSeconds = CollectiveSeconds(deployment, c, shape),
            FloorSeconds = FloorOf(shape, deployment, c) * rates.FloorFactor * Math.Pow(deployment.Model.HiddenSize / 5120, c[Coefficient.FloorWidth]),
        };
    }

    private static double CollectiveBytes(LayerShape shape, Deployment deployment)
    {
        double width = deployment.Widths.PerStage;
        double attention = deployment.Widths.AttentionWidth;
        double hidden = deployment.Model.HiddenSize;
        double bytes = 0;

        // A ring moves 2(n-1)/n of the vector for each all-reduce; the sequences of one replica take part in its own.
        if (attention > 1 && shape.Mixer != MixerKind.None)
        {
            bytes += 2 * hidden * 2 * ((attention - 1) / attention) / deployment.Widths.AttentionReplicas;
        }

        if (shape.HasFeedForward && width > 1)
        {
            bytes += deployment.Widths.AttentionReplicas > 1
                ? 2 * shape.ExpertWidth * 2 * Math.Max(1, shape.ExpertsPerToken * DispatchShare) / width
                : 2 * hidden * 2 * ((width - 1) / width);
        }

        return bytes;
    }

    private static double CollectiveSeconds(Deployment deployment, Coefficients c, LayerShape shape)
    {
        double width = deployment.Widths.PerStage;
        if (width <= 1)
        {
            return 0;
        }

        double parts = (shape.Mixer != MixerKind.None && deployment.Widths.AttentionWidth > 1 ? 1 : 0) + (shape.HasFeedForward ? 1 : 0);
        double seconds = parts * c[Coefficient.AllReduceLatency] * Math.Sqrt(width / 4);
        if (deployment.Widths.AttentionReplicas > 1)
        {
            seconds += c[Coefficient.ReplicaSync];
        }

        return width > 8 ? seconds + (c[Coefficient.WideHop] * Math.Log2(width / 8)) : seconds;
    }

    private static double FloorOf(LayerShape shape, Deployment deployment, Coefficients c)
    {
        double floor = shape.Mixer switch
        {
            MixerKind.None => 0,
            MixerKind.Latent => c[Coefficient.AttentionFloor] + c[Coefficient.LatentFloor],
            MixerKind.Recurrent => c[Coefficient.AttentionFloor] + c[Coefficient.RecurrentFloor],
            _ => c[Coefficient.AttentionFloor],
        };
        if (double.IsFinite(shape.SparseTokens))
        {
            floor += c[Coefficient.SparseFloor];
        }

        floor += shape.DenseParameters > 0 ? c[Coefficient.DenseFloor] : 0;
        floor += shape.Experts > 0 ? c[Coefficient.ExpertFloor] : 0;
        floor += shape.SharedParameters > 0 ? c[Coefficient.SharedFloor] : 0;
        return floor + (deployment.Formats.PlainBits < 16 || deployment.Formats.ExpertBits < 16 ? c[Coefficient.QuantisationFloor] : 0);
    }
}
