using Joulewise.Quantities;

namespace Joulewise.Catalog.Tests;

public sealed class OverlayTests
{
    [Fact]
    public void Load_NoFolder_IsTheEmbeddedCatalogue() =>
        Catalogue.Load(null).Accelerators.Count.ShouldBe(Catalogue.LoadEmbedded().Accelerators.Count);

    [Fact]
    public void Load_NewEntryOfEachKind_IsAdded()
    {
        using OverlayFolder folder = new OverlayFolder()
            .With("accelerators/acme-x1.yaml", Yamls.Accelerator)
            .With("sites/my-hall.yml", Yamls.Site)
            .With("systems/acme-node-2.yaml", Yamls.System)
            .With("models/tiny-moe.yaml", Yamls.Model)
            .With("prices/mine.yaml", Yamls.Prices)
            .With("capital/acme-x1.yaml", Yamls.Capital)
            .With("terms/my-terms.yaml", Yamls.Terms)
            .With("workloads/my-chat.yaml", Yamls.Workload)
            .With("engines/my-engine.yaml", Yamls.Engine)
            .With("README.md", "not read")
            .With("sites/notes.txt", "not read");
        Catalogue catalogue = folder.Load();

        Accelerator accelerator = catalogue.FindAccelerator("Acme X One");
        accelerator.Tdp.ShouldBe(new Figure<Power>(
            Power.FromWatts(500), Grade.B, new Source("lab", "Own bench", "bench log 7", "2026-10-01"), "measured limit"));
        catalogue.FindSite("my-hall").AirPue.High.InFraction.ShouldBe(1.4);
        catalogue.SystemsOf("nvidia-b200").ShouldContain(s => string.Equals(s.Id, "acme-node-2", StringComparison.Ordinal));
        catalogue.FindModel("tiny-moe").LayerCount.ShouldBe(2);
        catalogue.PricesOf("nvidia-h100-sxm").ShouldContain(p => string.Equals(p.Id, "my-h100-contract", StringComparison.Ordinal));
        catalogue.FindTerms("my terms").CostOfCapital.Shape.ShouldBe(RangeShape.Triangular);
        catalogue.Capital.ShouldContain(c => string.Equals(c.Id, "acme-x1", StringComparison.Ordinal));
        catalogue.FindWorkload("my-chat").LimitPercentile.ShouldBe(95);
        catalogue.FindEngine("my-engine").Vendors.ShouldBe(["Acme"]);
        catalogue.FindAccelerator("nvidia-h100-sxm").Tdp!.Value.InWatts.ShouldBe(700);
    }

    [Fact]
    public void Load_SameId_Replaces()
    {
        using OverlayFolder folder = new OverlayFolder().With(
            "sites/us-virginia.yaml", Yamls.Site.Replace("id: my-hall", "id: us-virginia", StringComparison.Ordinal));
        Catalogue catalogue = folder.Load();
        catalogue.FindSite("us-virginia").Name.ShouldBe("My hall");
        catalogue.Sites.Count.ShouldBe(Catalogue.LoadEmbedded().Sites.Count);
        catalogue.TryFindSite("us-east4", out _).ShouldBeFalse("the alias belonged to the entry that was replaced");
    }

    [Fact]
    public void Load_AliasOfAnEmbeddedEntry_GoesToTheUser()
    {
        using OverlayFolder folder = new OverlayFolder().With(
            "accelerators/acme-x1.yaml", Yamls.Accelerator.Replace("[x1,", "[h100,", StringComparison.Ordinal));
        Catalogue catalogue = folder.Load();
        catalogue.FindAccelerator("h100").Id.ShouldBe("acme-x1");
        catalogue.FindAccelerator("nvidia-h100-sxm").Vendor.ShouldBe("NVIDIA");
    }

    [Fact]
    public void Load_SharedSources_CanBeNamedFromBothLayers()
    {
        using OverlayFolder folder = new OverlayFolder()
            .With("sources.yaml", "own:\n  title: Own\n  reference: here\n  undated: a test\n")
            .With("sites/my-hall.yaml", Yamls.Site
                .Replace("grade: B, source: lab }\nair", "grade: B, source: own }\nair", StringComparison.Ordinal)
                .Replace("central: 1.2, high: 1.4, grade: B, source: lab", "central: 1.2, high: 1.4, grade: E, source: pue-air-any", StringComparison.Ordinal));
        Site site = folder.Load().FindSite("my-hall");
        site.ElectricityPrice!.Source.Title.ShouldBe("Own (no date: a test)");
        site.AirPue.Source.Id.ShouldBe("pue-air-any");
    }

    [Fact]
    public void Load_NoSuchFolder_IsRefused() =>
        Should.Throw<InputException>(() => Catalogue.Load("/no/such/folder")).Message.ShouldBe("--catalog /no/such/folder: there is no such folder");

    [Fact]
    public void Load_UnknownFolder_IsRefusedByName()
    {
        using OverlayFolder folder = new OverlayFolder().With("gpus/x.yaml", Yamls.Accelerator);
        Should.Throw<InputException>(folder.Load).Message.ShouldContain("unknown folder 'gpus'");
    }

    [Fact]
    public void Load_FileOutsideAFolder_IsRefusedByName()
    {
        using OverlayFolder folder = new OverlayFolder().With("acme-x1.yaml", Yamls.Accelerator);
        Should.Throw<InputException>(folder.Load).Message.ShouldContain("'acme-x1.yaml' lies in no folder");
    }

    [Fact]
    public void Load_FileBeyondTheLimit_IsRefused()
    {
        using OverlayFolder folder = new OverlayFolder().With("sites/my-hall.yaml", new string('#', (1 << 20) + 1));
        Should.Throw<InputException>(folder.Load).Message.ShouldBe("sites/my-hall.yaml: larger than 1 MiB, the most that is read");
    }

    [Fact]
    public void Load_FileThatIsNoText_IsRefused()
    {
        using OverlayFolder folder = new OverlayFolder().With("sites/my-hall.yaml", string.Empty);
        File.WriteAllBytes(Path.Combine(folder.Root, "sites", "my-hall.yaml"), [0xff, 0xfe, 0x00, 0x80]);
        Should.Throw<InputException>(folder.Load).Message.ShouldBe("sites/my-hall.yaml: not UTF-8 text");
    }
}
