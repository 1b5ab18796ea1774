using Joulewise.Quantities;

namespace Joulewise.Catalog.Tests;

public sealed class EmbeddedCatalogueTests
{
    private static readonly Catalogue All = Catalogue.LoadEmbedded();

    [Fact]
    public void Accelerators_Embedded_CoverTheMarket()
    {
        All.Accelerators.Count.ShouldBeGreaterThanOrEqualTo(38);
        All.Accelerators.Select(a => a.Vendor).Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThanOrEqualTo(12);
    }

    [Fact]
    public void OtherKinds_Embedded_CoverTheField()
    {
        All.Systems.Count.ShouldBeGreaterThanOrEqualTo(25);
        All.Models.Count.ShouldBeGreaterThanOrEqualTo(30);
        All.Sites.Count.ShouldBeGreaterThanOrEqualTo(60);
        All.Engines.Count.ShouldBeGreaterThanOrEqualTo(10);
        All.Workloads.Count.ShouldBeGreaterThanOrEqualTo(25);
        All.Prices.Select(p => p.AcceleratorId).Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThanOrEqualTo(12);
    }

    [Fact]
    public void Claims_Embedded_CoverManyMakers()
    {
        All.Claims.Count.ShouldBeGreaterThanOrEqualTo(40);
        All.Claims.Select(c => c.Claimant).Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThanOrEqualTo(12);
    }

    [Fact]
    public void Claims_Embedded_AreOfGradeEUnlessAConstantOfTheCatalogueStandsBehindThem()
    {
        foreach (CatalogEntry entry in All.EntriesOf("claims"))
        {
            foreach (CatalogField field in entry.Fields.Where(f => f.Grade is not null and not Grade.E))
            {
                field.Source!.Id.ShouldBe("inferencex-constants-2026-04", entry.Id);
                field.Grade.ShouldBe(Grade.D);
            }
        }
    }

    [Fact]
    public void Lists_Embedded_AreSortedById()
    {
        foreach (string kind in Catalogue.EntryKinds)
        {
            string[] ids = [.. All.EntriesOf(kind).Select(e => e.Id)];
            ids.ShouldBe(ids.Order(StringComparer.Ordinal));
            ids.Distinct(StringComparer.Ordinal).Count().ShouldBe(ids.Length);
        }
    }

    [Fact]
    public void Figures_Embedded_HaveASourceWithADateOrAReason()
    {
        foreach (CatalogEntry entry in All.Entries)
        {
            foreach (CatalogField field in entry.Fields.Where(f => f.Grade is not null))
            {
                Source source = field.Source.ShouldNotBeNull();
                source.Title.ShouldNotBeEmpty();
                source.Reference.ShouldNotBeEmpty();
                (source.Date.Length > 0 || source.Title.Contains("(no date: ", StringComparison.Ordinal)).ShouldBeTrue($"{entry.Id} {field.Name}");
            }
        }
    }

    [Fact]
    public void Sources_Embedded_MeanTheSameUnderTheSameId()
    {
        Source[] distinct = [.. All.Entries.SelectMany(e => e.Fields).Select(f => f.Source).OfType<Source>().Distinct()];
        distinct.Select(s => s.Id).Distinct(StringComparer.Ordinal).Count().ShouldBe(distinct.Length);
    }

    [Theory]
    [InlineData("nvidia-h100-sxm", 700, 80, 3350, 989, 450)]
    [InlineData("nvidia-gb300", 1400, 279, 8000, 2500, 900)]
    [InlineData("amd-mi355x", 1400, 288, 8000, 2516, 535.5)]
    [InlineData("intel-gaudi3", 900, 128, 3700, 1677, 600)]
    public void Accelerator_Known_HasThePublishedFigures(string id, double watts, double gigabytes, double gigabytesPerSecond, double teraflops, double link)
    {
        // Vendor datasheets, compute dense, link of one direction.
        Accelerator accelerator = All.FindAccelerator(id);
        accelerator.Tdp!.Value.InWatts.ShouldBe(watts, 1e-9);
        accelerator.Memory!.Value.InGigabytes.ShouldBe(gigabytes, 1e-9);
        accelerator.MemoryBandwidth!.Value.InGigabytesPerSecond.ShouldBe(gigabytesPerSecond, 1e-9);
        accelerator.Fp16Dense!.Value.InTeraflops.ShouldBe(teraflops, 1e-9);
        accelerator.ScaleUpBandwidth!.Value.InGigabytesPerSecond.ShouldBe(link, 1e-9);
    }

    [Theory]
    [InlineData("google-tpu-v7")]
    [InlineData("aws-trainium2")]
    [InlineData("cerebras-wse3")]
    public void Accelerator_UnpublishedTdp_StaysMissing(string id) => All.FindAccelerator(id).Tdp.ShouldBeNull();

    [Fact]
    public void ComputeRates_Dense_DoNotFallWithFewerBits()
    {
        foreach (Accelerator a in All.Accelerators)
        {
            Figure<ComputeRate>?[] rates = [a.Fp16Dense, a.Fp8Dense, a.Fp4Dense];
            double[] known = [.. rates.OfType<Figure<ComputeRate>>().Select(f => f.Value.InTeraflops)];
            known.SequenceEqual(known.Order()).ShouldBeTrue(a.Id);
        }
    }

    [Theory]
    [InlineData("h100", "nvidia-h100-sxm")]
    [InlineData("MI355X", "amd-mi355x")]
    [InlineData("tpu v7", "google-tpu-v7")]
    [InlineData("h200_sxm", "nvidia-h200-sxm")]
    [InlineData("gh200-96gb", "nvidia-gh200-96gb")]
    public void FindAccelerator_NamesOfPublicData_Resolve(string name, string id) => All.FindAccelerator(name).Id.ShouldBe(id);

    [Theory]
    [InlineData("deepseek-ai/DeepSeek-R1-0528", "deepseek-r1", "deepseek-r1")]
    [InlineData("nvidia/DeepSeek-R1-NVFP4", "deepseek-r1", "deepseek-r1")]
    [InlineData("deepseek-ai/DeepSeek-V3", "deepseek-v3", "deepseek-r1")]
    [InlineData("meta-llama/Llama-3.3-70B-Instruct", "llama-3.3-70b", "llama-3.1-70b")]
    [InlineData("EleutherAI/gpt-j-6b", "gpt-j-6b", "gpt-j-6b")]
    public void FindModel_ServedNames_ResolveToAShape(string name, string id, string performsLike)
    {
        ModelArchitecture model = All.FindModel(name);
        model.Id.ShouldBe(id);
        ModelArchitecture like = All.FindModel(performsLike);
        (model.EquivalentTo.Length > 0 ? model.EquivalentTo : model.Id).ShouldBe(like.Id);
        model.Layers.ShouldBe(like.Layers);
        model.Family.ShouldBe(like.Family);
    }

    [Theory]
    [InlineData("trt", "trtllm")]
    [InlineData("TensorRT-LLM", "trtllm")]
    [InlineData("mori-sglang", "mori-sglang")]
    public void FindEngine_NamesOfPublicData_Resolve(string name, string id) => All.FindEngine(name).Id.ShouldBe(id);

    [Fact]
    public void DefaultSite_Virginia_HasPriceAndCarbon()
    {
        // EIA 2023, industrial; Google Cloud region us-east4, 2024.
        Site site = All.FindSite(Catalogue.DefaultSiteId);
        site.ElectricityPrice!.Value.InDollarsPerKilowattHour.ShouldBe(0.0892, 1e-12);
        site.ElectricityPrice.Grade.ShouldBe(Grade.B);
        site.GridCarbon!.Value.ShouldBe(CarbonIntensity.FromGramsPerKilowattHour(323.05));
    }

    [Fact]
    public void Sites_Embedded_HaveAPriceOrACarbonFigure() =>
        All.Sites.ShouldAllBe(s => s.ElectricityPrice != null || s.GridCarbon != null);

    [Fact]
    public void Workload_InferenceX_MeansNineTenthsOfNominal()
    {
        Workload workload = All.FindWorkload("8k/1k");
        workload.NominalInputTokens.ShouldBe(8192);
        workload.InputTokens!.Value.InTokens.ShouldBe(0.9 * 8192, 0.05);
        workload.OutputTokens!.Value.InTokens.ShouldBe(0.9 * 1024, 0.05);
    }

    [Fact]
    public void Workload_MlperfInteractive_HasTheRulesLimits()
    {
        // MLPerf v5.1 rules: llama2-70b interactive, 450 ms and 40 ms at the 99th percentile.
        Workload workload = All.FindWorkload("mlperf-llama2-70b-interactive");
        workload.TtftLimit!.Value.InMilliseconds.ShouldBe(450, 1e-9);
        workload.TpotLimit!.Value.InMilliseconds.ShouldBe(40, 1e-9);
        workload.LimitPercentile.ShouldBe(99);
        workload.ModelId.ShouldBe("llama-2-70b");
    }

    [Fact]
    public void ProvisionedPower_H100_KeepsBothDatesNewestFirst()
    {
        // InferenceX constants: 1.37 kW since 2026-07-14, 1.73 kW before.
        SystemModel system = All.FindSystem("dgx-h100-8");
        system.ProvisionedPerAccelerator.Select(f => f.Value.InKilowatts).ShouldBe([1.37, 1.73]);
        system.ProvisionedPerAccelerator.Select(f => f.Source.Date).ShouldBe(["2026-08-15", "2026-04-03"]);
    }

    [Theory]
    [InlineData("dgx-h100-8", 0, 1852)]
    [InlineData("dgx-h100-8", 350, 4855.7)]
    [InlineData("dgx-h100-8", 700, 7999.9)]
    [InlineData("dgx-b200-8", 500, 6111.8)]
    [InlineData("dgx-b200-8", 1000, 10591.1)]
    public void Chassis_PublishedReferenceCase_IsReproduced(string system, double boardWatts, double itWatts)
    {
        // Reference cases of the profiles' own draft; equations in the remarks of ChassisProfile.
        ChassisProfile c = All.FindSystem(system).Chassis!;
        double preFan = (c.Accelerators * boardWatts) + c.FixedDc.InWatts;
        double load = Math.Min(1, preFan / c.FanFullCoolingLoad.InWatts);
        double pwm = c.FanMinPwm.InFraction + ((c.FanMaxPwm.InFraction - c.FanMinPwm.InFraction) * load);
        double dc = preFan + (c.FanNameplate.InWatts * Math.Pow(pwm, 3));
        double share = dc / c.PsuCapacity.InWatts;
        PsuPoint above = c.PsuEfficiency.First(p => p.Load.InFraction >= share);
        PsuPoint below = c.PsuEfficiency.Last(p => p.Load.InFraction <= share);
        double along = (share - below.Load.InFraction) / (above.Load.InFraction - below.Load.InFraction);
        double efficiency = below.Efficiency.InFraction + (along * (above.Efficiency.InFraction - below.Efficiency.InFraction));
        ((dc / efficiency) + c.Network.InWatts).ShouldBe(itWatts, 0.1);
    }

    [Fact]
    public void SystemsOf_B200_AreItsOwn()
    {
        IReadOnlyList<SystemModel> systems = All.SystemsOf("nvidia-b200");
        systems.Select(s => s.Id).ShouldBe(["dgx-b200-8", "lenovo-sr680a-v3-b200-8-air", "lenovo-sr780a-v3-b200-8-water"]);
        All.SystemsOf("nobody").ShouldBeEmpty();
    }

    [Fact]
    public void PricesOf_H100_KeepOwnedAndRentedApart()
    {
        IReadOnlyList<PriceEntry> prices = All.PricesOf("nvidia-h100-sxm");
        prices.Select(p => p.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(["owned", "rented"]);
        prices.Single(p => p.Id is "nvidia-h100-sxm-owned-hyperscaler-2026-08").Cost.Value.InDollarsPerHour.ShouldBe(1.17, 1e-12);
    }

    [Fact]
    public void FindEntries_Site_ShowsFiguresInUnits()
    {
        CatalogEntry entry = All.FindEntries("us-virginia").ShouldHaveSingleItem();
        entry.Kind.ShouldBe("sites");
        CatalogField price = entry.Fields.Single(f => f.Name is "electricity_price");
        price.Value.ShouldBe("0.0892 USD/kWh");
        price.Grade.ShouldBe(Grade.B);
    }
}
