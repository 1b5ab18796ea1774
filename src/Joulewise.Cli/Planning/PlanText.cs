using System.Globalization;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Cli;

/// <summary>A plan on the terminal.</summary>
internal static class PlanText
{
    private const int MostSpans = 48;

    public static void Write(IHost host, PlanQuestion question, PlanResult plan, long configurations)
    {
        Demand demand = question.Demand;
        Line(host, $"{question.Model.Name} behind {question.Feed.InWatts / 1e6:G4} MW at {question.Site.Name}; demand: {demand.Origin}, {demand.Classes.Count} {(demand.Classes.Count == 1 ? "class" : "classes")}{(question.Mode == PlanMode.Fill ? ", scaled to fill the feed" : string.Empty)}");
        Line(host, $"{configurations:#,0} configurations looked through; sized by {(question.Sizing == DrawBasis.Provisioned ? "every board at its limit" : "the expected peak draw of the day")}. All figures are modelled, with 90 % intervals.");
        if (plan.Chosen is { } chosen)
        {
            Chosen(host, plan, chosen);
        }

        Others(host, plan);
    }

    private static void Chosen(IHost host, PlanResult plan, FactoryPlan factory)
    {
        host.Out.WriteLine();
        Line(host, $"Install {factory.Accelerators:#,0} x {plan.Choice!.Accelerator}: {plan.Choice.Reason}.");
        Tables.Write(host, ["class", ">replicas", "configuration", ">prefill : decode", ">capacity, req/s", ">served", ">utilisation", "load"], factory.Pools.Select(p => (IReadOnlyList<string>)
        [
            p.Traffic.Name,
            string.Create(CultureInfo.InvariantCulture, $"{p.Replicas:#,0}"),
            $"{ConfigurationText.Kind(p.Option.Configuration)}: {ConfigurationText.Pools(p.Option.Configuration)}",
            string.Create(CultureInfo.InvariantCulture, $"{p.Split.Prefill:#,0} : {p.Split.Decode:#,0}"),
            SearchText.Figure(p.Capacity, r => r.InPerSecond),
            Percent(p.ServedShare),
            Percent(p.Utilisation),
            p.Policy == PoolPolicy.Spread ? "spread over all" : "on as few as keep the promise",
        ]));
        Tables.Write(host, ["figure of the day", ">90 % interval", "unit", "grade"], PlanFigures.Of(factory).Select(f => (IReadOnlyList<string>)
        [
            f.Name.Replace('_', ' '),
            f.Value is { } value ? $"{SearchText.Number(value)} [{SearchText.Number(f.Low!.Value)}, {SearchText.Number(f.High!.Value)}]" : f.Missing,
            f.Value is null ? string.Empty : f.Unit,
            f.Value is null ? string.Empty : f.Grade.ToString(),
        ]));
        Tables.Write(host, ["accelerators behind the feed by", ">count", "how"], factory.FeedFits.Select(f => (IReadOnlyList<string>)[f.Draw, Count(f.Accelerators), f.Note]));
        if (factory.RackFits.Count > 0)
        {
            Tables.Write(host, ["a rack holds by", ">systems", ">accelerators", ">racks", "how"], factory.RackFits.Select(f => (IReadOnlyList<string>)[f.Draw, Count(f.SystemsPerRack), Count(f.AcceleratorsPerRack), Count(f.Racks), f.Note]));
        }

        Line(host, $"One degree of cooling: {factory.MarginalDegree.Note}");
        Spans(host, factory);
    }

    private static void Spans(IHost host, FactoryPlan factory)
    {
        if (factory.Spans.Count > MostSpans)
        {
            Line(host, $"The day has {factory.Spans.Count} stretches; --json lists them.");
            return;
        }

        Tables.Write(host, ["from", ">requested, req/s", ">served, req/s", ">output tokens/s", ">facility, MW", ">J/output token", ">utilisation"], factory.Spans.Select(s => (IReadOnlyList<string>)
        [
            Clock(s.Start),
            SearchText.Number(s.Pools.Sum(p => p.Offered.InPerSecond)),
            SearchText.Number(s.Pools.Sum(p => p.Served.InPerSecond)),
            SearchText.Figure(s.OutputRate, r => r.InPerSecond),
            SearchText.Figure(s.FacilityPower, p => p.InWatts / 1e6),
            SearchText.Figure(s.EnergyPerToken?.Estimate, e => e.InJoulesPerToken),
            string.Create(CultureInfo.InvariantCulture, $"{s.Utilisation.InFraction * 100:0} %"),
        ]));
    }

    private static void Others(IHost host, PlanResult plan)
    {
        IReadOnlyList<CandidatePlan> others = plan.Choice is null ? plan.Candidates : [.. plan.Candidates.Skip(1)];
        if (others.Count == 0)
        {
            return;
        }

        host.Out.WriteLine();
        Line(host, $"{(plan.Choice is null ? "No accelerator can serve" : "The others")}:");
        Tables.Write(host, ["accelerator", ">accelerators", ">output tokens/s", ">J/output token", ">USD/M output tokens", ">served", "why not"], others.Select(c => (IReadOnlyList<string>)
        [
            c.Candidate.Accelerator.Id,
            Count(c.Plan?.Accelerators),
            c.Plan is null ? string.Empty : SearchText.Figure(c.Plan.OutputRate, r => r.InPerSecond),
            c.Plan is null ? string.Empty : SearchText.Figure(c.Plan.EnergyPerToken.Estimate, e => e.InJoulesPerToken),
            c.Plan is null ? string.Empty : SearchText.Figure(c.Plan.Money.CostPerToken, p => p.InDollarsPerMillion),
            c.Plan is null ? string.Empty : Percent(c.Plan.ServedShare),
            c.Reason.Length > 0 ? c.Reason : Against(plan.Request.Objective, c.Plan!, plan.Chosen!),
        ]));
    }

    /// <summary>The objective's figure of a factory over that of the chosen one.</summary>
    private static string Against(Objective objective, FactoryPlan other, FactoryPlan chosen)
    {
        (Estimate<Ratio>? ratio, string what) = objective switch
        {
            Objective.Cost => (other.Money.CostPerToken is { } cost && chosen.Money.CostPerToken is { } least ? cost.Over(least) : null, "cost of a token"),
            Objective.Throughput => (other.OutputRate.Over(chosen.OutputRate), "output"),
            _ => (other.EnergyPerToken.Estimate.Over(chosen.EnergyPerToken.Estimate), "energy of a token"),
        };
        if (ratio is null)
        {
            return string.Empty;
        }

        string tie = ratio.Interval.Contains(Ratio.One) ? "not told apart: " : string.Empty;
        return other.ServesAll || !chosen.ServesAll
            ? $"{tie}{SearchText.Figure(ratio, r => r.InFraction)} times the {what}"
            : $"does not serve all; {SearchText.Figure(ratio, r => r.InFraction)} times the {what}";
    }

    private static string Count(long? count) => count is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known:#,0}") : string.Empty;

    private static string Percent(Estimate<Ratio> share) => string.Create(CultureInfo.InvariantCulture, $"{share.Value.InFraction * 100:0.#} %");

    private static string Clock(Duration start) => string.Create(CultureInfo.InvariantCulture, $"{(int)(start.InSeconds / 3600):00}:{(int)(start.InSeconds / 60 % 60):00}");

    private static void Line(IHost host, FormattableString text) => host.Out.WriteLine(Printable.Plain(text.ToString(CultureInfo.InvariantCulture)));
}
