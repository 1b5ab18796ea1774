using Joulewise.Evidence;

namespace Joulewise.Cli;

/// <summary>How measured rows are to be held against predictions.</summary>
/// <param name="IsGivenThroughput">Whether power and energy are predicted at the measured output rate.</param>
/// <param name="GroupBy">The columns that part the rows into groups.</param>
internal sealed record ValidateQuestion(bool IsGivenThroughput, IReadOnlyList<MeasuredColumn> GroupBy);
