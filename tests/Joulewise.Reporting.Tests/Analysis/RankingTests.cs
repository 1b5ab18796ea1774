using CsCheck;
using Joulewise.Quantities;

namespace Joulewise.Reporting.Tests.Analysis;

public sealed class RankingTests
{
    private static readonly Basis AnyBasis = new(Boundary.Facility, CapacityBasis.Active, TokenBasis.Output);

    private static readonly Source AnySource = new("t", "t", "t");

    [Fact]
    public void LowestFirst_WideAndNarrow_RanksAndTies()
    {
        Ranking<EnergyPerToken> ranking = Ranking<EnergyPerToken>.LowestFirst([Of("c", 9, 1.05), Of("a", 1, 1.05), Of("b", 1.05, 1.2), Of("d", 10, 1.3)]);

        ranking.Subjects.ShouldBe(["a", "b", "c", "d"]);
        ranking.RankOf("a").ShouldBe((1, 2));
        ranking.RankOf("b").ShouldBe((1, 2));
        ranking.RankOf("c").ShouldBe((3, 4));
        ranking.NotDistinguishableFrom("a").ShouldBe(["b"]);
        ranking.NotDistinguishableFrom("d").ShouldBe(["c"]);
    }

    [Fact]
    public void LowestFirst_SharedError_CancelsAndTellsApart()
    {
        Estimate<Ratio> shared = Estimate.WithFactor("shared", Ratio.One, 3, Grade.D, AnySource);
        OnBasis<EnergyPerToken> With(double joules) => new(shared.Map((Ratio r) => EnergyPerToken.FromJoulesPerToken(joules * r.InFraction)), AnyBasis);

        Ranking<EnergyPerToken> ranking = Ranking<EnergyPerToken>.LowestFirst([("x", With(1.1)), ("y", With(1))]);

        ranking.Subjects.ShouldBe(["y", "x"]);
        ranking.NotDistinguishableFrom("x").ShouldBeEmpty();
    }

    [Fact]
    public void LowestFirst_UnlikeBases_AreRefused()
    {
        (string, OnBasis<EnergyPerToken> Figure) board = Of("b", 1, 1.1);
        (string, OnBasis<EnergyPerToken>) other = ("c", board.Figure with { Basis = AnyBasis with { Boundary = Boundary.Board } });

        Should.Throw<BasisMismatchException>(() => Ranking<EnergyPerToken>.LowestFirst([board, other]));
    }

    [Fact]
    public void LowestFirst_EqualFigures_StandByName() =>
        Ranking<EnergyPerToken>.LowestFirst([Of("b", 1, 1.1), Of("a", 1, 1.1)]).Subjects.ShouldBe(["a", "b"]);

    [Fact]
    public void LowestFirst_Nothing_IsEmpty() => Ranking<EnergyPerToken>.LowestFirst([]).Subjects.ShouldBeEmpty();

    [Fact]
    public void RankOf_Unknown_IsRefused() =>
        Should.Throw<ArgumentException>(() => Ranking<EnergyPerToken>.LowestFirst([Of("a", 1, 1.1)]).RankOf("z"));

    [Fact]
    public void LowestFirst_AnyFigures_RanksHoldThePlaceAndTiesAreMutual() =>
        Gen.Select(Gen.Double[0.1, 10], Gen.Double[1, 2]).Array[1, 6].Sample(
            figures =>
            {
                Ranking<EnergyPerToken> ranking = Ranking<EnergyPerToken>.LowestFirst(figures.Select((f, i) => Of($"s{i}", f.Item1, f.Item2)));
                foreach ((int place, string subject) in ranking.Subjects.Index())
                {
                    (int best, int worst) = ranking.RankOf(subject);
                    IReadOnlyList<string> alike = ranking.NotDistinguishableFrom(subject);
                    best.ShouldBeLessThanOrEqualTo(place + 1);
                    worst.ShouldBeGreaterThanOrEqualTo(place + 1);
                    (worst - best).ShouldBe(alike.Count);
                    alike.ShouldAllBe(other => ranking.NotDistinguishableFrom(other).Contains(subject));
                }
            },
            iter: 50);

    [Fact]
    public void LowestFirst_OrderOfTheInput_DoesNotMatter() =>
        Gen.Shuffle(new[] { Of("a", 1, 1.2), Of("b", 1.1, 1.3), Of("c", 2, 1.1), Of("d", 2, 1.5) }).Sample(
            shuffled =>
            {
                Ranking<EnergyPerToken> ranking = Ranking<EnergyPerToken>.LowestFirst(shuffled);
                ranking.Subjects.ShouldBe(["a", "b", "c", "d"]);
                ranking.RankOf("c").ShouldBe((3, 4));
            },
            iter: 10);

    private static (string Subject, OnBasis<EnergyPerToken> Figure) Of(string subject, double joules, double factor) =>
        (subject, new OnBasis<EnergyPerToken>(Estimate.WithFactor(subject, EnergyPerToken.FromJoulesPerToken(joules), factor, Grade.B, AnySource), AnyBasis));
}
