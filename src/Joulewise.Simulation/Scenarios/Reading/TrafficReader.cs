using System.Globalization;
using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>Reads traffic, which holds traffic in many of its kinds.</summary>
/// <param name="classes">The classes of traffic there are.</param>
/// <param name="startHour">The hour of the day at which the simulation starts.</param>
internal sealed class TrafficReader(IReadOnlyList<ScenarioClass> classes, double startHour)
{
    private static readonly string[] Kinds =
        ["trace", "synthetic", "closed_loop", "servegen", "mix", "splice", "repeat", "scale", "thin", "multiply", "window", "limit", "lengths"];

    /// <summary>Reads the traffic of a scenario.</summary>
    public TrafficSpec ReadRoot(EntryReader r)
    {
        TrafficSpec spec = r.Has("closed_loop") && r.Keys.Count() == 1 ? ReadLoop(r.Inner("closed_loop")) : Read(r);
        return EndsOf(spec) ? spec : throw r.Scope.Problem(r.Line, "traffic never ends: accepted is a 'duration' of what is synthetic, or a 'window', 'limit' or 'repeat' around it");
    }

    private TrafficSpec Read(EntryReader r)
    {
        string kind = r.KindOf("traffic", Kinds);
        if (kind is "mix")
        {
            MixSpec mix = new(PartsOf(r, "mix"));
            r.End();
            return mix;
        }

        EntryReader inner = r.Inner(kind);
        TrafficSpec spec = kind switch
        {
            "trace" => ReadTrace(inner),
            "synthetic" => ReadSynthetic(inner),
            "servegen" => new ServeGenSpec(inner.Text("path"))
            {
                Model = inner.OptionalText("model") is { Length: > 0 } model ? model : null,
                RateFactor = inner.OptionalNumber("rate", 1e-9, 1e6) ?? 1,
                LeavesOutClientsWithoutLengths = inner.Flag("leave_out_clients_without_lengths"),
                ClassIndex = ClassOf(inner),
            },
            "splice" => new SpliceSpec(PartsOf(inner, "parts"), inner.Seconds("gap", 0)),
            "repeat" => new RepeatSpec(Of(inner), inner.LastingSeconds("duration")) { PeriodSeconds = inner.Has("every") ? inner.LastingSeconds("every") : null },
            "scale" => new ScaleRateSpec(Of(inner), inner.Number("rate", 1e-9, 1e9)),
            "thin" => new ThinSpec(Of(inner), inner.Part("share", double.NaN)),
            "multiply" => new MultiplySpec(Of(inner), inner.Count("copies"), inner.Seconds("jitter", 0)),
            "window" => ReadWindow(inner),
            "limit" => new LimitSpec(Of(inner), inner.Whole("requests", 1, long.MaxValue)) { Skip = inner.Whole("skip", 0, 0) },
            "lengths" => new LengthsSpec(Of(inner), LengthReader.ReadTokens(inner)),
            _ => throw r.Problem(kind, "stands inside other traffic: accepted is a closed loop alone, since its clients wait for answers"),
        };
        inner.End();
        r.End();
        return spec;
    }

    private static TraceSpec ReadFile(EntryReader r, string path) => new(TraceFormats.Read(r, "format"), path);

    private TraceSpec ReadTrace(EntryReader r) => ReadFile(r, r.Text("path")) with { ClassIndex = ClassOf(r), KeepsOffset = r.Flag("keep_offset") };

    private SyntheticSpec ReadSynthetic(EntryReader r) => new(ArrivalReader.Read(r.Inner("arrivals")), LengthReader.ReadTokens(r))
    {
        Profile = ArrivalReader.ReadDay(r, "daily", startHour),
        Bursts = ArrivalReader.ReadBursts(r),
        Sessions = r.Map("sessions") is { } sessions ? ReadSessions(sessions) : null,
        ClassIndex = ClassOf(r),
        DurationSeconds = r.Has("duration") ? r.LastingSeconds("duration") : null,
    };

    private ClosedLoopSpec ReadLoop(EntryReader r)
    {
        int clients = r.Count("clients");
        ClosedLoopSpec spec = new(clients, r.Whole("requests", clients, 0), LengthReader.ReadTokens(r)) { ClassIndex = ClassOf(r) };
        r.End();
        return spec.Requests > 0 ? spec : throw r.Missing("requests");
    }

    private static SessionSpec ReadSessions(EntryReader r)
    {
        SessionSpec spec = new(r.Number("turns", 1, 10_000), LengthReader.Read(r.Inner("input")), LengthReader.Read(r.Inner("output")), r.LastingSeconds("think"))
        {
            HasFixedTurns = r.Flag("fixed_turns"),
            ThinkCoefficientOfVariation = r.OptionalNumber("think_cv", 0, SpecCheck.MostVariation),
            SharedPrefixTokens = r.OptionalCount("shared_prefix", 0) ?? 0,
            MostInputTokens = r.OptionalCount("most_input") ?? LengthSpec.MostTokens,
            BlockTokens = r.OptionalCount("block") ?? 16,
        };
        r.End();
        return spec;
    }

    private WindowSpec ReadWindow(EntryReader r)
    {
        WindowSpec spec = new(Of(r), r.Seconds("from", 0), r.LastingSeconds("to"));
        return spec.FromSeconds < spec.ToSeconds ? spec : throw r.Problem("to", string.Create(CultureInfo.InvariantCulture, $"{spec.ToSeconds} s is not after 'from', {spec.FromSeconds} s"));
    }

    private TrafficSpec Of(EntryReader r) => Read(r.Inner("of"));

    private List<TrafficSpec> PartsOf(EntryReader r, string key) => r.Maps(key) is { Count: > 0 } parts ? [.. parts.Select(Read)] : throw r.Missing(key);

    private int ClassOf(EntryReader r) => r.OneOf("class", 0, [.. classes.Select((c, i) => (c.Name, i))]);

    private static bool EndsOf(TrafficSpec spec) => spec switch
    {
        SyntheticSpec synthetic => synthetic.DurationSeconds is not null,
        LimitSpec limit => limit.Count < long.MaxValue || EndsOf(limit.Inner),
        MixSpec mix => mix.Parts.All(EndsOf),
        SpliceSpec splice => splice.Parts.All(EndsOf),
        ScaleRateSpec scale => EndsOf(scale.Inner),
        ThinSpec thin => EndsOf(thin.Inner),
        MultiplySpec multiply => EndsOf(multiply.Inner),
        LengthsSpec lengths => EndsOf(lengths.Inner),
        _ => true,
    };
}
