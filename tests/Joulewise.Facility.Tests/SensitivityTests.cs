using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility.Tests;

public sealed class SensitivityTests
{
    private static readonly LedgerInput Price = new("price", "electricity price", "USD/kWh", 0.02, 0.08, 0.3);

    [Fact]
    public void FindBreakEven_LinearRatio_IsItsRoot()
    {
        BreakEven found = Sensitivity.FindBreakEven(Price, v => Ratio.FromFraction(0.5 + (4 * v)));

        found.Value!.Value.ShouldBe(0.125, 1e-9);
        found.Statement.ShouldBe("the ranking flips at electricity price 0.125 USD/kWh");
    }

    [Fact]
    public void FindBreakEven_RatioOnOneSide_SaysSoWithTheRange()
    {
        BreakEven found = Sensitivity.FindBreakEven(Price, _ => Ratio.FromFraction(0.9));

        found.Value.ShouldBeNull();
        found.Statement.ShouldBe("no flip within 0.02 to 0.3 USD/kWh");
    }

    [Fact]
    public void FindBreakEven_TwoCrossings_TakesTheOneNearestTheStatedValue()
    {
        // Crosses 1 at 0.1 and at 0.25; stated 0.08.
        BreakEven found = Sensitivity.FindBreakEven(Price, v => Ratio.FromFraction(1 + ((v - 0.1) * (v - 0.25))));

        found.Value!.Value.ShouldBe(0.1, 1e-9);
    }

    [Fact]
    public void OfEnergy_IdleHungryAgainstThrifty_FlipsAtABusyShare()
    {
        // The rack wins when busy; the node draws less idle power per token it could make.
        Candidate a = Make(Known.Node("dgx-h100-8", "nvidia-h100-sxm", Known.H100), "nvidia-h100-sxm", 700, 600, 1000, 0.6);
        Candidate b = Make(Known.Node("b200", "nvidia-b200", Known.B200), "nvidia-b200", 1000, 900, 1320, 0.6);
        LedgerInput range = new(Ledger.UtilisationId, "busy share", "1", 0.05, 0.6, 1);

        IReadOnlyList<SensitivityRow> rows = Sensitivity.OfEnergy(a, b, Boundary.Facility, CapacityBasis.WithIdle, [range]);

        SensitivityRow busy = rows.Single(r => string.Equals(r.Input.Id, Ledger.UtilisationId, StringComparison.Ordinal));
        busy.Input.ShouldBe(range);
        busy.AtLow.ShouldBeGreaterThan(Ratio.One);
        busy.AtHigh.ShouldBeLessThan(Ratio.One);
        double at = busy.BreakEven.Value!.Value;
        Dictionary<string, double> values = new(StringComparer.Ordinal) { [Ledger.UtilisationId] = at };
        Energy(a, values).ShouldBe(Energy(b, values), 1e-9);
        rows.Select(r => r.Swing).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void OfEnergy_PueOfOneSite_DoesNotMoveTheRatio()
    {
        Candidate a = Make(Known.Node("dgx-h100-8", "nvidia-h100-sxm", Known.H100), "nvidia-h100-sxm", 700, 600, 1000, 0.6);
        Candidate b = Make(Known.Node("b200", "nvidia-b200", Known.B200), "nvidia-b200", 1000, 900, 1400, 0.6);

        SensitivityRow pue = Sensitivity.OfEnergy(a, b, Boundary.Facility, CapacityBasis.WithIdle)
            .Single(r => string.Equals(r.Input.Id, "pue/us-virginia/air", StringComparison.Ordinal));

        pue.Swing.ShouldBe(0, 1e-12);
        pue.BreakEven.Value.ShouldBeNull();
    }

    private static double Energy(Candidate c, Dictionary<string, double> values) =>
        c.EnergyAt(Boundary.Facility, CapacityBasis.WithIdle, values).InJoulesPerToken;

    private static Candidate Make(SystemModel system, string id, double tdp, double watts, double rate, double busy) => new(
        Ledger.For(
            system, Known.Accelerator(id, tdp), Known.Board(id, watts), Known.Virginia, new LedgerOptions { Utilisation = Known.Busy(busy) }),
        TokenRate.FromPerSecond(rate));
}
