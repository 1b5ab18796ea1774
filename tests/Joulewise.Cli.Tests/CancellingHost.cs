namespace Joulewise.Cli.Tests;

/// <summary>A host whose user presses Ctrl-C as soon as the work asks where it runs.</summary>
internal sealed class CancellingHost(string workingDirectory, string home, CancellationTokenSource source) : IHost, IDisposable
{
    private readonly FakeHost _inner = new(workingDirectory, home);

    public TextWriter Out => _inner.Out;

    public TextWriter Error => _inner.Error;

    public Stream In => _inner.In;

    public bool ShowsProgress => false;

    public bool IsTerminal => false;

    public int WidthCharacters => _inner.WidthCharacters;

    public string WorkingDirectory => _inner.WorkingDirectory;

    public string? Variable(string name)
    {
        source.Cancel();
        return _inner.Variable(name);
    }

    public void Dispose() => _inner.Dispose();
}
