using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>Draws the curve of a configuration from one request in hand to the load it was chosen at.</summary>
internal static class LoadCurves
{
    /// <summary>Draws it.</summary>
    /// <param name="one">The configuration.</param>
    /// <param name="idleBoard">Board power without load.</param>
    /// <returns>The curve of one replica; where rounding or evidence lets a larger batch serve no more, the smaller stands.</returns>
    public static LoadCurve Of(Rebuilt one, Power idleBoard)
    {
        double outputTokens = one.Decode.Served.OutputTokens;
        int fewest = Math.Max(one.Choice.Decode.AttentionReplicas, one.Choice.Decode.PipelineStages);
        List<LoadPoint> points = [];
        double most = one.Found.Outcome.OutputPerSecond;
        foreach (int batch in Batches.Of(fewest, one.Choice.Batch))
        {
            Outcome outcome = batch == one.Choice.Batch ? one.Found.Outcome : one.At(batch);
            double last = points.Count > 0 ? points[^1].Requests.InPerSecond * outputTokens : 0;
            if (outcome.OutputPerSecond > last && (outcome.OutputPerSecond < most || batch == one.Choice.Batch))
            {
                points.Add(PointOf(outcome, outputTokens));
            }
        }

        return LoadCurve.Of(idleBoard, points);
    }

    private static LoadPoint PointOf(in Outcome outcome, double outputTokens) => new(
        RequestRate.FromPerSecond(outcome.OutputPerSecond / outputTokens),
        Power.FromWatts(outcome.BoardWatts),
        Duration.FromSeconds(outcome.TtftSeconds),
        Duration.FromSeconds(outcome.TpotSeconds));
}
