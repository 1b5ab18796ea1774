using System.Collections.Concurrent;
using System.Globalization;
using Joulewise.Evidence;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting.Tests.Analysis;

/// <summary>What must hold of every report, checked on the embedded evidence.</summary>
public sealed class LawTests
{
    private static readonly double[] Promises = [5, 20, 27, 33, 36, 40, 44, 60, 75, 100, 150];

    private static readonly ConcurrentDictionary<(Parity Parity, string Precision, double Promise), Comparison> Cache = [];

    [Fact]
    public void Results_EnergyTimesYield_IsAMillionOnLikeBases()
    {
        var pairs = Question.Default.Results
            .Where(r => r.Metric is "tokens_per_s_per_mw_consumed")
            .Select(y => (y.Value, Question.Default.Results.Single(r =>
                r.Metric is "joules_per_output_token"
                && string.Equals(r.Id, y.Id.Replace("tokens_per_s_per_mw_consumed", "joules_per_output_token", StringComparison.Ordinal), StringComparison.Ordinal)).Value))
            .ToArray();

        pairs.Length.ShouldBeGreaterThan(50);
        pairs.ShouldAllBe(p => Math.Abs((p.Item1!.Value * p.Item2!.Value) - 1e6) < 1e-3);
    }

    [Fact]
    public void Results_OuterBoundaries_AreNeverLess()
    {
        foreach (IGrouping<string, ReportResult> point in Energies())
        {
            double At(string boundary, string capacity) => point.Single(r => string.Equals(r.Boundary, boundary, StringComparison.Ordinal) && string.Equals(r.CapacityBasis, capacity, StringComparison.Ordinal)).Value!.Value;

            At("Board", "Active").ShouldBeLessThan(At("NodeWall", "Active"), point.Key);
            At("NodeWall", "Active").ShouldBeLessThanOrEqualTo(At("Rack", "Active"), point.Key);
            At("Rack", "Active").ShouldBeLessThan(At("Facility", "Active"), point.Key);
            At("NodeWall", "Active").ShouldBeLessThan(At("NodeWall", "WithIdle"), point.Key);
            At("Facility", "Active").ShouldBeLessThan(At("Facility", "WithIdle"), point.Key);
        }
    }

    [Fact]
    public void Joules_Parts_AddUpToTheFacilityFigure()
    {
        TableBlock ledger = Question.Default.Table("ledger");
        int total = ledger.Columns.Index().Single(c => c.Item.Header is "Facility, with idle").Index;

        ledger.Rows.ShouldAllBe(r => Math.Abs(r.Cells.Take(total).OfType<FigureCell>().Sum(c => c.Value) - Value(r, total)) < 1e-9 * Value(r, total));
        ChartBlock chart = Question.Default.Chapter("joules").Blocks.OfType<ChartBlock>().Single();
        chart.Categories.Index().ShouldAllBe(c => Math.Abs(chart.Series.Sum(s => s.Points[c.Index].Y) - Value(ledger.Rows[c.Index], total)) < 1e-9 * Value(ledger.Rows[c.Index], total));
    }

    /// <summary>A request of InferenceX's 8k/1k has 0.9 x 1024 output tokens on average.</summary>
    [Fact]
    public void Joules_Request_IsTheFacilityFigureTimesTheMeanLength() =>
        Question.Default.Table("ledger").Rows.ShouldAllBe(r => Math.Abs((Value(r, r.Cells.Count - 1) / Value(r, r.Cells.Count - 2)) - 921.6) < 1e-6);

    [Fact]
    public void LikeForLike_Points_ShareOnePrecisionWithoutSpeculation()
    {
        AnalysisContext context = Question.Context;
        foreach (double promise in Promises)
        {
            Comparison comparison = At(Parity.LikeForLike, promise);
            FrontPoint[] rows = [.. comparison.Points.SelectMany(p => new[] { p.Reading.Below, p.Reading.Above }).OfType<FrontPoint>()];

            rows.ShouldAllBe(r => string.Equals(r.Point.Precision, context.Precision, StringComparison.Ordinal) && r.Evidence.SpeculativeDecoding == "none");
        }
    }

    [Fact]
    public void Ranking_NotDistinguishable_IsMutualAndAgreesWithRanks()
    {
        foreach (Comparison comparison in Comparisons())
        {
            Ranking<EnergyPerToken> ranking = comparison.Ranking;
            foreach ((int index, string subject) in ranking.Subjects.Index())
            {
                IReadOnlyList<string> alike = ranking.NotDistinguishableFrom(subject);
                (int best, int worst) = ranking.RankOf(subject);

                alike.ShouldAllBe(other => ranking.NotDistinguishableFrom(other).Contains(subject));
                (worst - best).ShouldBe(alike.Count);
                (index + 1).ShouldBeInRange(best, worst);
            }
        }
    }

    [Fact]
    public void Promise_Loosened_NeverLowersTheRate()
    {
        foreach ((string id, Parity parity, double?[] rates) in RatesByPromise())
        {
            double?[] reached = [.. rates.TakeWhile(r => r is not null)];

            rates.Skip(reached.Length).ShouldAllBe(r => r == null, $"{id} {parity}: unreachable, then reachable");
            reached.Zip(reached.Skip(1)).ShouldAllBe(p => p.First >= p.Second, $"{id} {parity}");
        }
    }

    [Fact]
    public void Promise_LoosenedOnEveryFront_NeverLowersTheRate()
    {
        foreach (Frontier frontier in Question.Context.Lens.ByAll.Frontiers.Concat(Question.Context.Lens.Best.Frontiers))
        {
            double[] rates = [.. Promises.Select(p => frontier.At(Question.PerSecond(p)).Output?.InPerSecond ?? 0)];

            rates.Zip(rates.Skip(1)).ShouldAllBe(p => p.First >= p.Second, frontier.Key.ToString());
        }
    }

    /// <summary>
    /// Energy of a token is power over rate. A front of rates does not bound power, so a looser promise may cost more energy, but
    /// never by more than power rises.
    /// </summary>
    [Fact]
    public void Promise_Loosened_RaisesEnergyByNoMoreThanPower()
    {
        foreach (Parity parity in Enum.GetValues<Parity>())
        {
            Comparison[] all = [.. Promises.Select(p => At(parity, p))];
            foreach ((Comparison loose, Comparison tight) in all.Zip(all.Skip(1)))
            {
                foreach (OperatingPoint point in tight.Points)
                {
                    OperatingPoint looser = loose.Find(point.Accelerator.Id)!;
                    double energy = Joules(looser) / Joules(point);
                    double power = Math.Max(1, (looser.Board.Estimate.Value / point.Board.Estimate.Value).InFraction);

                    energy.ShouldBeLessThanOrEqualTo(power * (1 + 1e-9), $"{point.Accelerator.Id} {parity} {tight.Interactivity}");
                }
            }
        }
    }

    /// <summary>
    /// The exception: a like-for-like reading across a gap in which the rate falls more than twofold, with other configurations
    /// measured inside the gap.
    /// </summary>
    [Fact]
    public void BestPublished_Rate_IsAtLeastTheLikeForLikeOneOutsideWideGaps()
    {
        int compared = 0;
        foreach (string precision in new[] { "fp8", "fp4" })
        {
            foreach (double promise in Promises)
            {
                Comparison like = At(Parity.LikeForLike, promise, precision);
                Comparison best = At(Parity.BestPublished, promise);
                foreach (OperatingPoint point in like.Points.Where(p => p.Reading.Drop is not { InFraction: > 2 }))
                {
                    compared++;
                    best.Find(point.Accelerator.Id)!.Output.Value.InPerSecond.ShouldBeGreaterThanOrEqualTo(
                        point.Output.Value.InPerSecond, $"{point.Accelerator.Id} {precision} at {promise}");
                }
            }
        }

        compared.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Utilisation_Higher_LowersEnergyWithIdleTime()
    {
        Question.Default.Table("utilisation").Rows.ShouldAllBe(r => Falls(r.Cells.Skip(1).Select(c => double.Parse(c.Text(), CultureInfo.InvariantCulture))));
        foreach (OperatingPoint point in Question.Context.Main.Points)
        {
            double At(double busy) => point.Ledger
                .Recompute(Boundary.Facility, CapacityBasis.WithIdle, new Dictionary<string, double>(StringComparer.Ordinal) { [Ledger.UtilisationId] = busy }).InWatts;

            Falls([At(0.2), At(0.4), At(0.65), At(0.9), At(1)]).ShouldBeTrue(point.Accelerator.Id);
            At(1).ShouldBe(point.Ledger.At(Boundary.Facility).Value.InWatts, 1e-6);
        }
    }

    private static double Value(TableRow row, int column) => row.Cells[column].ShouldBeOfType<FigureCell>().Value;

    private static bool Falls(IEnumerable<double> values) => values.Zip(values.Skip(1)).All(p => p.First > p.Second);

    private static double Joules(OperatingPoint point) =>
        point.Energy(Boundary.Board, CapacityBasis.Active).Estimate.Value.InJoulesPerToken;

    private static IEnumerable<IGrouping<string, ReportResult>> Energies() => Question.Default.Results
        .Where(r => r is { Metric: "joules_per_output_token", Value: not null })
        .GroupBy(r => $"{r.Model} {r.Parity} {r.InteractivityTokensPerSPerUser} {r.Subject}", StringComparer.Ordinal);

    private static IEnumerable<Comparison> Comparisons() =>
        from promise in new double[] { 20, 40, 100 }
        from parity in Enum.GetValues<Parity>()
        select At(parity, promise);

    private static Comparison At(Parity parity, double promise, string precision = "fp8") => Cache.GetOrAdd(
        (parity, precision, promise),
        key => Question.Context.Comparer.At(Question.PerSecond(key.Promise), key.Parity, key.Precision));

    private static IEnumerable<(string Id, Parity Parity, double?[] Rates)> RatesByPromise()
    {
        foreach (Parity parity in Enum.GetValues<Parity>())
        {
            Comparison[] all = [.. Promises.Select(p => At(parity, p))];
            foreach (string id in Question.Context.Comparer.Accelerators)
            {
                yield return (id, parity, [.. all.Select(c => c.Entries.Single(e => string.Equals(e.Id, id, StringComparison.Ordinal)).Output?.Value.InPerSecond)]);
            }
        }
    }
}
