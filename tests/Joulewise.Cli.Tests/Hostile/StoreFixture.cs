namespace Joulewise.Cli.Tests.Hostile;

/// <summary>The bytes of a store that holds one row of the user's.</summary>
public sealed class StoreFixture : IAsyncLifetime
{
    internal byte[] Bytes { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        using Workbench bench = new();
        bench.Write("own.csv", Rows.Header + Rows.Row(id: "kept-1"));
        (await bench.RunAsync("import", "csv", "own.csv")).ShouldSucceed();
        Bytes = await File.ReadAllBytesAsync(bench.Store, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
