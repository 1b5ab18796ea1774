using CsCheck;

namespace Joulewise.Evidence.Tests.Frontiers;

public sealed class ParetoFrontTests
{
    // Whole numbers, so that ties in one or both rates are common.
    private static readonly Gen<FrontPoint[]> Points =
        Gen.Select(Gen.Int[1, 12], Gen.Int[1, 12]).Array[1, 25].Select(rates =>
            rates.Select((r, i) => Point($"p{i:00}", r.Item1, r.Item2)).ToArray());

    [Fact]
    public void Of_AnyPoints_KeepsExactlyTheUndominated() =>
        Points.Sample(points =>
        {
            IReadOnlyList<FrontPoint> front = ParetoFront.Of(points);
            front.ShouldAllBe(f => !points.Any(p => Beats(p, f)));
            foreach (FrontPoint point in points.Where(p => !points.Any(o => Beats(o, p))))
            {
                front.ShouldContain(f => f.Interactivity == point.Interactivity && f.Output == point.Output);
            }
        });

    [Fact]
    public void Of_AnyPoints_RisesInInteractivityAndFallsInOutput() =>
        Points.Sample(points =>
        {
            IReadOnlyList<FrontPoint> front = ParetoFront.Of(points);
            for (int i = 1; i < front.Count; i++)
            {
                front[i].Interactivity.InPerSecond.ShouldBeGreaterThan(front[i - 1].Interactivity.InPerSecond);
                front[i].Output.InPerSecond.ShouldBeLessThan(front[i - 1].Output.InPerSecond);
            }
        });

    [Fact]
    public void Of_DominatedPointAdded_ChangesNothing() =>
        Gen.Select(Points, Gen.Double[0.1, 0.9], Gen.Int[0, 24]).Sample((points, share, at) =>
        {
            FrontPoint better = points[at % points.Length];
            FrontPoint worse = Point("a-first-id", better.Interactivity.InPerSecond * share, better.Output.InPerSecond * share);
            ParetoFront.Of([.. points, worse]).ShouldBe(ParetoFront.Of(points));
        });

    [Fact]
    public void Of_AnotherOrder_GivesTheSame() =>
        Gen.Select(Points, Gen.Int[0, 1000]).Sample((points, shift) =>
            ParetoFront.Of(points.OrderBy(p => (p.Point.Id[1] * 7919) ^ (p.Point.Id[2] * shift))).ShouldBe(ParetoFront.Of(points)));

    [Fact]
    public void Of_EqualPoints_KeepsTheBestGradeThenTheFirstId()
    {
        FrontPoint[] equal =
        [
            Point("a", 10, 100, "transcribed_by_hand"),
            Point("c", 10, 100),
            Point("b", 10, 100),
        ];
        ParetoFront.Of(equal).ShouldHaveSingleItem().Point.Id.ShouldBe("b");
    }

    private static bool Beats(FrontPoint a, FrontPoint b) =>
        a.Interactivity.CompareTo(b.Interactivity) >= 0 && a.Output.CompareTo(b.Output) >= 0 && (a.Interactivity != b.Interactivity || a.Output != b.Output);

    private static FrontPoint Point(string id, double interactivity, double output, params string[] flags)
    {
        GradedPoint graded = EvidenceRules.Sift([PointSamples.Row(id, interactivity, output, flags)]).Admitted.ShouldHaveSingleItem();
        return new FrontPoint(graded, graded.Output);
    }
}
