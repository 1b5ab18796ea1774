using CsCheck;
using Joulewise.Quantities;

namespace Joulewise.Simulation.Tests;

public sealed class CombiningTests
{
    private static readonly Gen<(double Seconds, int Input, int Output)[]> Requests =
        Gen.Select(Gen.Double[0, 100], Gen.Int[1, 1000], Gen.Int[1, 1000]).Array[0, 40].Select(rows => rows.OrderBy(r => r.Item1).Select(r => (r.Item1, r.Item2, r.Item3)).ToArray());

    [Fact]
    public void Merge_AnySources_KeepsEveryRequestInOrder()
    {
        Requests.Array[1, 5].Sample(sources =>
        {
            List<Traffics.Row> merged = Ordered(new MergeSource([.. sources.Select(s => Traffics.Of(s))]));

            // A stable sort of all of them one after the other is the definition.
            merged.Select(r => (r.Seconds, r.Input, r.Output)).ShouldBe(sources.SelectMany(s => s).OrderBy(r => r.Seconds));
        });
    }

    [Fact]
    public void Splice_AnySources_KeepsEveryRequestAndTheGap()
    {
        Gen.Select(Requests, Requests, Gen.Double[0, 50]).Sample((first, second, gap) =>
        {
            List<Traffics.Row> spliced = Ordered(new SpliceSource([Traffics.Of(first), Traffics.Of(second)], gap));

            spliced.Count.ShouldBe(first.Length + second.Length);
            spliced.Sum(r => r.Input).ShouldBe(first.Concat(second).Sum(r => r.Input));
            if (second.Length > 0)
            {
                spliced[first.Length].Seconds.ShouldBe((first.Length > 0 ? first[^1].Seconds : 0) + gap + second[0].Seconds, 1e-9);
            }
        });
    }

    [Fact]
    public void ScaleRate_AnyFactor_DividesTheTimesAndLeavesTheLengths()
    {
        Gen.Select(Requests, Gen.Double[0.01, 100]).Sample((requests, factor) =>
            Ordered(new ScaleRateSource(Traffics.Of(requests), factor)).Select(r => (r.Seconds, r.Input, r.Output))
                .ShouldBe(requests.Select(r => (r.Seconds / factor, r.Input, r.Output))));
    }

    [Fact]
    public void Multiply_AnyCopies_GivesEachThatOftenAndInOrder()
    {
        Gen.Select(Requests, Gen.Int[1, 5], Gen.Double[0, 60]).Sample((requests, copies, jitter) =>
        {
            List<Traffics.Row> all = Ordered(new MultiplySource(Traffics.Of(requests), copies, jitter, RandomStreams.Open(1, "test")));

            all.Count.ShouldBe(copies * requests.Length);
            all.Sum(r => (long)r.Input).ShouldBe(copies * requests.Sum(r => (long)r.Input));
            all.Sum(r => (long)r.Output).ShouldBe(copies * requests.Sum(r => (long)r.Output));
            if (requests.Length > 0)
            {
                all[^1].Seconds.ShouldBeLessThanOrEqualTo(requests[^1].Seconds + jitter);
            }
        });
    }

    [Fact]
    public void Multiply_OfSessions_GivesCopiesNumbersAndBlocksOfTheirOwn()
    {
        using ITrafficSource sessions = new SyntheticSource(
            Traffics.Poisson(1, 10), 1, new SessionPlan(new SessionSpec(2, new LengthSpec.Fixed(5), new LengthSpec.Fixed(5), 1) { SharedPrefixTokens = 16 }, 1, 0));
        List<Traffics.Row> rows = Traffics.ReadAll(new MultiplySource(sessions, 3, 0, RandomStreams.Open(1, "test")));

        rows.Select(r => r.Session).Distinct().Count().ShouldBe(rows.Count);

        // The system prompt is one block, of which each of the three numbers of copies has its own.
        rows.Select(r => r.Blocks.Split(' ')[0]).Distinct(StringComparer.Ordinal).Count().ShouldBe(3);
    }

    [Fact]
    public void Window_Neighbours_ShareOutWhatTheWholeHas()
    {
        Gen.Select(Requests, Gen.Double[1, 99]).Sample((requests, cut) =>
        {
            List<Traffics.Row> before = Ordered(new WindowSource(Traffics.Of(requests), 0, cut));
            List<Traffics.Row> after = Ordered(new WindowSource(Traffics.Of(requests), cut, 1_000));

            before.Select(r => r.Seconds).Concat(after.Select(r => r.Seconds + cut)).Zip(requests, (s, r) => Math.Abs(s - r.Seconds)).ShouldAllBe(d => d < 1e-9);
            (before.Count + after.Count).ShouldBe(requests.Length);
        });
    }

    [Fact]
    public void Limit_HeadAndRest_AreTheWhole()
    {
        Gen.Select(Requests, Gen.Int[0, 50]).Sample((requests, count) =>
            Ordered(new LimitSource(Traffics.Of(requests), 0, count)).Concat(Ordered(new LimitSource(Traffics.Of(requests), count, long.MaxValue)))
                .Select(r => (r.Seconds, r.Input, r.Output)).ShouldBe(requests));
    }

    [Fact]
    public void Repeat_WithAPeriod_GivesEachRoundItsPlaceAndCutsWhatIsLater()
    {
        RepeatSource repeated = new(_ => Traffics.Of((1, 1, 1), (4, 2, 1), (12, 3, 1)), 10, 25);

        Ordered(repeated).Select(r => r.Seconds).ShouldBe([1, 4, 11, 14, 21, 24]);
    }

    [Fact]
    public void Repeat_WithoutAPeriod_GoesOnAfterAMeanGap()
    {
        RepeatSource repeated = new(_ => Traffics.Of((0, 1, 1), (4, 2, 1), (6, 3, 1)), null, 20);

        Ordered(repeated).Select(r => r.Seconds).ShouldBe([0, 4, 6, 9, 13, 15, 18]);
    }

    [Fact]
    public void Repeat_RoundWithoutLength_EndsInsteadOfGoingRound() =>
        Ordered(new RepeatSource(_ => Traffics.Of((0, 1, 1)), null, 20)).Count.ShouldBe(1);

    [Fact]
    public void Repeat_OfChance_DrawsAnewEachRound()
    {
        List<Traffics.Row> rows = Traffics.ReadAll(new RepeatSpec(Traffics.Poisson(1, 100), 200) { PeriodSeconds = 100 });

        Math.Abs(rows.First(r => r.Seconds >= 100).Seconds - 100 - rows[0].Seconds).ShouldBeGreaterThan(1e-6);
        rows.Where(r => r.Seconds < 100).ShouldBe(Traffics.ReadAll(Traffics.Poisson(1, 100)));
    }

    [Fact]
    public void Thin_AShare_KeepsItOfThoseThatWereThere()
    {
        SyntheticSpec all = Traffics.Poisson(10, 2_000);
        List<Traffics.Row> whole = Traffics.ReadAll(all);
        List<Traffics.Row> part = Traffics.ReadAll(new ThinSpec(all, 0.3));
        List<Traffics.Row> less = Traffics.ReadAll(new ThinSpec(new ThinSpec(all, 0.5), 0.5));

        ((double)part.Count).ShouldBe(0.3 * whole.Count, 5 * Math.Sqrt(whole.Count * 0.21));
        ((double)less.Count).ShouldBe(0.25 * whole.Count, 5 * Math.Sqrt(whole.Count * 0.1875));
        part.ShouldBeSubsetOf(whole);
        Traffics.ReadAll(new ThinSpec(all, 0)).ShouldBeEmpty();
    }

    [Fact]
    public void Lengths_OfOthers_LeavesTheArrivals()
    {
        SyntheticSpec all = Traffics.Poisson(10, 100);
        List<Traffics.Row> changed = Traffics.ReadAll(new LengthsSpec(all, new TokenSpec.Independent(new LengthSpec.Fixed(7), new LengthSpec.Fixed(3))));

        changed.Select(r => r.Seconds).ShouldBe(Traffics.ReadAll(all).Select(r => r.Seconds));
        changed.ShouldAllBe(r => r.Input == 7 && r.Output == 3 && r.Blocks.Length == 0);
    }

    [Fact]
    public void Mix_PartAdded_LeavesTheOthers()
    {
        SyntheticSpec first = Traffics.Poisson(1, 100);
        SyntheticSpec second = Traffics.Poisson(1, 100) with { ClassIndex = 1 };
        List<Traffics.Row> alone = Traffics.ReadAll(new MixSpec([first]));
        List<Traffics.Row> both = Traffics.ReadAll(new MixSpec([first, second]));

        both.Where(r => r.Class == 0).ShouldBe(alone);
        both.Where(r => r.Class == 1).Select(r => r.Seconds).ShouldNotBe(alone.Select(r => r.Seconds));
    }

    [Fact]
    public void Open_SpecOutOfRange_SaysWhatIsAccepted()
    {
        TrafficSpec inner = Traffics.Poisson(1, 10);
        (TrafficSpec Spec, string Message)[] faults =
        [
            (new ThinSpec(inner, 2), "traffic: the share of requests kept is 2; accepted: 0 to 1"),
            (new ScaleRateSpec(inner, 0), "traffic: the factor of the rate is 0; accepted: above 0, at most 1000000000"),
            (new MultiplySpec(inner, 0, 1), "traffic: how often each request comes is 0; accepted: 1 to 1000"),
            (new WindowSpec(inner, 5, 5), "traffic: the end of the window in seconds is 5; accepted: above 5, at most 3153600000"),
            (new RepeatSpec(inner, 0), "traffic: the duration of repetition in seconds is 0; accepted: above 0, at most 3153600000"),
            (new LimitSpec(inner, -1), "traffic: the most requests is -1; accepted: 0 to 9.223372036854776E+18"),
            (new MixSpec([]), "traffic: the number of parts of a mix is 0; accepted: 1 to 10000"),
            (new SpliceSpec([inner], double.NaN), "traffic: the gap between spliced parts in seconds is NaN; accepted: 0 to 3153600000"),
            (Traffics.Poisson(1, 10) with { ClassIndex = -1 }, "traffic: the index of the class of traffic is -1; accepted: 0 to 65535"),
        ];
        foreach ((TrafficSpec spec, string message) in faults)
        {
            Should.Throw<InputException>(() => TrafficSources.Open(spec, 1, ".")).Message.ShouldBe(message);
        }
    }

    [Fact]
    public void Open_DescriptionsTooDeep_AreRefused()
    {
        TrafficSpec spec = Traffics.Poisson(1, 10);
        for (int i = 0; i < 100_000; i++)
        {
            spec = new ThinSpec(spec, 1);
        }

        Should.Throw<InputException>(() => TrafficSources.Open(spec, 1, ".")).Message.ShouldBe("traffic: the depth to which descriptions hold each other is 65; accepted: 0 to 64");
    }

    private static List<Traffics.Row> Ordered(ITrafficSource source)
    {
        List<Traffics.Row> rows = Traffics.ReadAll(source);
        rows.Select(r => r.Seconds).ShouldBe(rows.Select(r => r.Seconds).Order());
        return rows;
    }
}
