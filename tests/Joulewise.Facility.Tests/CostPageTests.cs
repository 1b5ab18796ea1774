using System.Globalization;
using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility.Tests;

/// <summary>The page docs/cost.md states the checks and the terms as they are computed and catalogued.</summary>
public sealed class CostPageTests
{
    private static readonly Catalogue All = Catalogue.LoadEmbedded();

    private static readonly string Page = Read();

    [Fact]
    public void Page_StatesEveryCheckAgainstThePriceBook() => Missing(
        from terms in new[] { "hyperscaler", "neocloud" }
        from c in BookCheckTests.Of(terms)
        select Line($"| {All.FindAccelerator(c.AcceleratorId).Name} | {terms} | {c.Modelled.Value.InDollarsPerHour:0.00} | {c.Modelled.Interval.Low.InDollarsPerHour:0.00} to {c.Modelled.Interval.High.InDollarsPerHour:0.00} | {c.Book.Cost.Value.InDollarsPerHour:0.00} | {(c.Ratio.InFraction - 1) * 100:+0;-0} % | {(c.IsHeld ? "yes" : "no")} |"));

    [Fact]
    public void Page_StatesEveryContradictionOfThePublishedTables() => Missing(
        PublishedCosts.Contradictions.Select(c => Line($"| {c.Key.Hardware} | {c.Key.Interactivity} | {c.Value:+0.00;-0.00} % |")));

    [Fact]
    public void Page_StatesTheMemoryOfEveryAcceleratorWithCapital() => Missing(
        from capital in All.Capital
        let cost = MemoryCost.Of(All.FindAccelerator(capital.AcceleratorId), capital)
        let memory = cost.Memory
        where memory is not null
        select Line($"| {All.FindAccelerator(capital.AcceleratorId).Name} | {memory.Value.InDollars:0} | {(cost.ShareOfMaterials is { } b ? Line($"{b.Value.InPercent:0} %") : "not published")} | {(cost.ShareOfPrice is { } p ? Line($"{p.Value.InPercent:0.0} %") : "not published")} |"));

    [Fact]
    public void Page_StatesEveryTermOfEveryOwner() => Missing(
        from entry in All.EntriesOf("terms")
        from field in entry.Fields
        where field.Grade is not null
        select Line($"| {entry.Id} | {field.Name} | {field.Value} | {field.Grade} |"));

    [Fact]
    public void Page_StatesTheConstantsInTheCode() => Missing(
    [
        Line($"a factor of {ElectricityTariff.PriceFactor:0.0#}"),
        Line($"{CostRisk.DefaultDraws:#,0} draws"),
    ]);

    private static void Missing(IEnumerable<string> lines) => lines.Where(l => !Page.Contains(l, StringComparison.Ordinal)).ShouldBeEmpty();

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Read()
    {
        using StreamReader reader = new(typeof(CostPageTests).Assembly.GetManifestResourceStream("cost.md")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
