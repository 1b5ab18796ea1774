namespace Joulewise.Reporting;

/// <summary>A column of a table.</summary>
/// <param name="Header">Heading.</param>
/// <param name="Unit">Unit of its figures, or empty.</param>
/// <param name="Help">One sentence for readers who ask, or empty.</param>
public sealed record TableColumn(
    string Header,
    string Unit,
    string Help);
