namespace Joulewise.Modeling.OperatorFits;

/// <summary>The rows of one accelerator, every engine with the same say.</summary>
/// <param name="Accelerator">The catalogue id.</param>
/// <param name="Generation">The architecture family.</param>
/// <param name="Engines">The engines whose rows count, by name.</param>
/// <param name="Rows">The rows; their weights sum to one.</param>
internal sealed record AcceleratorRows(string Accelerator, string Generation, IReadOnlyList<string> Engines, IReadOnlyList<FitRow> Rows);
