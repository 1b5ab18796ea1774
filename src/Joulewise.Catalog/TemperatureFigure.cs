using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>A temperature of the catalogue. A scale with a free zero is no quantity that can be multiplied, so it has a figure of its own.</summary>
/// <param name="InCelsius">The temperature in degrees Celsius.</param>
/// <param name="Grade">What it rests on.</param>
/// <param name="Source">Where it was read, and when it held.</param>
/// <param name="Note">The exact term or condition, or empty.</param>
public sealed record TemperatureFigure(double InCelsius, Grade Grade, Source Source, string Note = "");
