namespace Joulewise.Modeling;

/// <summary>The errors of one quantity over one group of rows.</summary>
/// <param name="Group">The group's value in each column that rows are grouped by, empty where not known; no values for all rows together.</param>
/// <param name="IsDoubtful">Whether the rows are those that need care (<see cref="DoubtfulRows"/>) or those that don't; the two are never mixed.</param>
/// <param name="Quantity">The quantity.</param>
/// <param name="By">Who predicted.</param>
/// <param name="Errors">The errors.</param>
public sealed record GroupErrors(IReadOnlyList<string> Group, bool IsDoubtful, PredictedQuantity Quantity, PredictedBy By, ErrorSummary Errors);
