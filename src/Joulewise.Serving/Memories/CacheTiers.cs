using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>The memories beside an accelerator, as far as they are published.</summary>
public static class CacheTiers
{
    /// <summary>32 GT/s on 16 lanes with 128 of 130 bits carrying data (PCI Express 5.0 base specification, section 4.2).</summary>
    private const double PcieFiveBytesPerSecond = 32e9 * 16 * 128 / 130 / 8;

    /// <summary>The C2C link of a Grace: 900 GB/s both ways together, 450 one way. Two accelerators share it in GB200 and GB300 superchips.</summary>
    private const double ChipToChipGigabytesPerSecond = 450;

    private static readonly Source PcieSource = new("pcie-5-x16", "PCI Express 5.0, 16 lanes, one direction, before protocol overhead", "PCI Express Base Specification 5.0, section 4.2");

    private static readonly Source ChipToChipSource = new(
        "nvlink-c2c",
        "NVLink-C2C: 900 GB/s between Grace and its accelerators, both directions together",
        "https://knowledgebase.rackmountnts.com/blog/what-is-nvlink-c2c/");

    private static readonly Source FlashReadSource = new(
        "micron-9550",
        "Micron 9550, PCIe 5.0 x4: 14,000 MB/s sequential read",
        "https://www.storagereview.com/review/micron-9550-max-review-balanced-performance-for-ai-db-and-analytics",
        "2024-07");

    private static readonly Source DramSource = new(
        "ddr5-contract-2026-q1",
        "Server DDR5 contract prices: 64 GB 820 to 950 USD, 96 GB 1,310 to 1,600 USD, 128 GB 2,100 to 2,400 USD (CFM)",
        "https://chinaflashmarket.com/a/183609",
        "2026-02");

    private static readonly Source FlashSource = new(
        "tlc-drive-2026-q1",
        "30 TB TLC drive: 10,950 USD in Q1 2026, 3,062 USD in Q2 2025",
        "https://www.vdura.com/?p=15649",
        "2026-04-07");

    /// <summary>Lists the tiers of an accelerator: host memory and flash, one drive for each accelerator.</summary>
    /// <param name="accelerator">The accelerator.</param>
    /// <returns>The tiers; empty where no link to the host is published.</returns>
    public static IReadOnlyList<CacheTier> Of(Accelerator accelerator)
    {
        ArgumentNullException.ThrowIfNull(accelerator);
        (string name, Estimate<Bandwidth>? rate) = HostLinkOf(accelerator);
        return rate is null
            ? []
            :
            [
                new CacheTier("host memory", name, rate, DramPrice),
                new CacheTier("flash", "one PCIe 5.0 x4 drive for each accelerator", FlashRate, FlashPrice),
            ];
    }

    private static Estimate<Bandwidth> FlashRate { get; } =
        Estimate.Exact("flash-read", Bandwidth.FromGigabytesPerSecond(14), Grade.E, FlashReadSource);

    /// <summary>From the dearest to the cheapest module of <see cref="DramSource"/>.</summary>
    private static Estimate<MemoryPrice> DramPrice { get; } = Estimate.Between(
        "dram-price",
        MemoryPrice.FromDollarsPerGigabyte(820.0 / 64),
        MemoryPrice.FromDollarsPerGigabyte(2400.0 / 128),
        Grade.E,
        DramSource);

    /// <summary>The two prices of <see cref="FlashSource"/>, within a year of each other; a drive of 30.72 TB.</summary>
    private static Estimate<MemoryPrice> FlashPrice { get; } = Estimate.Between(
        "flash-price",
        MemoryPrice.FromDollarsPerGigabyte(3062.0 / 30_720),
        MemoryPrice.FromDollarsPerGigabyte(10_950.0 / 30_720),
        Grade.E,
        FlashSource);

    /// <summary>Superchips have a link of their own; accelerators on a baseboard or card with x86 hosts are on PCI Express. Of others no link is published.</summary>
    private static (string Name, Estimate<Bandwidth>? Rate) HostLinkOf(Accelerator accelerator) => (accelerator.Vendor, accelerator.Architecture, accelerator.Form) switch
    {
        ("NVIDIA", "Blackwell" or "Blackwell Ultra", "rack") => ("NVLink-C2C, shared by two", Estimate.Between(
            "c2c-shared",
            Bandwidth.FromGigabytesPerSecond(ChipToChipGigabytesPerSecond / 2),
            Bandwidth.FromGigabytesPerSecond(ChipToChipGigabytesPerSecond),
            Grade.E,
            ChipToChipSource)),
        ("NVIDIA", "Hopper", "superchip") => ("NVLink-C2C", Estimate.Exact(
            "c2c",
            Bandwidth.FromGigabytesPerSecond(ChipToChipGigabytesPerSecond),
            Grade.E,
            ChipToChipSource)),
        ("NVIDIA", "Hopper" or "Blackwell" or "Blackwell Ultra", _) or ("AMD", "CDNA 3" or "CDNA 4", _) => ("PCIe 5.0 x16", Estimate.Exact(
            "pcie-5-x16",
            Bandwidth.FromBytesPerSecond(PcieFiveBytesPerSecond),
            Grade.D,
            PcieSource)),
        _ => (string.Empty, null),
    };
}
