using System.Text.Json;
using Joulewise.Catalog;

namespace Joulewise.Cli.Tests.Commands;

public sealed class CatalogCommandTests : IDisposable
{
    private readonly Workbench _bench = new();

    public static TheoryData<string> Kinds => [.. Catalogue.EntryKinds];

    public void Dispose() => _bench.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task List_EveryKind_GivesIdsThatShowFinds(string kind)
    {
        JsonElement[] entries = [.. (await _bench.RunAsync("catalog", "list", kind, "--json")).ShouldSucceed().Json().EnumerateArray()];
        entries.ShouldNotBeEmpty();
        string id = entries[0].GetProperty("id").GetString()!;

        JsonElement[] shown = [.. (await _bench.RunAsync("catalog", "show", id, "--json")).ShouldSucceed().Json().EnumerateArray()];

        shown.ShouldContain(e => e.GetProperty("kind").ValueEquals(entries[0].GetProperty("kind").GetString()) && e.GetProperty("id").ValueEquals(id));
        (await _bench.RunAsync("catalog", "show", id)).ShouldSucceed().Out.ShouldContain(id);
    }

    [Fact]
    public async Task Show_OwnSite_LiesOverTheEmbeddedOne()
    {
        _bench.Write("own/sites/us-virginia.yaml", Sites.Virginia("0.50 USD/kWh"));

        Outcome outcome = (await _bench.RunAsync("catalog", "show", "us-virginia", "--catalog", "own")).ShouldSucceed();

        outcome.Out.ShouldContain("Virginia, own contract");
        outcome.Out.ShouldContain("0.5");
        outcome.Out.ShouldContain("Own contract");
    }

    [Fact]
    public async Task Show_MarkupAndControlCharactersInData_AreOnlyText()
    {
        _bench.Write("own/sites/us-virginia.yaml", Sites.Virginia("0.50 USD/kWh", name: "[red]Virginia[/] \\e[31m\\u202e"));

        Outcome outcome = (await _bench.RunAsync("catalog", "list", "sites", "--catalog", "own")).ShouldSucceed();

        outcome.Out.ShouldContain("[red]Virginia[/] \uFFFD[31m\uFFFD");
        outcome.Out.Where(c => c is '\u001b' or '\u202e').ShouldBeEmpty();
    }
}
