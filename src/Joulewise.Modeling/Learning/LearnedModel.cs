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
        StepModel step = new(served.Deployment, Coefficients);
        DecodeState decode = DecodeStates.Find(step, served, Coefficients, served.Clients / served.Workers);
        EffectRow row = EffectKinds.Of(traits, served, decode.Batch);
        RawPrediction prediction = new();
        RawFigure tpot = Apply(Tpot, row, decode.TpotSeconds);
        RawFigure ttft = Apply(Ttft, row, FirstToken.Seconds(step, served, decode, tpot.Value, Coefficients));
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

        double watts = ServingPhysics.PowerWatts(step, served, decode, output.Value, Coefficients);
        double more = ServingPhysics.PowerWatts(step, served, decode, output.Value * Math.Exp(SlopeStep), Coefficients);
        double slope = Math.Clamp(Math.Log(more / watts) / SlopeStep, 0, 1);
        RawFigure power = Apply(Power, row, watts);
        double rated = served.Deployment.Accelerator.TdpLogError;
        prediction[Quantity.Power] = power with { LogError = Norm(power.LogError, slope * output.LogError, rated) };
        prediction[Quantity.Joules] = new RawFigure(power.Value / output.Value, Norm(power.LogError, (1 - slope) * output.LogError, rated));
        return prediction;
    }

    /// <summary>Gives the expected errors of a case whose values were found from bound effects.</summary>
    /// <param name="row">What is known of the case to the pooled effects.</param>
    /// <param name="values">The values.</param>
    /// <param name="decodingShare">Share of a request's time spent on tokens after the first; 0 to 1.</param>
    /// <param name="powerSlope">How much power moves with the rate of output, in logarithms; 0 to 1.</param>
    /// <param name="ownLogError">Error of what the pooled effects know nothing of, in the rate of output and both latencies.</param>
    /// <param name="ratedLogError">Error of the rated power.</param>
    /// <returns>The values with their errors.</returns>
    public RawPrediction WithErrors(EffectRow row, in ServingFigures values, double decodingShare, double powerSlope, double ownLogError, double ratedLogError)
    {
        double tpot = Norm(ErrorOf(Tpot, row), ownLogError, 0);
        double ttft = Norm(ErrorOf(Ttft, row), ownLogError, 0);
        double output = Norm(ErrorOf(Output, row), decodingShare * tpot, (1 - decodingShare) * ttft);
        double power = ErrorOf(Power, row);
        return new RawPrediction
        {
            [Quantity.Tpot] = new RawFigure(values.TpotSeconds, tpot),
            [Quantity.Ttft] = new RawFigure(values.TtftSeconds, ttft),
            [Quantity.Output] = new RawFigure(values.OutputPerSecond, output),
            [Quantity.Power] = new RawFigure(values.BoardWatts, Norm(power, powerSlope * output, ratedLogError)),
            [Quantity.Joules] = new RawFigure(values.BoardWatts / values.OutputPerSecond, Norm(power, (1 - powerSlope) * output, ratedLogError)),
        };
    }

    private static double ErrorOf(PooledEffects effects, EffectRow row)
    {
        double noise = effects.Spreads.Noise;
        return Math.Sqrt(effects.PredictVariance(row) + (noise * noise));
    }

    private static RawFigure Apply(PooledEffects effects, EffectRow row, double physics) =>
        new(physics * Math.Exp(effects.PredictMean(row)), ErrorOf(effects, row));

    private static double Norm(double a, double b, double c) => Math.Sqrt((a * a) + (b * b) + (c * c));
}
