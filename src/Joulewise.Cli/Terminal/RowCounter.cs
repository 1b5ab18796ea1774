using System.Globalization;
using Spectre.Console;

namespace Joulewise.Cli;

/// <summary>Counts rows aloud where a person watches.</summary>
internal static class RowCounter
{
    private const int RowsBetween = 100;

    /// <summary>Does work on rows.</summary>
    /// <param name="host">Where progress goes.</param>
    /// <param name="what">What is being done, for example <c>predicting</c>.</param>
    /// <param name="work">The work; it tells its argument how many rows are done.</param>
    public static T Run<T>(IHost host, string what, Func<Action<int>, T> work)
    {
        if (!host.ShowsProgress)
        {
            return work(_ => { });
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(host.Error) });
        return console.Status().Start(what, context => work(done =>
        {
            if (done % RowsBetween == 0)
            {
                context.Status(string.Create(CultureInfo.InvariantCulture, $"{what}: {done} rows"));
            }
        }));
    }
}
