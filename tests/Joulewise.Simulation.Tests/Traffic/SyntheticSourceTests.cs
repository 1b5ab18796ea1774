namespace Joulewise.Simulation.Tests;

public sealed class SyntheticSourceTests
{
    public static TheoryData<string, object> Arrivals => new()
    {
        { "poisson", new ArrivalSpec.Poisson(100) },
        { "gamma", new ArrivalSpec.GammaRenewal(100, 3) },
        { "modulated", new ArrivalSpec.MarkovModulated([new(50, 10), new(200, 5)]) },
    };

    [Theory]
    [MemberData(nameof(Arrivals))]
    public void TryRead_InTheSteadyState_AllocatesNothing(string name, object arrivals)
    {
        SyntheticSpec spec = new((ArrivalSpec)arrivals, new TokenSpec.Independent(new LengthSpec.LogNormal(1000, 1), new LengthSpec.Gamma(300, 1)))
        {
            Profile = new RateProfile([1, 2, 3]),
            Bursts = [new(5, 5, 3)],
            Sessions = new SessionSpec(3, new LengthSpec.Fixed(10), new LengthSpec.Fixed(10), 5) { SharedPrefixTokens = 100, MostInputTokens = 16_000 },
        };
        using ITrafficSource source = TrafficSources.Open(spec, 1, ".");
        TrafficRequest request = new();
        request.SetBlocks(1_000);
        for (int i = 0; i < 5_000; i++)
        {
            source.TryRead(request);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 5_000; i++)
        {
            source.TryRead(request);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0, name);
    }

    [Fact]
    public void TryRead_SameSeed_GivesTheSameAndAnotherGivesOthers()
    {
        SyntheticSpec spec = Traffics.Poisson(5, 100);

        Traffics.ReadAll(spec, 1).ShouldBe(Traffics.ReadAll(spec, 1));
        Traffics.ReadAll(spec, 2).ShouldNotBe(Traffics.ReadAll(spec, 1));
    }

    [Fact]
    public void TryRead_RateChanged_LengthsStay()
    {
        SyntheticSpec spec = Traffics.Poisson(5, 100);
        List<(int, int)> slow = [.. Traffics.ReadAll(spec).Select(r => (r.Input, r.Output))];
        List<(int, int)> fast = [.. Traffics.ReadAll(spec with { Arrivals = new ArrivalSpec.GammaRenewal(20, 2) }).Select(r => (r.Input, r.Output)).Take(slow.Count)];

        fast.ShouldBe(slow);
    }

    [Fact]
    public void TryRead_Sessions_AreNumberedByClassAndCarryTheSharedPrefix()
    {
        SessionSpec sessions = new(3, new LengthSpec.Fixed(10), new LengthSpec.Fixed(10), 5) { SharedPrefixTokens = 64 };
        SyntheticSpec spec = new(new ArrivalSpec.FixedInterval(1), new TokenSpec.Independent(new LengthSpec.Fixed(40), new LengthSpec.Fixed(5))) { Sessions = sessions, ClassIndex = 2, DurationSeconds = 3 };
        List<Traffics.Row> rows = Traffics.ReadAll(spec);

        rows.Select(r => r.Session).ShouldBe([(2L << 40) + 1, (2L << 40) + 2, (2L << 40) + 3]);
        rows.ShouldAllBe(r => r.Input == 104 && r.Blocks.Split(' ', StringSplitOptions.None).Length == 6);
        TrafficRequest request = new() { Session = rows[1].Session, InputTokens = 104 };
        SessionPlans.Of(spec, 1)[2].SetBlocks(request);
        string.Join(' ', request.Blocks.ToArray()).ShouldBe(rows[1].Blocks);
    }
}
