using System.Runtime.CompilerServices;

namespace Joulewise.Simulation.Tests.Scenarios;

/// <summary>The scenarios that come with the program, cut to their first seconds.</summary>
public sealed class SampleScenarioTests
{
    private const double Shortened = 20;

    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(Folder(), "*.yaml").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_Shortened_AnswersEveryRequest(string file)
    {
        Scenario scenario = new ScenarioReader(ScenarioTexts.Catalogue).ReadFile(Path.Combine(Folder(), file), file);
        scenario.Name.ShouldBe(Path.GetFileNameWithoutExtension(file));
        scenario = scenario with { Traffic = new WindowSpec(scenario.Traffic, 0, Shortened), Cells = 1 };

        RunFigures figures = ScenarioTexts.Run(ScenarioTexts.Build(scenario));

        figures.Classes.Sum(c => c.Arrived).ShouldBeGreaterThan(10);
        figures.Classes.Sum(c => c.Finished).ShouldBe(figures.Classes.Sum(c => c.Arrived));
        figures.InFlight.ShouldBe(0);
        figures.JoulesAt(Quantities.Boundary.Facility).ShouldBeGreaterThan(figures.JoulesAt(Quantities.Boundary.Board));
    }

    [Fact]
    public void Samples_CoverWhatIsDocumented() =>
        Directory.EnumerateFiles(Folder(), "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal).ShouldBe(
        [
            "autoscaling-off", "autoscaling-on", "azure-conversation-b200", "azure-conversation-h100", "azure-conversation-mi355x",
            "deepseek-r1-gb300-aggregated", "deepseek-r1-gb300-disaggregated", "factory-10mw-burst", "failures",
        ]);

    private static string Folder([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../samples/simulate"));
}
