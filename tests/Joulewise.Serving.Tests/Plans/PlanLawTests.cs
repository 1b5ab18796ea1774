using CsCheck;
using Joulewise.Quantities;

namespace Joulewise.Serving.Tests.Plans;

/// <summary>What holds for every factory, whatever its curves.</summary>
public sealed class PlanLawTests
{
    private static readonly Gen<PlanOption> AnyOption =
        from accelerators in Gen.Int[1, 16]
        from steps in Gen.Double[0.1, 5].Array[1, 5]
        from watts in Gen.Double[60, 700].Array[5]
        select Invented.Option(accelerators, 50, [.. steps.Select((_, i) => (steps.Take(i + 1).Sum(), watts[i]))]);

    private static readonly Gen<Demand> AnyDemand =
        from rates in Gen.Double[0, 200].Array[2].Array[2]
        select Demand.Of([Invented.Chat, Invented.Code], [Invented.Half(0, [rates[0][0] + 0.1, rates[0][1]]), Invented.Half(12, rates[1])], "test");

    private static readonly Gen<PlanRequest> AnyRequest =
        from first in AnyOption
        from second in AnyOption
        from demand in AnyDemand
        from feed in Gen.Double[3, 6.5]
        from fill in Gen.Bool
        from provisioned in Gen.Bool
        select Invented.Request(
            Math.Pow(10, feed),
            demand,
            Invented.Candidate("invented-x", 700, 50, [first, second], 2)) with
        {
            Mode = fill ? PlanMode.Fill : PlanMode.Demand,
            Sizing = provisioned ? DrawBasis.Provisioned : DrawBasis.ExpectedPeak,
        };

    [Fact]
    public void Plan_MorePower_NeverServesFewerTokens() =>
        Gen.Select(AnyRequest, Gen.Double[1, 3]).Sample(
            (request, factor) => Tokens(request with { Feed = request.Feed * factor }).ShouldBeGreaterThanOrEqualTo(Tokens(request)),
            iter: 40,
            threads: 1);

    [Fact]
    public void Plan_SmallStepsOfPower_NeverServeFewerTokens() =>
        AnyRequest.Sample(
            request =>
            {
                PlanCandidate candidate = request.Candidates[0];
                Pool[] pools = [.. candidate.Options.Select((o, i) => new Pool(request.Demand.Classes[i], o, candidate.Power!))];
                FleetSizer sizer = new(request.Demand, pools, request.Sizing);
                double last = 0;
                for (int i = 0; i < 20; i++)
                {
                    double feed = request.Feed.InWatts * (1 + (0.01 * i));
                    Fleet fleet = request.Mode == PlanMode.Fill ? sizer.Fill(feed) : sizer.Serve(feed);
                    double served = fleet.Demand.Spans.Sum(s => fleet.Served(0, s) + fleet.Served(1, s));
                    served.ShouldBeGreaterThanOrEqualTo(last);
                    last = served;
                }
            },
            iter: 40,
            threads: 1);

    [Fact]
    public void Plan_LooserPromise_NeverLowersTheServedShare() =>
        // A looser promise lengthens every curve: the same power carries a higher load. Replicas are whole, so up to one of them is left over.
        Gen.Select(Gen.Double[1, 200], Gen.Double[1, 20], Gen.Double[1, 3], Gen.Double[3.5, 6]).Sample(
            (rate, capacity, factor, feed) =>
            {
                double Share(double most) => Served(Invented.Request(
                    Math.Pow(10, feed),
                    Invented.TwoHalves(rate / 2, rate),
                    Invented.Candidate("invented-x", 700, 50, [Invented.Option(4, 50, (most, 500))])));
                Share(capacity * factor).ShouldBeGreaterThanOrEqualTo(Share(capacity) - (capacity * factor / rate));
            },
            iter: 40,
            threads: 1);

    [Fact]
    public void Plan_LessDemand_NeverLowersTheServedShare() =>
        Gen.Select(Gen.Double[1, 200], Gen.Double[0.1, 1], Gen.Double[0.1, 1], Gen.Double[3.5, 6]).Sample(
            (rate, night, factor, feed) =>
            {
                double Share(double peak) => Served(Invented.Request(Math.Pow(10, feed), Invented.TwoHalves(night * peak, peak), Invented.A));
                Share(rate * factor).ShouldBeGreaterThanOrEqualTo(Share(rate) - 1e-9);
            },
            iter: 40,
            threads: 1);

    [Fact]
    public void Plan_Anything_ConservesEnergyAndTokens() =>
        AnyRequest.Sample(
            request =>
            {
                if (Planner.Plan(request).Chosen is not { } plan)
                {
                    return;
                }

                double energy = plan.Spans.Sum(s => s.FacilityPower.Value.InWatts * s.Length.InSeconds);
                plan.Energy.Value.InJoules.ShouldBe(energy, 1e-9 * energy);
                plan.Pools.Sum(p => p.Energy.Value.InJoules).ShouldBe(energy, 1e-9 * energy);
                double tokens = plan.Spans.Sum(s => s.OutputRate.Value.InPerSecond * s.Length.InSeconds);
                plan.OutputTokens.Value.InTokens.ShouldBe(tokens, 1e-9 * tokens);
                tokens.ShouldBeLessThanOrEqualTo(plan.Demand.OutputTokens.InTokens * (1 + 1e-9));
                foreach (SpanPlan span in plan.Spans)
                {
                    span.Utilisation.InFraction.ShouldBeInRange(0, 1 + 1e-9);
                    span.Pools.ShouldAllBe(p => p.Served <= p.Offered && p.Utilisation.InFraction <= 1 + 1e-9);
                    span.FacilityPower.Value.InWatts.ShouldBeLessThanOrEqualTo(plan.PeakPower.Value.InWatts * (1 + 1e-9));
                    span.Pools.Select((p, i) => p.BusyReplicas <= plan.Pools[i].Replicas).ShouldAllBe(b => b);
                }

                plan.Utilisation.Value.InFraction.ShouldBeInRange(0, 1 + 1e-9);
                plan.ServedShare.Interval.High.InFraction.ShouldBeLessThanOrEqualTo(1 + 1e-9);
            },
            iter: 30,
            threads: 1);

    [Fact]
    public void Plan_Anything_StaysBehindTheFeed() =>
        AnyRequest.Sample(
            request =>
            {
                if (Planner.Plan(request).Chosen is { } plan && request.Sizing == DrawBasis.ExpectedPeak)
                {
                    plan.PeakPower.Value.InWatts.ShouldBeLessThanOrEqualTo(request.Feed.InWatts * (1 + 1e-9));
                }
            },
            iter: 30,
            threads: 1);

    [Fact]
    public void FeedFits_ExpectedDrawBelowNameplate_FitsAtLeastAsMany() =>
        AnyRequest.Sample(
            request =>
            {
                if (Planner.Plan(request).Chosen is not { } plan || plan.FeedFits[2].PerAccelerator is not { } expected)
                {
                    return;
                }

                if (expected.Value <= plan.FeedFits[0].PerAccelerator!.Value)
                {
                    plan.FeedFits[2].Accelerators!.Value.ShouldBeGreaterThanOrEqualTo(plan.FeedFits[0].Accelerators!.Value);
                }
            },
            iter: 30,
            threads: 1);

    [Fact]
    public void Plan_AskedTwice_IsTheSame()
    {
        PlanRequest request = Invented.Request(1e5, Invented.TwoHalves(20, 45), Invented.A, Invented.B);

        Planner.Plan(request).Candidates.Select(c => c.Plan!.EnergyPerToken.Estimate.ToString())
            .ShouldBe(Planner.Plan(request).Candidates.Select(c => c.Plan!.EnergyPerToken.Estimate.ToString()));
    }

    private static double Tokens(PlanRequest request) => Planner.Plan(request).Chosen?.OutputTokens.Value.InTokens ?? 0;

    private static double Served(PlanRequest request) => Planner.Plan(request).Chosen?.ServedShare.Value.InFraction ?? 0;
}
