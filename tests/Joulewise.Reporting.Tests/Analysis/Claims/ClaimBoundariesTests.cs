using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Reporting.Tests.Analysis.Claims;

public sealed class ClaimBoundariesTests
{
    private static readonly ClaimTest Metered = AuditedClaims.Test(9, 8, 11, 10, grade: "A");

    [Theory]
    [InlineData(Boundary.Board, ClaimPower.Board)]
    [InlineData(Boundary.NodeWall, ClaimPower.NodeWall)]
    [InlineData(Boundary.Rack, ClaimPower.Rack)]
    public void ReadAt_TheClaimsBoundary_Decides(Boundary read, ClaimPower claimed) =>
        Metered.ReadAt(read, claimed).IsEvidence.ShouldBeTrue();

    [Theory]
    [InlineData(Boundary.NodeWall, ClaimPower.Rack, "at the node's wall; the claim is of the rack with all that belongs to it")]
    [InlineData(Boundary.Board, ClaimPower.NodeWall, "at the board; the claim is of the node's wall")]
    [InlineData(Boundary.Rack, ClaimPower.Provisioned, "at the rack; the claim is of provisioned power")]
    [InlineData(Boundary.NodeWall, ClaimPower.NotStated, "at the node's wall; the claim does not state its boundary")]
    [InlineData(null, ClaimPower.Board, "at a boundary that is not recorded; the claim is of the board")]
    public void ReadAt_AnotherBoundary_IsNamedAndDecidesNothing(Boundary? read, ClaimPower claimed, string why)
    {
        ClaimTest test = Metered.ReadAt(read, claimed);

        test.IsEvidence.ShouldBeFalse();
        test.WhySilent.ShouldBe(why);
        test.How.ShouldEndWith(why);
        test.Figure.ShouldBe(Metered.Figure);
    }
}
