namespace Joulewise.Modeling;

/// <summary>The fitted constants with the pooled effects on top: predicts a case.</summary>
/// <param name="Coefficients">The fitted constants.</param>
/// <param name="Tpot">Effects on the time per output token.</param>
/// <param name="Ttft">Effects on the time to first token.</param>
/// <param name="Output">Effects on the rate of output, over what the latencies say.</param>
/// <param name="Power">Effects on the board power at a given rate of output.</param>
internal sealed record LearnedModel(Coefficients Coefficients, PooledEffects Tpot, PooledEffects Ttft, PooledEffects Output, PooledEffects Power)
{
    /// <summary>Step in the logarithm of the rate of output over which the slope of power is taken.</summary>
    private const double SlopeStep = 0.05;

    /// <summary>Predicts a case.</summary>
    /// <param name="served">The case.</param>
    /// <param name="traits">What it shares with others.</param>
    /// <param name="givenOutputPerSecond">Output tokens/s per accelerator where they are given; NaN to predict them.</param>
    /// <returns>The predictions.</returns>
    public RawPrediction Predict(ServingCase served, CaseTraits traits, double givenOutputPerSecond = double.NaN)
    {
        DecodeState decode = DecodeStates.Find(served, Coefficients);
        EffectRow row = EffectKinds.Of(traits, served, decode.Batch);
        RawPrediction prediction = new();
        RawFigure tpot = Apply(Tpot, row, decode.TpotSeconds);
        RawFigure ttft = Apply(Ttft, row, FirstToken.Seconds(served, decode, tpot.Value, Coefficients));
        prediction[Quantity.Tpot] = tpot;
        prediction[Quantity.Ttft] = ttft;
        RawFigure output = new(givenOutputPerSecond, 0);
        if (double.IsNaN(givenOutputPerSecond))
        {
            RawFigure own = Apply(Output, row, ServingPhysics.OutputPerSecond(served, tpot.Value, ttft.Value));
            double decoding = double.IsNaN(served.MeasuredBatch)
                ? served.OutputTokens * tpot.Value / (ttft.Value + (served.OutputTokens * tpot.Value))
                : 1;
            output = own with { LogError = Norm(own.LogError, decoding * tpot.LogError, (1 - decoding) * ttft.LogError) };
            prediction[Quantity.Output] = output;
        }

        double watts = ServingPhysics.PowerWatts(served, decode, output.Value, Coefficients);
        double more = ServingPhysics.PowerWatts(served, decode, output.Value * Math.Exp(SlopeStep), Coefficients);
        double slope = Math.Clamp(Math.Log(more / watts) / SlopeStep, 0, 1);
        RawFigure power = Apply(Power, row, watts);
        double rated = served.Deployment.Accelerator.TdpLogError;
        prediction[Quantity.Power] = power with { LogError = Norm(power.LogError, slope * output.LogError, rated) };
        prediction[Quantity.Joules] = new RawFigure(power.Value / output.Value, Norm(power.LogError, (1 - slope) * output.LogError, rated));
        return prediction;
    }

    private static RawFigure Apply(PooledEffects effects, EffectRow row, double physics)
    {
        double noise = effects.Spreads.Noise;
        return new RawFigure(physics * Math.Exp(effects.PredictMean(row)), Math.Sqrt(effects.PredictVariance(row) + (noise * noise)));
    }

    private static double Norm(double a, double b, double c) => Math.Sqrt((a * a) + (b * b) + (c * c));
}
