namespace Joulewise.Cli.Tests.Hostile;

/// <summary>Whatever is wrong with an input: one clear line, exit code 2, the store unchanged, no half-written file.</summary>
public sealed class BadInputTests(StoreFixture store) : IClassFixture<StoreFixture>, IDisposable
{
    private static readonly Dictionary<string, BadInput> ByName =
        new[] { BadYamls.All, BadRows.All, BadFiles.All, BadPaths.All, BadPredictions.All }.SelectMany(all => all).ToDictionary(c => c.Name, StringComparer.Ordinal);

    private readonly Workbench _bench = new() { Predictors = FakePredictor.Create };

    public static TheoryData<string> Cases => [.. ByName.Keys];

    public void Dispose() => _bench.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Run_BadInput_IsOneLineAndTwoAndChangesNothing(string name)
    {
        BadInput bad = ByName[name];
        File.WriteAllBytes(_bench.Store, store.Bytes);
        bad.Make(_bench);
        IReadOnlyList<string> before = _bench.Snapshot();

        Outcome outcome = await _bench.RunAsync(bad.Args);

        outcome.ShouldRefuse(bad.Parts);
        _bench.Snapshot().ShouldBe(before);
    }
}
