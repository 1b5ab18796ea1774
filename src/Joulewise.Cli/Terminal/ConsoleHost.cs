using System.Runtime.InteropServices;

namespace Joulewise.Cli;

/// <summary>The console of this process.</summary>
internal sealed class ConsoleHost : IHost, IDisposable
{
    private const int WidthWithoutTerminal = 200;
    private readonly CancellationTokenSource _cancelled = new();
    private readonly Lazy<Stream> _in = new(Console.OpenStandardInput);

    private readonly PosixSignalRegistration _terminated;

    public ConsoleHost()
    {
        Console.CancelKeyPress += OnCancelKey;
        _terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnTerminate);
    }

    public TextWriter Out => Console.Out;

    public TextWriter Error => Console.Error;

    public Stream In => _in.Value;

    public bool ShowsProgress => !Console.IsErrorRedirected && Variable("NO_PROGRESS") is null;

    public bool IsTerminal => !Console.IsOutputRedirected;

    public int WidthCharacters => IsTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : WidthWithoutTerminal;

    public string WorkingDirectory => Directory.GetCurrentDirectory();

    /// <summary>Gets a token that Ctrl-C and a request to terminate cancel.</summary>
    public CancellationToken Cancelled => _cancelled.Token;

    public string? Variable(string name) => Environment.GetEnvironmentVariable(name);

    public void Dispose()
    {
        Console.CancelKeyPress -= OnCancelKey;
        _terminated.Dispose();
        _cancelled.Dispose();
    }

    private void OnTerminate(PosixSignalContext context)
    {
        if (!_cancelled.IsCancellationRequested)
        {
            context.Cancel = true;
            _cancelled.Cancel();
        }
    }

    private void OnCancelKey(object? sender, ConsoleCancelEventArgs e)
    {
        // The first Ctrl-C asks; a second one ends the process in the usual way.
        if (!_cancelled.IsCancellationRequested)
        {
            e.Cancel = true;
            _cancelled.Cancel();
        }
    }
}
