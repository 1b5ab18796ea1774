namespace Joulewise.Cli;

/// <summary>The console of this process.</summary>
internal sealed class ConsoleHost : IHost, IDisposable
{
    private const int WidthWithoutTerminal = 120;
    private readonly CancellationTokenSource _cancelled = new();

    public ConsoleHost() => Console.CancelKeyPress += OnCancelKey;

    public TextWriter Out => Console.Out;

    public TextWriter Error => Console.Error;

    public TextReader In => Console.In;

    public bool ShowsProgress => !Console.IsErrorRedirected && Variable("NO_PROGRESS") is null;

    public bool IsTerminal => !Console.IsOutputRedirected;

    public int WidthCharacters => IsTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : WidthWithoutTerminal;

    /// <summary>Gets a token that Ctrl-C cancels.</summary>
    public CancellationToken Cancelled => _cancelled.Token;

    public string? Variable(string name) => Environment.GetEnvironmentVariable(name);

    public void Dispose()
    {
        Console.CancelKeyPress -= OnCancelKey;
        _cancelled.Dispose();
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
