using Joulewise.Catalog;

namespace Joulewise.Reporting.Tests.Analysis.Claims;

public sealed class ClaimDifferencesTests
{
    private static readonly ClaimSide Side = new() { Name = "side", AcceleratorId = "nvidia-b200", Precision = "fp4" };

    [Fact]
    public void Of_LikeSides_IsEmptyWhateverTheAccelerator() =>
        ClaimDifferences.Of(AuditedClaims.Claim(ClaimMetric.Cost, 2, Side, Side with { AcceleratorId = "nvidia-h100-sxm" })).ShouldBeEmpty();

    [Fact]
    public void Of_UnlikeSides_NamesEachDifferenceAndWhatIsNotStated() =>
        ClaimDifferences.Of(AuditedClaims.Claim(ClaimMetric.Cost, 2, Side with { Speculation = "mtp", Accelerators = 144, AsOf = "2026-05" }, Side with { Precision = "fp8", Accelerators = 64 }))
            .ShouldBe(["precision fp4 against fp8", "speculative decoding mtp against not stated", "software of 2026-05 against not stated", "accelerators 144 against 64"]);
}
