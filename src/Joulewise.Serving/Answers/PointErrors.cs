using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>Gives configurations their intervals.</summary>
/// <param name="predictor">The model of serving.</param>
internal sealed class PointErrors(Predictor predictor)
{
    /// <summary>Step in the logarithm of the rate over which the slope of power is taken.</summary>
    private const double SlopeStep = 0.05;

    /// <summary>Throughput under power limits: error on MLPerf submissions at two limits with the accelerator left out, root mean square (<see cref="ClockCurve"/>).</summary>
    public const double CapLogError = 0.09;

    /// <summary>What sizes of chunks and pools of unlike widths or accelerators may add: nobody measured them with the model; as much as two versions of one engine differ by.</summary>
    private const double UnmeasuredLogError = 0.05;

    /// <summary>What pipeline stages may add: they are modelled without bubbles and without the time between stages, and no row of the evidence has them.</summary>
    private const double PipelineLogError = 0.15;

    /// <summary>Gives the prediction of a configuration.</summary>
    /// <param name="one">The configuration.</param>
    /// <returns>The prediction.</returns>
    public Prediction Of(Rebuilt one)
    {
        Outcome outcome = one.Found.Outcome;
        ServingCase served = one.Decode.Served;
        DecodeLoad load = one.Load;
        double accelerators = one.Choice.Accelerators;
        double filling = one.Choice.PrefillWorkers * (double)one.Choice.Prefill.Accelerators / accelerators;
        double watts = one.Group.IsMixed ? (filling * outcome.PrefillWatts) + ((1 - filling) * outcome.BoardWatts) : outcome.BoardWatts;
        double decoding = served.OutputTokens * outcome.TpotSeconds;
        EffectRow row = EffectKinds.Of(one.Decode.Traits, served, load.State.Batch);
        ServingFigures figures = new(outcome.TtftSeconds, outcome.TpotSeconds, outcome.OutputPerSecond / accelerators, watts);
        RawPrediction raw = predictor.Model.WithErrors(
            row,
            figures,
            decoding / (outcome.TtftSeconds + decoding),
            SlopeOf(one, load, figures),
            OwnErrorOf(one),
            served.Deployment.Accelerator.TdpLogError);
        return predictor.Dress(raw, one.Decode.Traits, served with { Clients = (double)one.Choice.Batch * one.Choice.DecodeWorkers }, given: false);
    }

    /// <summary>Grades a configuration nobody measured: D, or E where the accelerator, its maker or pipeline stages are new to the evidence.</summary>
    /// <param name="one">The configuration.</param>
    /// <returns>The grade.</returns>
    public Grade GradeOf(Rebuilt one)
    {
        Grade known = predictor.GradeOf(one.Decode.Traits);
        return one.Group.Pipelines || known > Grade.D ? Grade.E : Grade.D;
    }

    private static double OwnErrorOf(Rebuilt one)
    {
        double cap = one.Found.Outcome.Clock < 1 ? CapLogError : 0;
        bool isChunked = one.Prefill is null && one.Choice.ChunkTokens < Math.Min(Chunks.Fitted, one.Decode.Served.InputTokens);
        bool isUnlike = one.Prefill is not null && (one.Group.IsMixed || one.Choice.Prefill != one.Choice.Decode);
        double unmeasured = isChunked || isUnlike ? UnmeasuredLogError : 0;
        double pipeline = one.Group.Pipelines ? PipelineLogError : 0;
        return Math.Sqrt((cap * cap) + (unmeasured * unmeasured) + (pipeline * pipeline));
    }

    /// <summary>How far power moves with the rate: not at all at a limit.</summary>
    private static double SlopeOf(Rebuilt one, in DecodeLoad load, in ServingFigures figures)
    {
        if (one.Found.Outcome.Clock < 1 || double.IsNaN(figures.BoardWatts))
        {
            return 0;
        }

        Deployment deployment = one.Decode.Served.Deployment;
        WorkRates work = load.Work.Plus((one.Prefill ?? one.Decode).PromptWork);
        double tdp = deployment.Accelerator.TdpWatts;
        double watts = BoardPower.Watts(deployment.Accelerator, deployment.Formats, work.Times(figures.OutputPerSecond), tdp, one.Decode.Coefficients);
        double more = BoardPower.Watts(deployment.Accelerator, deployment.Formats, work.Times(figures.OutputPerSecond * Math.Exp(SlopeStep)), tdp, one.Decode.Coefficients);
        return Math.Clamp(Math.Log(more / watts) / SlopeStep, 0, 1);
    }
}
