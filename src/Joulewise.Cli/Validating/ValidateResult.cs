using Joulewise.Modeling;

namespace Joulewise.Cli;

/// <summary>What a validation found.</summary>
/// <param name="Measurements">The file.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Score">The errors.</param>
/// <param name="RowsInEmbeddedEvidence">How many rows the model was fitted on.</param>
/// <param name="RowsInOwnEvidence">How many rows are among the user's own that sharpened the predictions.</param>
internal sealed record ValidateResult(string Measurements, ValidateQuestion Question, ValidationScore Score, int RowsInEmbeddedEvidence, int RowsInOwnEvidence);
