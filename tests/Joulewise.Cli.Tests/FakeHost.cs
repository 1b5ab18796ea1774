namespace Joulewise.Cli.Tests;

/// <summary>A place to run in that keeps what was written.</summary>
internal sealed class FakeHost(string workingDirectory, string home) : IHost, IDisposable
{
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal) { ["JOULEWISE_HOME"] = home };

    public TextWriter Out => _out;

    public TextWriter Error => _error;

    public Stream In { get; init; } = Stream.Null;

    public bool ShowsProgress { get; init; }

    public bool IsTerminal { get; init; }

    public int WidthCharacters { get; init; } = 160;

    public string WorkingDirectory { get; } = workingDirectory;

    public string Written => _out.ToString();

    public string Complained => _error.ToString();

    public string? Variable(string name) => _variables.GetValueOrDefault(name);

    public void Dispose()
    {
        _out.Dispose();
        _error.Dispose();
    }
}
