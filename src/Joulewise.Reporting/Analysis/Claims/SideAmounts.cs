using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>What one side amounts to in one test: whatever of it is known, each of one accelerator.</summary>
internal sealed record SideAmounts
{
    public Estimate<TokenRate>? Rate { get; init; }

    public Estimate<TokenRatePerPower>? Yield { get; init; }

    public Estimate<TokenPrice>? Cost { get; init; }

    public Estimate<EnergyPerToken>? Energy { get; init; }

    public Estimate<TokenRate>? Speed { get; init; }

    public Estimate<ComputeRate>? Peak { get; init; }

    public Estimate<Power>? Power { get; init; }

    /// <summary>Gets a value indicating whether the throughput behind them was modelled.</summary>
    public bool IsModelled { get; init; }
}
