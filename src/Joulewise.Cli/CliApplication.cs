using System.CommandLine;
using Joulewise.Quantities;

namespace Joulewise.Cli;

/// <summary>Runs one command line and turns every outcome into an exit code and at most one line of error.</summary>
internal static class CliApplication
{
    public static Task<int> RunAsync(string[] args, IHost host, CancellationToken cancellation) =>
        RunAsync(args, host, Predictors.Create, cancellation);

    public static async Task<int> RunAsync(string[] args, IHost host, PredictorFactory predictors, CancellationToken cancellation)
    {
        bool verbose = args.Contains("--verbose", StringComparer.Ordinal);
        InvocationConfiguration configuration = new()
        {
            Output = host.Out,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,

            // The host turns signals into the token; a second handler with a deadline could end the process between two files.
            ProcessTerminationTimeout = null,
        };
        try
        {
            cancellation.ThrowIfCancellationRequested();
            ParseResult parsed = Root.Build(new CommonOptions(), host, predictors).Parse(args);
            if (parsed.Errors.Count > 0)
            {
                throw new InputException(ParseErrors.Describe(parsed));
            }

            return await parsed.InvokeAsync(configuration, cancellation);
        }
        catch (InputException e)
        {
            return await FailAsync(host, e, e.Message, ExitCodes.UsersInput, verbose);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await WriteLineAsync(host, "stopped; no file was left half-written");
            return ExitCodes.Interrupted;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return await FailAsync(host, e, e.Message, ExitCodes.UsersInput, verbose);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            string line = $"a fault of joulewise, not of your input: {e.GetType().Name}: {e.Message} (--verbose shows where)";
            return await FailAsync(host, e, line, ExitCodes.OurFault, verbose);
        }
    }

    private static async Task<int> FailAsync(IHost host, Exception e, string line, int code, bool verbose)
    {
        await WriteLineAsync(host, line);
        if (verbose)
        {
            await host.Error.WriteLineAsync(Printable.PlainLines(e.ToString()));
        }

        return code;
    }

    private static Task WriteLineAsync(IHost host, string line) =>
        host.Error.WriteLineAsync($"joulewise: {Printable.Plain(line.ReplaceLineEndings(" "))}");
}
