using Joulewise.Catalog;

namespace Joulewise.Reporting.Tests.Analysis.Claims;

/// <summary>The one rule, on made-up tests of a claim of 10.</summary>
public sealed class VerdictRuleTests
{
    private const double Claimed = 10;
    private static readonly ClaimTest Agreeing = AuditedClaims.Test(9, 8, 11, Claimed);
    private static readonly ClaimTest Low = AuditedClaims.Test(3, 2, 4, Claimed);
    private static readonly ClaimTest Quoted = AuditedClaims.Test(10, 10, 10, Claimed, grade: "E");
    private static readonly ClaimTest QuotedLow = AuditedClaims.Test(3, 3, 3, Claimed, grade: "E");
    private static readonly ClaimTest Modelled = AuditedClaims.Test(9, 8, 11, Claimed, modelled: true);
    private static readonly ClaimTest Wide = AuditedClaims.Test(6, 2, 20, Claimed);
    private static readonly ClaimTest Missing = ClaimTest.Missing("nobody measured it");

    [Theory]
    [InlineData(ClaimBound.About, 11.5, 12, true)]
    [InlineData(ClaimBound.About, 11.6, 12, false)]
    [InlineData(ClaimBound.About, 8, 8.7, true)]
    [InlineData(ClaimBound.About, 8, 8.6, false)]
    [InlineData(ClaimBound.UpTo, 11.6, 12, false)]
    [InlineData(ClaimBound.AtLeast, 11.6, 12, true)]
    [InlineData(ClaimBound.AtLeast, 8, 8.6, false)]
    public void Agrees_IntervalAgainstTheBand_MeetsItOrNot(ClaimBound bound, double low, double high, bool agrees) =>
        VerdictRule.Agrees(Claimed, bound, low, high).ShouldBe(agrees);

    [Fact]
    public void Judge_EvidenceAgreesAtOwnPointAndEqualTerms_IsReproduced() =>
        VerdictRule.Judge(Missing, Agreeing, Agreeing, []).ShouldBe(ClaimVerdict.Reproduced);

    [Fact]
    public void Judge_EqualTermsDoNotApply_NeedsItsOwnPointAlone()
    {
        VerdictRule.Judge(Missing, Agreeing, null, []).ShouldBe(ClaimVerdict.Reproduced);
        VerdictRule.Judge(Missing, Low, null, []).ShouldBe(ClaimVerdict.NotReproduced);
    }

    [Fact]
    public void Judge_OnlySomeTestAgrees_IsReproducedUnderConditions()
    {
        VerdictRule.Judge(Missing, Agreeing, Low, []).ShouldBe(ClaimVerdict.ReproducedUnderConditions);
        VerdictRule.Judge(Missing, Low, Agreeing, []).ShouldBe(ClaimVerdict.ReproducedUnderConditions);
        VerdictRule.Judge(Missing, Low, Low, [Agreeing]).ShouldBe(ClaimVerdict.ReproducedUnderConditions);
        VerdictRule.Judge(Missing, Agreeing, Missing, []).ShouldBe(ClaimVerdict.ReproducedUnderConditions);
    }

    [Fact]
    public void Judge_NoTestAgrees_IsNotReproduced()
    {
        VerdictRule.Judge(Missing, Low, Low, [Low]).ShouldBe(ClaimVerdict.NotReproduced);
        VerdictRule.Judge(QuotedLow, Missing, Low, []).ShouldBe(ClaimVerdict.NotReproduced);
    }

    [Fact]
    public void Judge_OwnFiguresAgree_HoldsUnlessEvidenceAtItsOwnPointSpeaksAgainst()
    {
        VerdictRule.Judge(Quoted, Missing, Missing, []).ShouldBe(ClaimVerdict.ReproducedUnderConditions);
        VerdictRule.Judge(Quoted, Wide, Missing, []).ShouldBe(ClaimVerdict.ReproducedUnderConditions);
        VerdictRule.Judge(Quoted, Modelled, Low, [Low]).ShouldBe(ClaimVerdict.ReproducedUnderConditions);
        VerdictRule.Judge(Quoted, Low, Low, []).ShouldBe(ClaimVerdict.NotReproduced);
        VerdictRule.Judge(Quoted, Low, Missing, [Low]).ShouldBe(ClaimVerdict.NotReproduced);
    }

    /// <summary>More measured against a claim never gives it a better verdict.</summary>
    [Fact]
    public void Judge_ContraryEvidence_NeverHelps()
    {
        ClaimTest[] own = [Missing, Quoted, QuotedLow];
        ClaimTest[] all = [Missing, Agreeing, Low, Wide, Modelled];
        foreach (ClaimTest quoted in own)
        {
            foreach (ClaimTest point in all)
            {
                foreach (ClaimTest equal in all)
                {
                    VerdictRule.Judge(quoted, point, equal, [Low]).ShouldBe(VerdictRule.Judge(quoted, point, equal, []));
                }

                bool holds = VerdictRule.Judge(quoted, point, Missing, []) is ClaimVerdict.Reproduced or ClaimVerdict.ReproducedUnderConditions;
                bool holdsAgainst = VerdictRule.Judge(quoted, point, Low, []) is ClaimVerdict.Reproduced or ClaimVerdict.ReproducedUnderConditions;
                (holdsAgainst && !holds).ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void Judge_NoEvidenceAtTheClaimsInteractivity_IsNotTestable()
    {
        VerdictRule.Judge(Missing, Missing, Missing, []).ShouldBe(ClaimVerdict.NotTestable);
        VerdictRule.Judge(QuotedLow, Missing, Missing, []).ShouldBe(ClaimVerdict.NotTestable);
        VerdictRule.Judge(QuotedLow, Wide, Modelled, [Low]).ShouldBe(ClaimVerdict.NotTestable);
        VerdictRule.Judge(Missing, Missing, Missing, [Low]).ShouldBe(ClaimVerdict.NotTestable);
    }

    [Fact]
    public void Judge_ModelledQuotedAndWideFigures_DecideNothing()
    {
        foreach (ClaimTest silent in (ClaimTest[])[Modelled, Quoted, QuotedLow, Wide])
        {
            VerdictRule.Judge(Missing, silent, silent, [silent]).ShouldBe(ClaimVerdict.NotTestable);
            VerdictRule.Judge(Missing, Agreeing, silent, []).ShouldBe(ClaimVerdict.ReproducedUnderConditions);
        }
    }
}
