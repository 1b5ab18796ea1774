using Joulewise.Catalog;
using Joulewise.Facility;
using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>Finds how each accelerator would serve each class of traffic.</summary>
/// <param name="question">What is planned.</param>
/// <param name="catalogue">Systems, engines and prices.</param>
/// <param name="predictor">The model of serving.</param>
internal sealed class Candidates(PlanQuestion question, Catalogue catalogue, Predictor predictor)
{
    private readonly ModelShape _shape = ModelShape.Of(question.Model);
    private readonly PointErrors _errors = new(predictor);

    /// <summary>Finds them.</summary>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The candidates in the order of the question, and the configurations looked through.</returns>
    public (IReadOnlyList<PlanCandidate> Candidates, long Configurations) Find(CancellationToken cancellation)
    {
        List<(SearchQuestion Question, IReadOnlyList<GroupResult> Groups, IReadOnlyList<Refusal> Refused)> searched = [];
        foreach (TrafficClass traffic in question.Demand.Classes)
        {
            SearchQuestion asked = SearchOf(traffic);
            IReadOnlyList<GroupResult> groups = SearchRun.Run(asked, catalogue, predictor, out IReadOnlyList<Refusal> refused, cancellation);
            searched.Add((asked, groups, [.. refused, .. Reasons.Of(asked, groups)]));
        }

        return (
            [.. question.Accelerators.Select(a => CandidateOf(a, searched))],
            searched.Sum(s => s.Groups.Sum(g => g.Configurations)));
    }

    private SearchQuestion SearchOf(TrafficClass traffic) => new(question)
    {
        Model = question.Model,
        Accelerators = question.Accelerators,
        Supply = new Supply(null, question.Feed, question.Sizing),
        InputTokens = traffic.InputTokens,
        OutputTokens = Math.Max(2, traffic.OutputTokens),
        TtftLimit = traffic.TtftLimit,
        TpotLimit = traffic.TpotLimit,
        Objective = question.Objective,
        Site = question.Site,
        NeedsFrontier = false,
    };

    private PlanCandidate CandidateOf(Accelerator accelerator, List<(SearchQuestion Question, IReadOnlyList<GroupResult> Groups, IReadOnlyList<Refusal> Refused)> searched)
    {
        List<Rebuilt> chosen = [];
        for (int i = 0; i < searched.Count; i++)
        {
            (SearchQuestion asked, IReadOnlyList<GroupResult> groups, IReadOnlyList<Refusal> refused) = searched[i];
            GroupResult? best = groups
                .Where(g => g.Best is not null && string.Equals(g.Group.Place.Accelerator.Id, accelerator.Id, StringComparison.Ordinal))
                .OrderBy(g => g.Group.Pipelines)
                .ThenBy(g => g.Best!.Value.Score)
                .FirstOrDefault();
            if (best is null)
            {
                string why = refused.FirstOrDefault(r => string.Equals(r.Accelerator, accelerator.Id, StringComparison.Ordinal))?.Reason ?? "no configuration keeps every promise";
                return Refused(accelerator, searched.Count > 1 ? $"{question.Demand.Classes[i].Name}: {why}" : why);
            }

            chosen.Add(new Workers(predictor, asked, _shape).Rebuild(best.Group, best.Best!.Value));
        }

        return chosen.Any(c => double.IsNaN(c.Found.Outcome.BoardWatts)) ? Refused(accelerator, "no rated power is known") : CandidateOf(accelerator, chosen);
    }

    private PlanCandidate CandidateOf(Accelerator accelerator, List<Rebuilt> chosen)
    {
        SystemModel? system = catalogue.ComparedSystemOf(accelerator.Id);
        bool spans = system is { Rack: null } && chosen.Any(c => c.Choice.Accelerators > system.AcceleratorCount);
        double rated = chosen[0].Group.Place.Shape.TdpWatts;
        double most = chosen.Max(c => c.Found.Outcome.BoardWatts);
        FacilityPower power = FacilityPower.Of(
            system,
            accelerator,
            question.Site,
            Power.FromWatts(rated * chosen.Max(c => c.Choice.CapShare)),
            new LedgerOptions { ScaleOut = spans },
            Power.FromWatts(Math.Max(rated, most)));
        BoundaryLedger stated = power.LedgerAt(Estimate.Exact($"plan-idle/{accelerator.Id}", Power.FromWatts(most), Grade.D, ModelSource.Source));
        Power idle = stated.IdleAt(Boundary.Board).Value;
        return new PlanCandidate
        {
            Accelerator = accelerator,
            System = system,
            Power = power,
            Options = [.. chosen.Select(c => OptionOf(c, idle))],
            Price = catalogue.NewestPriceOf(accelerator.Id, PriceEntry.Owned, PriceEntry.Hyperscaler),
        };
    }

    private PlanOption OptionOf(Rebuilt one, Power idle)
    {
        Prediction prediction = _errors.Of(one);
        PredictedFigure rate = prediction.OutputTokensPerSecondPerAccelerator!.Value;
        PredictedFigure joules = prediction.JoulesPerOutputToken!.Value;
        return new PlanOption
        {
            Configuration = PointBuilder.ConfigurationOf(one, 1),
            Curve = LoadCurves.Of(one, idle),
            RateLogHalfWidth = Math.Log(rate.High / rate.Value),
            JoulesLogHalfWidth = Math.Log(joules.High / joules.Value),
            ErrorId = $"{one.Group.Place.Accelerator.Id} {one.Group.Engine.Launched}",
            Grade = _errors.GradeOf(one),
            Source = ModelSource.Source,
        };
    }

    private PlanCandidate Refused(Accelerator accelerator, string why) => new()
    {
        Accelerator = accelerator,
        System = catalogue.ComparedSystemOf(accelerator.Id),
        Refusal = why,
    };
}
