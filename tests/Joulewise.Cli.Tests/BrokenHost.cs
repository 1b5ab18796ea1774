namespace Joulewise.Cli.Tests;

/// <summary>A host that fails in a way no user is to blame for.</summary>
internal sealed class BrokenHost(string workingDirectory, string home) : IHost, IDisposable
{
    private readonly FakeHost _inner = new(workingDirectory, home);

    public TextWriter Out => _inner.Out;

    public TextWriter Error => _inner.Error;

    public Stream In => _inner.In;

    public bool ShowsProgress => false;

    public bool IsTerminal => false;

    public int WidthCharacters => throw new NotSupportedException("no\nwidth");

    public string WorkingDirectory => _inner.WorkingDirectory;

    public string Written => _inner.Written;

    public string Complained => _inner.Complained;

    public string? Variable(string name) => _inner.Variable(name);

    public void Dispose() => _inner.Dispose();
}
