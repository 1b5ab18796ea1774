using System.Globalization;
using Joulewise.Modeling;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Cli;

/// <summary>An answer to a search on the terminal.</summary>
internal static class SearchText
{
    /// <summary>How many points of the frontier a terminal shows.</summary>
    public const int MostOfFrontier = 12;

    private const int MostDecimals = 9;

    public static void Write(IHost host, SearchResult result, LaunchPlan? launch, IReadOnlyList<string> written)
    {
        SearchQuestion question = result.Question;
        Line(host, $"{question.Model.Name}, prompts of {question.InputTokens:0} and answers of {question.OutputTokens:0} tokens{Promises(question)}, {SupplyOf(question)}, at {question.Site.Name}");
        Line(host, $"{result.Configurations:#,0} configurations, of which {result.Evaluated:#,0} were worked out and the others cannot be better; weights in {string.Join(", ", result.Precisions)}");
        Line(host, $"All figures are modelled, with 90 % intervals; energy is of an output token with its prompt inside, at {Name(question.Boundary)}, boards at work.");
        if (result.Ranked is [RankedPoint best, ..])
        {
            Best(host, question, best.Point);
            if (launch is not null)
            {
                LaunchText.Write(host, launch, written);
            }
            else
            {
                Line(host, $"--launch shows how to launch it, --emit DIR writes the files.");
            }

            Limits(host, result);
            Kinds(host, result);
        }

        if (result.Frontier.Count > 0)
        {
            Frontier(host, result);
        }

        if (result.Refused.Count > 0)
        {
            host.Out.WriteLine();
            Line(host, $"Without an answer:");
            Tables.Write(host, ["accelerator", "why"], result.Refused.Select(r => (IReadOnlyList<string>)[r.Accelerator, r.Reason]));
        }
    }

    /// <summary>A figure with its interval.</summary>
    public static string Figure(PredictedFigure? figure, double scale = 1) =>
        figure is { } f ? $"{Number(f.Value * scale)} [{Number(f.Low * scale)}, {Number(f.High * scale)}]" : "not known";

    /// <summary>An estimate with its interval.</summary>
    public static string Figure<T>(Estimate<T>? estimate, Func<T, double> inUnit)
        where T : struct, IQuantity<T> =>
        estimate is null ? "not known" : $"{Number(inUnit(estimate.Value))} [{Number(inUnit(estimate.Interval.Low))}, {Number(inUnit(estimate.Interval.High))}]";

    /// <summary>Three significant digits, without an exponent.</summary>
    public static string Number(double value)
    {
        double rounded = double.Parse(value.ToString("G3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        int decimals = rounded == 0 ? 0 : Math.Clamp(2 - (int)Math.Floor(Math.Log10(Math.Abs(rounded))), 0, MostDecimals);
        return rounded.ToString("#,0." + new string('#', decimals), CultureInfo.InvariantCulture);
    }

    private static void Best(IHost host, SearchQuestion question, SearchPoint point)
    {
        host.Out.WriteLine();
        Line(host, $"Best by {question.Objective.ToString().ToLowerInvariant()}: {point.Configuration.Decode.Accelerator}, {ConfigurationText.Kind(point.Configuration)}");
        Line(host, $"  {ConfigurationText.Pools(point.Configuration)} ({point.Configuration.Accelerators} accelerators)");
        Tables.Write(
            host,
            ["figure", ">90 % interval"],
            [
                ["TTFT, s", Figure(point.Prediction.TtftSeconds) + MayMiss(point.Prediction.TtftSeconds, question.TtftLimit)],
                ["TPOT, ms", Figure(point.Prediction.TpotSeconds, 1e3) + MayMiss(point.Prediction.TpotSeconds, question.TpotLimit)],
                ["longest gap with a prompt's chunk, ms", Number(point.LongestGapSeconds * 1e3)],
                ["output tokens/s per accelerator", Figure(point.Prediction.OutputTokensPerSecondPerAccelerator)],
                ["output tokens/s in all", Figure(point.TotalOutput, r => r.InPerSecond)],
                ["board power, W", Figure(point.Prediction.PowerWattsPerAccelerator)],
                ["facility draw in all, kW", Figure(point.FacilityPower, p => p.InWatts / 1e3)],
                [$"J per output token, {Name(question.Boundary)}", Figure(point.Energy?.Estimate, e => e.InJoulesPerToken)],
                [$"output tokens/s per MW, {Name(question.Boundary)}", Figure(point.Yield?.Estimate, y => y.InTokensPerSecondPerMegawatt)],
                ["USD per million output tokens, owned", Figure(point.Cost, c => c.InDollarsPerMillion)],
                ["grade", point.Grade.ToString()],
            ]);
        Line(host, $"What binds: {point.Binding.Limit}; {point.Binding.ResourceShare * 100:0} % of a decode step waits for {point.Binding.Resource}{(point.Binding.PowerLimited ? string.Create(CultureInfo.InvariantCulture, $"; the power limit holds boards at {point.Clock * 100:0} % of the highest clock") : string.Empty)}.");
        if (point.Prediction.Extrapolated.Count > 0)
        {
            Line(host, $"Outside the evidence: {string.Join(", ", point.Prediction.Extrapolated)}.");
        }
    }

    private static void Limits(IHost host, SearchResult result)
    {
        if (result.CapCurve.Count == 0)
        {
            return;
        }

        host.Out.WriteLine();
        Line(host, $"The best at its load under other power limits of its boards:");
        Tables.Write(
            host,
            [">limit, W", ">board, W", ">tok/s per accelerator", ">J/output token", ">TTFT, s", ">TPOT, ms", "promises"],
            result.CapCurve.Select(p => (IReadOnlyList<string>)
            [
                p.Configuration.PowerCapWatts is { } watts ? Number(watts) : "rating",
                Figure(p.Prediction.PowerWattsPerAccelerator),
                Figure(p.Prediction.OutputTokensPerSecondPerAccelerator),
                Figure(p.Energy?.Estimate, e => e.InJoulesPerToken),
                Number(p.Prediction.TtftSeconds!.Value.Value),
                Number(p.Prediction.TpotSeconds!.Value.Value * 1e3),
                p.Prediction.TtftSeconds!.Value.Value > result.Question.TtftLimit?.InSeconds || p.Prediction.TpotSeconds!.Value.Value > result.Question.TpotLimit?.InSeconds ? "broken" : "kept",
            ]));
    }

    private static void Kinds(IHost host, SearchResult result)
    {
        host.Out.WriteLine();
        Line(host, $"The best of each kind, {result.Ranked.Count} of {result.KindsInAll} shown; a tie is not told apart from the first, and what is beyond the evidence is not ranked with what is not.");
        Tables.Write(
            host,
            ["kind", "pools", $">{Unit(result.Question.Objective)}", ">tok/s/user", "against the first"],
            result.Ranked.Select((r, i) => (IReadOnlyList<string>)
            [
                $"{r.Point.Configuration.Decode.Accelerator}: {ConfigurationText.Kind(r.Point.Configuration)}",
                ConfigurationText.Pools(r.Point.Configuration),
                Objective(result.Question.Objective, r.Point),
                Number(1 / r.Point.Prediction.TpotSeconds!.Value.Value),
                i == 0 ? "best" : (r.IsQuoted ? "quoted, beyond the evidence: " : r.IsTied ? "tie: " : string.Empty) + r.Why,
            ]));
    }

    private static void Frontier(IHost host, SearchResult result)
    {
        IReadOnlyList<SearchPoint> shown = result.Frontier;
        host.Out.WriteLine();
        Line(host, $"Pareto frontier of interactivity and energy, {shown.Count} of {result.FrontierInAll} points, grade {shown[0].Grade}; it keeps every promise but that on TPOT.");
        Tables.Write(
            host,
            [">tok/s/user", ">tok/s per MW", ">J/output token", ">TTFT, s", "accelerator", "kind", "pools"],
            shown.Select(p => (IReadOnlyList<string>)
            [
                Number(1 / p.Prediction.TpotSeconds!.Value.Value),
                Figure(p.Yield?.Estimate, y => y.InTokensPerSecondPerMegawatt),
                Figure(p.Energy?.Estimate, e => e.InJoulesPerToken),
                Number(p.Prediction.TtftSeconds!.Value.Value),
                p.Configuration.Decode.Accelerator,
                ConfigurationText.Kind(p.Configuration),
                ConfigurationText.Pools(p.Configuration),
            ]));
    }

    private static string Objective(Objective objective, SearchPoint point) => objective switch
    {
        Serving.Objective.Joules => Figure(point.Energy?.Estimate, e => e.InJoulesPerToken),
        Serving.Objective.Cost => Figure(point.Cost, c => c.InDollarsPerMillion),
        _ => Figure(point.TotalOutput, r => r.InPerSecond),
    };

    private static string Unit(Objective objective) => objective switch
    {
        Serving.Objective.Joules => "J/output token",
        Serving.Objective.Cost => "USD/M output tokens",
        _ => "output tokens/s",
    };

    private static string Promises(SearchQuestion question)
    {
        List<string> parts = [];
        Add("TTFT", question.TtftLimit, 1, "s");
        Add("TPOT", question.TpotLimit, 1e3, "ms");
        Add("gap", question.GapLimit, 1e3, "ms");
        return parts.Count > 0 ? ", " + string.Join(", ", parts) : ", no promise";

        void Add(string name, Duration? limit, double scale, string unit)
        {
            if (limit is { } time)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{name} <= {time.InSeconds * scale:G4} {unit}"));
            }
        }
    }

    private static string SupplyOf(SearchQuestion question) => question.Supply.Feed is { } feed
        ? string.Create(CultureInfo.InvariantCulture, $"{feed.InWatts / 1e6:G4} MW at the facility's meter with accelerators counted by {(question.Supply.Draw == DrawBasis.Provisioned ? "their limits" : "their expected draw")}")
        : string.Create(CultureInfo.InvariantCulture, $"{question.Supply.Accelerators} accelerators");

    private static string MayMiss(PredictedFigure? figure, Duration? limit) => figure?.High > limit?.InSeconds ? " may miss the promise" : string.Empty;

    private static string Name(Boundary boundary) => boundary switch
    {
        Boundary.Board => "the board",
        Boundary.NodeDc => "the node's DC side",
        Boundary.NodeWall => "the node's wall",
        Boundary.Rack => "the rack",
        _ => "the facility's meter",
    };

    private static void Line(IHost host, FormattableString text) => host.Out.WriteLine(Printable.Plain(text.ToString(CultureInfo.InvariantCulture)));
}
