using System.CommandLine;
using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Modeling;
using Joulewise.Reporting;
using Joulewise.Serving;
using Spectre.Console;

namespace Joulewise.Cli;

/// <summary>Gathers what a report is built from and builds it, with a progress bar where a person watches.</summary>
internal static class ReportRun
{
    /// <summary>Reads catalogue and evidence and builds from them.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="common">Its common options.</param>
    /// <param name="host">Where progress and warnings go.</param>
    /// <param name="build">The work; it tells the second argument of each step.</param>
    public static T Build<T>(ParseResult parsed, CommonOptions common, IHost host, Func<ReportInputs, IProgress<ReportProgress>?, T> build)
    {
        if (!host.ShowsProgress)
        {
            return build(Inputs(parsed, common, host), null);
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(host.Error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .Start(context =>
            {
                ProgressTask task = context.AddTask("reading the evidence", maxValue: 1);
                return build(Inputs(parsed, common, host), new Bar(task));
            });
    }

    private static ReportInputs Inputs(ParseResult parsed, CommonOptions common, IHost host)
    {
        (IReadOnlyList<MeasuredPoint> points, IReadOnlyList<string> origins, IReadOnlyDictionary<string, string> licences) = EvidenceLoader.Load(parsed, common, host);
        Catalogue catalogue = common.LoadCatalogue(parsed, host);
        Predictor predictor = Predictor.Load(catalogue, points);
        return new ReportInputs
        {
            Catalogue = catalogue,
            Evidence = points,
            EvidenceOrigins = origins,
            Licences = licences,
            Predictor = predictor,
            PredictorErrors = predictor.HeldOutErrors,
            Search = new ConfigurationSearch(catalogue, predictor),
            ToolVersion = BuildInfo.Version,
            GitCommit = BuildInfo.Commit,
        };
    }

    private sealed class Bar(ProgressTask task) : IProgress<ReportProgress>
    {
        public void Report(ReportProgress value)
        {
            task.Description = value.What;
            task.Value = (double)value.Done / value.Of;
        }
    }
}
