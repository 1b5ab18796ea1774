using Joulewise.Evidence;

namespace Joulewise.Reporting.Tests.Analysis.Claims;

/// <summary>Sides that nobody measured, with a search whose answers are known: 208, 104 and 52 tokens/s per user at 128, 256 and 512 tokens/s.</summary>
public sealed class ModelledSidesTests
{
    [Theory]
    [InlineData(20, 512)]
    [InlineData(60, 256)]
    [InlineData(150, 128)]
    public void At_Interactivity_IsTheMostOutputThatIsFastEnough(double interactivity, double rate)
    {
        AnalysisContext context = ReportBuilder.ContextOf(new ReportRequest(), Question.InputsOf(Rows.Metered) with { Search = new FakeSearch() }, TestContext.Current.CancellationToken);
        IReadOnlyList<ModelledPoint> points = new ModelledSides(context).Of("aws-trainium3", "gpt-oss-120b", WorkloadKey.Fixed(8192, 1024), "fp8");

        ModelledSides.At(points, Question.PerSecond(interactivity))!.Output.Value.InPerSecond.ShouldBe(rate, 1e-9);
        ModelledSides.At(points, Question.PerSecond(250)).ShouldBeNull();
    }

    [Fact]
    public void Audit_SidesNobodyMeasured_AreModelledOnceAndDecideNothing()
    {
        FakeSearch search = new();
        AuditedClaim claim = ClaimsBuilder.Build("aws-trn3-3x-throughput", "joulewise claims", Question.InputsOf(Rows.Metered) with { Search = search }, cancellation: TestContext.Current.CancellationToken).Claims.ShouldHaveSingleItem();

        search.Asked.Count.ShouldBe(2);
        ClaimCurve curve = claim.Curves.ShouldHaveSingleItem();
        curve.Name.ShouldEndWith(", modelled");
        curve.Points.ShouldAllBe(p => p.Test.Figure!.Modelled && Math.Abs(p.Test.Figure.Value - 1) < 1e-9);
        claim.EqualTerms.IsEvidence.ShouldBeFalse();
        claim.Verdict.ShouldBe(ClaimVerdict.NotTestable);
    }

    [Fact]
    public void Audit_SideTheModelRefuses_HasNoFigure()
    {
        FakeSearch search = new() { Refused = ["aws-trainium2"] };
        AuditedClaim claim = ClaimsBuilder.Build("aws-trn3-3x-throughput", "joulewise claims", Question.InputsOf(Rows.Metered) with { Search = search }, cancellation: TestContext.Current.CancellationToken).Claims[0];

        claim.Curves.ShouldBeEmpty();
        claim.EqualTerms.Figure.ShouldBeNull();
        claim.Verdict.ShouldBe(ClaimVerdict.NotTestable);
    }
}
