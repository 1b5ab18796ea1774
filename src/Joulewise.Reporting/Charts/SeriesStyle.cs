namespace Joulewise.Reporting;

/// <summary>How a series looks wherever it appears in a report.</summary>
/// <param name="Light">Colour on a light page.</param>
/// <param name="Dark">Colour on a dark page.</param>
/// <param name="Symbol">Path of its marker in a box of 10 by 10.</param>
internal sealed record SeriesStyle(string Light, string Dark, string Symbol);
