using System.Globalization;
using Joulewise.Quantities;
using Joulewise.Simulation;

namespace Joulewise.Cli;

/// <summary>A simulation on the terminal.</summary>
internal static class SimulateText
{
    private const string Unknown = "not known";

    public static void Write(IHost host, SimulationSummary s)
    {
        Line(host, $"{s.Name}: {s.Model} at {s.Site}, {s.Arrived:#,0} requests with {s.InputTokens:#,0} prompt tokens in {SearchText.Number(s.Seconds)} s, seed {s.Seed}");
        Line(host, $"{s.Finished:#,0} answered with {s.OutputTokens:#,0} output tokens: {SearchText.Number(s.OutputTokens / s.Seconds)} tokens/s, of which {SearchText.Number(s.GoodTokens / s.Seconds)} tokens/s kept their promise{(s.Unanswered > 0 ? $"; {s.Unanswered.ToString("#,0", CultureInfo.InvariantCulture)} requests were still unanswered at the end" : string.Empty)}.");
        if (s.SimulatedCells < s.Cells)
        {
            Line(host, $"Of {s.Cells} cells {s.SimulatedCells} were simulated under their share of the traffic. Counts, power and energy are scaled up from them, so that peaks read a little high: chance that evens out over cells does not here.");
        }

        Pools(host, s);
        Latencies(host, s);
        Energy(host, s);
        Tables.Write(host, ["figure", ">value", "unit"], Figures(s));
        Line(host, $"All times and energies are modelled. Intervals of 90 % are those of the model of serving; the event hash is {s.Hash:x16}.");
    }

    private static void Pools(IHost host, SimulationSummary s) => Tables.Write(
        host,
        ["pool", "role", "accelerator", "engine", "weights", ">workers", ">accelerators", ">at work", ">on"],
        s.Pools.Select(p => (IReadOnlyList<string>)[p.Name, p.Role, p.Accelerator, p.Engine, p.Precision, Count(p.Workers), Count(p.Accelerators), Percent(p.ActiveShare), Percent(p.ServingShare)]));

    private static void Latencies(IHost host, SimulationSummary s) => Tables.Write(
        host,
        ["class", ">answered", ">kept promise", "", ">p50", ">p90", ">p99"],
        s.Classes.SelectMany(c => Rows(c)).Append(["all", string.Empty, string.Empty, "ITL, ms", .. Times(s.Itl, 1e3)]));

    private static IEnumerable<IReadOnlyList<string>> Rows(ClassSummary c)
    {
        string kept = c.Arrived > 0 ? Percent((double)c.Good / c.Arrived) : Unknown;
        yield return [c.Name, Count(c.Finished), kept, "TTFT, s", .. Times(c.Ttft, 1)];
        yield return [string.Empty, string.Empty, string.Empty, "TPOT, ms", .. Times(c.Tpot, 1e3)];
        yield return [string.Empty, string.Empty, string.Empty, "end to end, s", .. Times(c.EndToEnd, 1)];
    }

    private static string[] Times(LatencyFigures figures, double scale) => [Number(scale * figures.Median), Number(scale * figures.Percentile90), Number(scale * figures.Percentile99)];

    private static void Energy(IHost host, SimulationSummary s)
    {
        Tables.Write(host, ["boundary", ">kWh", ">J/output token, with idle", ">J/output token, active", "grade"], s.Energy.Select(e => (IReadOnlyList<string>)
        [
            e.Boundary.ToString(),
            Number(e.Joules / JoulesPerKilowattHour),
            SearchText.Figure(e.WithIdle, j => j.InJoulesPerToken),
            SearchText.Figure(e.Active, j => j.InJoulesPerToken),
            e.WithIdle?.Grade.ToString() ?? string.Empty,
        ]));
        Tables.Write(host, ["board energy of", ">prefill", ">of that again", ">decode", ">idle", ">starting", ">standby"], s.Pools.Select(p =>
        {
            double all = p.PrefillJoules + p.DecodeJoules + p.IdleJoules + p.StartingJoules + p.StandbyJoules;
            return (IReadOnlyList<string>)[p.Name, .. new[] { p.PrefillJoules, p.RepeatedJoules, p.DecodeJoules, p.IdleJoules, p.StartingJoules, p.StandbyJoules }.Select(j => all > 0 ? Percent(j / all) : Unknown)];
        }));
    }

    private static IEnumerable<IReadOnlyList<string>> Figures(SimulationSummary s)
    {
        yield return ["output per megawatt consumed", SearchText.Figure(s.Yield, y => y.InTokensPerSecondPerMegawatt), "tokens/s per MW"];
        yield return ["mean power, facility", Number(s.MeanWatts / 1e3), "kW"];
        foreach ((double seconds, double watts) in s.Peaks)
        {
            yield return [$"highest mean over {SearchText.Number(seconds)} s", Number(watts / 1e3), "kW"];
        }

        if (s.HasBudget)
        {
            yield return ["above the power budget", Number(s.BudgetOverSeconds), "s"];
            yield return ["boards held by the budget", Number(s.BudgetHeldSeconds), "s"];
        }

        if (s.HasRackLimit)
        {
            yield return ["racks above their limit", Number(s.RackOverSeconds), "rack-seconds"];
            yield return ["racks that held boards", Number(s.RackHeldSeconds), "rack-seconds"];
        }

        yield return ["accelerators", Number(s.AcceleratorDollarsPerMillionTokens), "USD/M output tokens"];
        yield return ["electricity", Number(s.EnergyDollarsPerMillionTokens), "USD/M output tokens"];
        yield return ["carbon", Number(s.CarbonGrams / 1e3), "kg CO2e"];
        foreach ((string name, long count, string unit) in new[]
        {
            ("gave way for want of cache", s.Preemptions, "times"),
            ("workers failed", s.Failures, "times"),
            ("requests moved", s.Migrations, "requests"),
            ("generated again", s.DiscardedTokens, "tokens"),
            ("workers started by traffic", s.Starts, "times"),
            ("caches sent", s.SentTokens, "tokens"),
            ("prompts found cached", s.CachedTokens, "tokens"),
        })
        {
            if (count > 0)
            {
                yield return [name, Count(count), unit];
            }
        }
    }

    private const double JoulesPerKilowattHour = 3.6e6;

    private static string Number(double value) => double.IsNaN(value) ? Unknown : SearchText.Number(value);

    private static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.#} %");

    private static void Line(IHost host, FormattableString text) => host.Out.WriteLine(Printable.Plain(text.ToString(CultureInfo.InvariantCulture)));
}
