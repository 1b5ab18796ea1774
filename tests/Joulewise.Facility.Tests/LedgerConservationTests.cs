using CsCheck;
using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility.Tests;

public sealed class LedgerConservationTests
{
    private static readonly Gen<BoundaryLedger> AnyLedger =
        from kind in Gen.Int[0, 5]
        from watts in Gen.Double[100, 1400]
        from busy in Gen.Double[0.1, 1]
        from scaleOut in Gen.Bool
        select Make(kind, watts, busy, scaleOut);

    [Fact]
    public void Lines_UpToAnyBoundary_AddUpToTheFigure() => AnyLedger.Sample(
        ledger =>
        {
            foreach (Boundary boundary in Enum.GetValues<Boundary>())
            {
                foreach (CapacityBasis capacity in new[] { CapacityBasis.Active, CapacityBasis.WithIdle })
                {
                    IReadOnlyList<LedgerLine> lines = ledger.LinesUpTo(boundary, capacity);
                    Estimate<Power> figure = ledger.At(boundary, capacity);

                    lines.Sum(l => l.Added.Value.InWatts).ShouldBe(figure.Value.InWatts, 1e-9 * figure.Value.InWatts);

                    // State by state: were one state off, the interval of the ratio would leave 1 or gain width.
                    Estimate<Ratio> ratio = Estimate.Sum([.. lines.Select(l => l.Added)]).Over(figure);
                    ratio.Interval.Low.InFraction.ShouldBe(1, 1e-9);
                    ratio.Interval.High.InFraction.ShouldBe(1, 1e-9);
                }
            }
        },
        iter: 12,
        threads: 1);

    [Fact]
    public void At_WiderBoundary_IsNeverLess() => AnyLedger.Sample(
        ledger =>
        {
            Boundary[] boundaries = Enum.GetValues<Boundary>();
            for (int i = 1; i < boundaries.Length; i++)
            {
                ledger.At(boundaries[i]).Over(ledger.At(boundaries[i - 1])).Interval.Low.InFraction.ShouldBeGreaterThanOrEqualTo(1 - 1e-9);
            }
        },
        iter: 12,
        threads: 1);

    [Fact]
    public void Recompute_NothingChanged_IsTheStatedValue() => AnyLedger.Sample(
        ledger => ledger
            .Recompute(Boundary.Facility, CapacityBasis.WithIdle, new Dictionary<string, double>(StringComparer.Ordinal))
            .InWatts.ShouldBe(ledger.At(Boundary.Facility, CapacityBasis.WithIdle).Value.InWatts, 1e-6),
        iter: 12,
        threads: 1);

    private static BoundaryLedger Make(int kind, double watts, double busy, bool scaleOut)
    {
        (SystemModel? system, Accelerator accelerator) = kind switch
        {
            0 => (Known.Node("dgx-h100-8", "nvidia-h100-sxm", Known.H100), Known.Accelerator("nvidia-h100-sxm", 700)),
            1 => (Known.Node("water", "nvidia-b200", Known.B200, "water"), Known.Accelerator("nvidia-b200", 1000)),
            2 => (Known.Node("mi355x-platform-8", "amd-mi355x", Known.Mi355X, string.Empty), Known.Accelerator("amd-mi355x", 1400)),
            3 => (Known.Rack("gb200-nvl72", "nvidia-gb200", Known.Gb200), Known.Accelerator("nvidia-gb200", 1200)),
            4 => (null, Known.Accelerator("google-tpu-v7", null)),
            _ => ((SystemModel?)null, Known.Accelerator("intel-gaudi3", 900)),
        };
        LedgerOptions options = new() { Utilisation = Known.Busy(busy), ScaleOut = scaleOut };
        return Ledger.For(system, accelerator, Known.Board(accelerator.Id, watts), Known.Virginia, options);
    }
}
