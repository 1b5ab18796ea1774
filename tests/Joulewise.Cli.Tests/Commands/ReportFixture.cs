namespace Joulewise.Cli.Tests.Commands;

/// <summary>The default report, made twice, for every test that only looks at it.</summary>
public sealed class ReportFixture : IAsyncLifetime
{
    private readonly Workbench _bench = new();

    internal Outcome First { get; private set; } = null!;

    internal Outcome Second { get; private set; } = null!;

    internal IReadOnlyList<string> FirstFiles { get; private set; } = [];

    internal string Folder => _bench.PathOf("joulewise-report");

    public async ValueTask InitializeAsync()
    {
        First = await _bench.RunAsync("report");
        FirstFiles = _bench.Snapshot();
        Second = await _bench.RunAsync("report", "--json");
    }

    public ValueTask DisposeAsync()
    {
        _bench.Dispose();
        return ValueTask.CompletedTask;
    }
}
