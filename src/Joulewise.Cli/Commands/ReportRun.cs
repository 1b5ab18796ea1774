using System.CommandLine;
using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Reporting;
using Spectre.Console;

namespace Joulewise.Cli;

/// <summary>Builds a report document with a progress bar where a person watches.</summary>
internal static class ReportRun
{
    public static ReportDocument Build(ReportRequest request, ParseResult parsed, CommonOptions common, IHost host, CancellationToken cancellation)
    {
        if (!host.ShowsProgress)
        {
            return ReportBuilder.Build(request, Inputs(parsed, common, host), null, cancellation);
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(host.Error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .Start(context =>
            {
                ProgressTask task = context.AddTask("reading the evidence", maxValue: 1);
                ReportInputs inputs = Inputs(parsed, common, host);
                return ReportBuilder.Build(request, inputs, new Bar(task), cancellation);
            });
    }

    private static ReportInputs Inputs(ParseResult parsed, CommonOptions common, IHost host)
    {
        (IReadOnlyList<MeasuredPoint> points, IReadOnlyList<string> origins) = EvidenceLoader.Load(parsed, common, host);
        return new ReportInputs
        {
            Catalogue = Catalogue.Load(parsed.GetValue(common.Catalog)?.FullName),
            Evidence = points,
            EvidenceOrigins = origins,
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
