using System.Globalization;
using Joulewise.Quantities;
using MathNet.Numerics.Random;

namespace Joulewise.Simulation;

/// <summary>Opens what a <see cref="TrafficSpec"/> describes.</summary>
internal static class TrafficSources
{
    private const int MostParts = 10_000;

    /// <summary>Opens traffic.</summary>
    /// <param name="spec">What it is.</param>
    /// <param name="seed">The seed of all chance in it: the same description and seed give the same requests.</param>
    /// <param name="baseFolder">The folder that paths start from.</param>
    /// <returns>The source.</returns>
    /// <exception cref="InputException">A file or a parameter is at fault.</exception>
    public static ITrafficSource Open(TrafficSpec spec, long seed, string baseFolder)
    {
        IReadOnlyDictionary<int, SessionPlan> plans = SessionPlans.Of(spec, seed);
        return Open(spec, new Place(seed, baseFolder, plans, 0));
    }

    private static ITrafficSource Open(TrafficSpec spec, Place place) => spec switch
    {
        TraceSpec trace => OpenTrace(trace, place),
        ServeGenSpec clients => new ServeGenSource(
            ServeGenClients.Read(Path.Combine(place.Folder, clients.Path), clients.Model, clients.LeavesOutClientsWithoutLengths), clients.RateFactor, Class(clients.ClassIndex), place.Seed),
        SyntheticSpec synthetic => new SyntheticSource(synthetic, place.Seed, synthetic.Sessions is null ? null : place.Plans[synthetic.ClassIndex]),
        MixSpec mix => Gather(mix.Parts, place, "mix", parts => new MergeSource(parts)),
        SpliceSpec splice => Gather(splice.Parts, place, "splice", parts => new SpliceSource(parts, splice.GapSeconds)),
        RepeatSpec repeat => new RepeatSource(round => Open(repeat.Inner, place.OfRound(round)), repeat.PeriodSeconds, repeat.DurationSeconds),
        ScaleRateSpec scale => Wrap(scale.Inner, place, inner => new ScaleRateSource(inner, scale.Factor)),
        ThinSpec thin => Wrap(thin.Inner, place, inner => new ThinSource(inner, thin.Share, place.Random("thin"))),
        MultiplySpec multiply => Wrap(multiply.Inner, place, inner => new MultiplySource(inner, multiply.Copies, multiply.JitterSeconds, place.Random("multiply"))),
        WindowSpec window => Wrap(window.Inner, place, inner => new WindowSource(inner, window.FromSeconds, window.ToSeconds)),
        LimitSpec limit => Wrap(limit.Inner, place, inner => new LimitSource(inner, limit.Skip, limit.Count)),
        LengthsSpec lengths => Wrap(lengths.Inner, place, inner => new LengthsSource(inner, new TokenSampler(lengths.Tokens, place.SeedOf("lengths")))),
        _ => throw SpecCheck.Unknown(spec, "traffic"),
    };

    private static ITrafficSource OpenTrace(TraceSpec spec, Place place)
    {
        string path = Path.Combine(place.Folder, spec.Path);
        int classIndex = Class(spec.ClassIndex);
        return spec.Format switch
        {
            TraceFormat.Joulewise => new JoulewiseTraceSource(path, classIndex, spec.KeepsOffset),
            TraceFormat.Azure => new AzureTraceSource(path, classIndex, spec.KeepsOffset),
            TraceFormat.BurstGpt => new BurstGptTraceSource(path, classIndex, spec.KeepsOffset),
            TraceFormat.Mooncake => new MooncakeTraceSource(path, classIndex, spec.KeepsOffset),
            _ => throw new InputException(string.Create(CultureInfo.InvariantCulture, $"traffic: trace format {(int)spec.Format}; accepted: {string.Join(", ", Enum.GetNames<TraceFormat>())}")),
        };
    }

    private static ITrafficSource Gather(IReadOnlyList<TrafficSpec> parts, Place place, string kind, Func<IReadOnlyList<ITrafficSource>, ITrafficSource> join)
    {
        SpecCheck.Within(parts.Count, 1, MostParts, $"the number of parts of a {kind}");
        List<ITrafficSource> opened = [];
        try
        {
            for (int i = 0; i < parts.Count; i++)
            {
                opened.Add(Open(parts[i], place.OfPart(kind, i)));
            }

            return join(opened);
        }
        catch
        {
            opened.ForEach(s => s.Dispose());
            throw;
        }
    }

    private static ITrafficSource Wrap(TrafficSpec spec, Place place, Func<ITrafficSource, ITrafficSource> wrap)
    {
        // What wraps does not touch the seed: to thin traffic or to cut it leaves every request that remains as it was.
        ITrafficSource inner = Open(spec, place with { Depth = place.Depth + 1 });
        try
        {
            return wrap(inner);
        }
        catch
        {
            inner.Dispose();
            throw;
        }
    }

    private static int Class(int index) => (int)SpecCheck.Within(index, 0, TrafficSpec.MostClassIndex, "the index of the class of traffic");

    private sealed record Place(long Seed, string Folder, IReadOnlyDictionary<int, SessionPlan> Plans, int Depth)
    {
        public Place OfPart(string kind, int part) => this with { Seed = RandomStreams.Derive(Seed, kind, part), Depth = Depth + 1 };

        public Place OfRound(long round) => this with { Seed = round == 0 ? Seed : RandomStreams.Derive(SeedOf("round"), "round", round), Depth = Depth + 1 };

        // Descriptions of one kind within each other share the seed but not the depth.
        public long SeedOf(string purpose) => RandomStreams.Derive(Seed, purpose, Depth);

        public Xoshiro256StarStar Random(string purpose) => RandomStreams.Open(SeedOf(purpose), purpose);
    }
}
