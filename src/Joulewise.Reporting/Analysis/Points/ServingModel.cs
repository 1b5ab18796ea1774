using Joulewise.Evidence;
using Joulewise.Modeling;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Reporting;

/// <summary>Turns what the serving model predicts into estimates.</summary>
internal static class ServingModel
{
    /// <summary>Board power at a reading, the throughput given.</summary>
    /// <remarks>
    /// One identity for each configuration of an accelerator: nothing cancels between accelerators, nor between two
    /// configurations of one, because nobody knows what their errors have in common.
    /// </remarks>
    /// <param name="reading">The reading.</param>
    /// <param name="lens">The evidence, with the model.</param>
    /// <returns>The power, or <see langword="null"/> where there is no model or it refuses.</returns>
    public static BoardPower? BoardPowerAt(FrontierReading reading, EvidenceLens lens)
    {
        if (lens.Predictor is not { } predictor || reading.Output is not { } output)
        {
            return null;
        }

        MeasuredPoint row = reading.Below.Point with { OutputPerAccelerator = output };
        Prediction prediction = predictor.PredictGivenThroughput(row);
        if (prediction is not { Problem.Length: 0, PowerWattsPerAccelerator: { } watts })
        {
            return null;
        }

        bool isMetered = lens.Metered.Has(row.Accelerator);
        Grade known = lens.Metered.Has(row.Accelerator, lens.ModelKey(row.Model)) ? Grade.C : Grade.D;
        Estimate<Power> estimate = Estimate.WithFactor(
            $"{ModelSource.Name}, board power, {row.Accelerator} {row.Precision} {row.SpeculativeDecoding}",
            Power.FromWatts(watts.Value),
            watts.High / watts.Value,
            prediction.Grade > known ? prediction.Grade : known,
            ModelSource.Source);
        return new BoardPower(
            estimate,
            BoardPowerBasis.Model,
            IsExtrapolated: !isMetered,
            isMetered ? $"{ModelSource.Name}, throughput given" : $"{ModelSource.Name}, throughput given, extrapolated: no board of this kind was metered");
    }

    /// <summary>The grade of a figure that was predicted whole: never better than D, because nobody measured the configuration.</summary>
    public static Grade GradeOf(Prediction prediction) => prediction.Grade > Grade.D ? prediction.Grade : Grade.D;
}
