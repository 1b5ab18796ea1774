namespace Joulewise.Reporting;

/// <summary>An axis of a chart.</summary>
/// <param name="Label">What it shows.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Logarithmic">Whether it is logarithmic.</param>
public sealed record AxisSpec(
    string Label,
    string Unit,
    bool Logarithmic);
