using System.CommandLine;
using System.CommandLine.Parsing;
using Joulewise.Quantities;

namespace Joulewise.Cli;

/// <summary>Runs one command line and turns every outcome into an exit code and at most one line of error.</summary>
internal static class CliApplication
{
    public static async Task<int> RunAsync(string[] args, IHost host, CancellationToken cancellation)
    {
        CommonOptions common = new();
        RootCommand root = Root.Build(common, host);
        ParseResult parsed = root.Parse(args);
        bool verbose = parsed.GetResult(common.Verbose) is not null && parsed.GetValue(common.Verbose);
        if (parsed.Errors.Count > 0)
        {
            await host.Error.WriteLineAsync($"joulewise: {ParseErrors.Describe(parsed)}");
            return ExitCodes.UsersInput;
        }

        InvocationConfiguration configuration = new()
        {
            Output = host.Out,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            return await parsed.InvokeAsync(configuration, cancellation);
        }
        catch (InputException e)
        {
            return await FailAsync(host, e, e.Message, ExitCodes.UsersInput, verbose);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await host.Error.WriteLineAsync("joulewise: stopped; no file was left half-written");
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
        await host.Error.WriteLineAsync($"joulewise: {line.ReplaceLineEndings(" ")}");
        if (verbose)
        {
            await host.Error.WriteLineAsync(e.ToString());
        }

        return code;
    }
}
