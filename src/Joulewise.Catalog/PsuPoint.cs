using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>One point of a power supply's efficiency curve.</summary>
/// <param name="Load">DC load over rated power.</param>
/// <param name="Efficiency">DC out over AC in.</param>
public readonly record struct PsuPoint(Ratio Load, Ratio Efficiency);
