using System.Text.Json;

namespace Joulewise.Cli.Tests.Commands;

public sealed class CalibrateCommandTests : IDisposable
{
    private readonly Workbench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Show_Json_GivesConstantsWithUnitsAndHeldOutErrors()
    {
        JsonElement shown = (await _bench.RunAsync("calibrate", "--show", "--json")).ShouldSucceed().Json();

        JsonElement[] constants = [.. shown.GetProperty("constants").EnumerateArray()];
        constants.Length.ShouldBeGreaterThan(50);
        constants.ShouldAllBe(c => c.GetProperty("value").GetDouble() > 0 && c.GetProperty("unit").GetString()!.Length > 0 && c.GetProperty("rows").GetInt32() > 0);
        shown.GetProperty("errors").EnumerateArray().ShouldContain(e => e.GetProperty("left_out").ValueEquals("one model family"));
    }

    [Fact]
    public async Task Show_Text_NamesEachQuantity()
    {
        string text = (await _bench.RunAsync("calibrate", "--show")).ShouldSucceed().Out;

        text.ShouldContain("WeightReadEfficiency");
        text.ShouldContain("TPOT");
    }

    [Fact]
    public async Task Operators_FolderThatIsNotThere_IsRefused()
    {
        (await _bench.RunAsync("calibrate", "--operators", "nowhere")).ShouldRefuse("nowhere");
        _bench.Snapshot().ShouldBeEmpty();
    }
}
