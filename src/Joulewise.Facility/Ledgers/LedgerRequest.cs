using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>What a ledger is asked for, with every default filled in.</summary>
internal sealed record LedgerRequest
{
    public required SystemModel? System { get; init; }

    public required Accelerator Accelerator { get; init; }

    public required Estimate<Power> BoardPower { get; init; }

    public required CoolingKind Cooling { get; init; }

    public required Estimate<Ratio> Pue { get; init; }

    public required string PueId { get; init; }

    public required LedgerOptions Options { get; init; }

    public string SystemId => System?.Id ?? $"generic/{Accelerator.Id}";

    public static LedgerRequest From(SystemModel? system, Accelerator accelerator, Estimate<Power> boardPower, Site site, LedgerOptions options)
    {
        CoolingKind cooling = options.Cooling ?? Facility.Cooling.Parse(system?.Cooling);
        return new LedgerRequest
        {
            System = system,
            Accelerator = accelerator,
            BoardPower = boardPower,
            Cooling = cooling,
            Pue = options.Pue ?? Facility.Pue.At(site, cooling),
            PueId = $"pue/{site.Id}/{CoolingWord(cooling)}",
            Options = options,
        };
    }

    private static string CoolingWord(CoolingKind cooling) => cooling switch
    {
        CoolingKind.Air => "air",
        CoolingKind.Liquid => "liquid",
        _ => "unknown-cooling",
    };
}
