using Joulewise.Modeling;

namespace Joulewise.Cli;

/// <summary>A validation as JSON. Errors are fractions.</summary>
internal static class ValidateJson
{
    public static void Write(IHost host, ValidateResult result) => JsonOutput.Write(host, new
    {
        result.Measurements,
        Given = result.Question.IsGivenThroughput ? "throughput" : null,
        GroupBy = result.Question.GroupBy.Select(c => c.Name),
        Rows = new
        {
            Read = result.Score.Rows,
            Problem = result.Score.ProblemRows,
            Doubtful = result.Score.DoubtfulRows,
            InEmbeddedEvidence = result.RowsInEmbeddedEvidence,
            InOwnEvidence = result.RowsInOwnEvidence,
        },
        Errors = result.Score.Errors.Select(line => new
        {
            Group = line.Group.Count == 0
                ? null
                : result.Question.GroupBy.Zip(line.Group).ToDictionary(g => g.First.Name, g => g.Second.Length > 0 ? g.Second : null, StringComparer.Ordinal),
            line.IsDoubtful,
            Quantity = line.Quantity.Name,
            By = NameOf(line.By),
            N = line.Errors.Count,
            line.Errors.Mape,
            line.Errors.Mdape,
            line.Errors.Bias,
            line.Errors.P90,
            line.Errors.Coverage,
            line.Errors.HalfWidthFactor,
        }),
        Problems = result.Score.Problems.Select(p => new { p.Reason, Rows = p.Count }),
        Skipped = result.Score.Skipped.Select(p => new { p.Reason, Figures = p.Count }),
    });

    private static string NameOf(PredictedBy by) => by switch
    {
        PredictedBy.ShareOfRatedPower => "share_of_rated_power",
        PredictedBy.ShareOfOtherAccelerators => "share_of_other_accelerators",
        _ => "model",
    };
}
