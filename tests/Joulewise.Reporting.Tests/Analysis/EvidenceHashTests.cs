using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting.Tests.Analysis;

public sealed class EvidenceHashTests
{
    private static readonly MeasuredPoint Row = Rows.Of("nvidia-h100-sxm", 40, 100);

    [Fact]
    public void Of_OrderOfRows_DoesNotMatter() => EvidenceHash.Of([.. Rows.Metered.Reverse()]).ShouldBe(EvidenceHash.Of(Rows.Metered));

    [Fact]
    public void Of_AnyRows_IsSixteenHexadecimalDigits()
    {
        EvidenceHash.Of([]).ShouldMatch("^[0-9a-f]{16}$");
        EvidenceHash.Of(Rows.Metered).ShouldMatch("^[0-9a-f]{16}$");
    }

    public static TheoryData<string> Changes => ["rate", "flag", "date", "power", "row"];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Of_AnyChange_IsAnotherHash(string change)
    {
        IReadOnlyList<MeasuredPoint> changed = change switch
        {
            // The tenth digit: a hash of rounded figures would miss it.
            "rate" => [Row with { OutputPerAccelerator = TokenRate.FromPerSecond(100.0000001) }],
            "flag" => [Row with { QualityFlags = ["short_window"] }],
            "date" => [Row with { Date = "2026-01-02" }],
            "power" => [Row.WithPower(500)],
            _ => [Row, Rows.Of("nvidia-h100-sxm", 50, 90)],
        };

        EvidenceHash.Of(changed).ShouldNotBe(EvidenceHash.Of([Row]), StringComparer.Ordinal);
    }
}
