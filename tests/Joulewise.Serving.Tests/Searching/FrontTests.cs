using CsCheck;
using Joulewise.Modeling;

namespace Joulewise.Serving.Tests.Searching;

public sealed class FrontTests
{
    private static readonly Gen<(double Tpot, double Joules)> AnyPoint = Gen.Select(Gen.Int[1, 20].Select(i => (double)i), Gen.Int[1, 20].Select(i => (double)i));

    /// <summary>Against the definition: points that no other is at least as fast and as thrifty as.</summary>
    [Fact]
    public void Add_AnyPoints_KeepsThoseThatNoneBeats() =>
        AnyPoint.Array[0, 60].Sample(points =>
        {
            Front front = new();
            foreach ((double tpot, double joules) in points)
            {
                front.Add(Point(tpot, joules));
            }

            (double, double)[] expected =
            [
                .. points.Distinct()
                    .Where(p => !points.Any(o => o != p && o.Tpot <= p.Tpot && o.Joules <= p.Joules))
                    .OrderBy(p => p.Tpot),
            ];
            front.Points.Select(p => (p.Outcome.TpotSeconds, p.Joules)).ShouldBe(expected);
        });

    [Fact]
    public void Covers_AnyFigures_IsWhetherAPointIsAsGood() =>
        Gen.Select(AnyPoint.Array[0, 20], AnyPoint).Sample((points, asked) =>
        {
            Front front = new();
            foreach ((double tpot, double joules) in points)
            {
                front.Add(Point(tpot, joules));
            }

            front.Covers(asked.Tpot, asked.Joules).ShouldBe(points.Any(p => p.Tpot <= asked.Tpot && p.Joules <= asked.Joules));
        });

    private static Found Point(double tpot, double joules) =>
        new(new Choice(new WorkerWidths(1), 1, 0, 1, default, 0, 1), new Outcome(1, tpot, tpot, 1, 1, 1, 1), joules, double.NaN);
}
