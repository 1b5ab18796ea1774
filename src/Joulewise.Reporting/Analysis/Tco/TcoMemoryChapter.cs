using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>What memory costs, and how much of it there is for a dollar and a watt.</summary>
internal static class TcoMemoryChapter
{
    public static Chapter Build(TcoStudy study)
    {
        Cells cells = study.Context.Cells;
        MemoryCost[] costs =
        [
            .. study.Entries.Select(e => MemoryCost.Of(study.Context.Catalogue.FindAccelerator(e.Id), e.Capital)),
        ];
        return new Chapter(
            "tco-memory",
            "What memory costs",
            [
                new Paragraph(
                    "What the fitted memory costs the accelerator's maker, and what a buyer pays for usable memory and bandwidth, the accelerator's whole price set against each. Decoding is bound by the one or the other, so both tell more of a token's price than the price of the chip does."),
                new TableBlock(
                    "tco-memory-table",
                    "Memory by dollar and watt",
                    [
                        new("Accelerator", string.Empty, string.Empty),
                        new("Memory, to the maker", "USD", "Price of capacity times capacity fitted."),
                        new("Share of materials", "%", "Over the bill of materials."),
                        new("Share of price", "%", "Over the price of the accelerator."),
                        new("Memory for bandwidth", "USD/(GB/s)", "Memory cost to the maker over bandwidth."),
                        new("Price for capacity", "USD/GB", "Price of the accelerator over usable memory."),
                        new("Price for bandwidth", "USD/(GB/s)", "Price of the accelerator over bandwidth."),
                        new("Capacity by power", "GB/W", "Usable memory over rated board power."),
                        new("Bandwidth by power", "GB/s/W", "Bandwidth over rated board power."),
                    ],
                    [
                        .. costs.Zip(study.Entries, (c, e) => new TableRow(
                        [
                            Cells.Text(e.Name),
                            Of(c.Memory, m => m.InDollars, cells, "no price of its memory"),
                            Of(c.ShareOfMaterials, r => r.InPercent, cells, "no bill of materials"),
                            Of(c.ShareOfPrice, r => r.InPercent, cells, "no price of memory or accelerator"),
                            Of(c.MemoryPerBandwidth, p => p.InDollarsPerGigabytePerSecond, cells, "no price of its memory"),
                            Of(c.PricePerCapacity, p => p.InDollarsPerGigabyte, cells, "no price of the accelerator"),
                            Of(c.PricePerBandwidth, p => p.InDollarsPerGigabytePerSecond, cells, "no price of the accelerator"),
                            Of(c.CapacityPerPower, p => p.InGigabytesPerWatt, cells, "no rating"),
                            Of(c.BandwidthPerPower, p => p.InGigabytesPerSecondPerWatt, cells, "no rating"),
                        ])),
                    ],
                    ["Accelerators with memory of one generation share the error of its price."]),
            ]);
    }

    private static Cell Of<T>(Estimate<T>? figure, Func<T, double> inUnit, Cells cells, string missing)
        where T : struct, IQuantity<T> =>
        figure is null ? Cells.Missing(missing) : cells.Of(figure, inUnit);
}
