using Joulewise.Quantities;

namespace Joulewise.Catalog.Tests;

public sealed class FindTests
{
    private static readonly Catalogue All = Catalogue.LoadEmbedded();

    [Fact]
    public void FindAccelerator_Mistyped_SuggestsTheNearest() =>
        Should.Throw<InputException>(() => All.FindAccelerator("h1000")).Message.ShouldBe(
            "unknown accelerator 'h1000': did you mean nvidia-h100-sxm? `joulewise catalog list accelerators` lists all");

    [Fact]
    public void FindSite_FarFromAll_SuggestsNothing() =>
        Should.Throw<InputException>(() => All.FindSite("qqqqqq")).Message.ShouldBe(
            "unknown site 'qqqqqq': `joulewise catalog list sites` lists all");

    [Theory]
    [InlineData("")]
    [InlineData("a\nb")]
    public void FindModel_OddName_StaysOneLine(string name) =>
        Should.Throw<InputException>(() => All.FindModel(name)).Message.ShouldNotContain('\n');

    [Fact]
    public void FindAccelerator_VeryLongName_IsCutInTheMessage() =>
        Should.Throw<InputException>(() => All.FindAccelerator(new string('x', 100_000))).Message.Length.ShouldBeLessThan(300);

    [Fact]
    public void TryFind_Unknown_IsFalse()
    {
        All.TryFindAccelerator("h1000", out _).ShouldBeFalse();
        All.TryFindSystem(null, out _).ShouldBeFalse();
        All.TryFindModel("h1000", out _).ShouldBeFalse();
        All.TryFindEngine("h1000", out _).ShouldBeFalse();
        All.TryFindSite("h1000", out _).ShouldBeFalse();
        All.TryFindWorkload("h1000", out _).ShouldBeFalse();
    }

    [Fact]
    public void TryFind_KnownInAnyCase_IsTrue()
    {
        All.TryFindAccelerator(" H100 ", out Accelerator? accelerator).ShouldBeTrue();
        accelerator.Id.ShouldBe("nvidia-h100-sxm");
        All.TryFindSite("Northern_Virginia", out Site? site).ShouldBeTrue();
        site.Id.ShouldBe("us-virginia");
    }

    [Fact]
    public void EntriesOf_UnknownKind_NamesTheKinds() =>
        Should.Throw<InputException>(() => All.EntriesOf("gpus")).Message.ShouldBe(
            "unknown kind 'gpus': one of accelerators, systems, models, engines, sites, climates, facilities, prices, capital, terms, workloads, claims");

    [Fact]
    public void FindEntries_Unknown_SuggestsAcrossKinds() =>
        Should.Throw<InputException>(() => All.FindEntries("us-virgina")).Message.ShouldStartWith(
            "unknown entry 'us-virgina': did you mean us-virginia? ");
}
