using System.Globalization;
using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>Reads one file of <c>claims/</c>.</summary>
internal static class ClaimReader
{
    private static readonly Dictionary<string, ClaimMetric> Metrics = new(StringComparer.Ordinal)
    {
        ["throughput"] = ClaimMetric.Throughput,
        ["throughput-per-megawatt"] = ClaimMetric.ThroughputPerMegawatt,
        ["cost"] = ClaimMetric.Cost,
        ["energy"] = ClaimMetric.Energy,
        ["speed"] = ClaimMetric.Speed,
        ["peak"] = ClaimMetric.Peak,
        ["peak-per-watt"] = ClaimMetric.PeakPerWatt,
        ["power"] = ClaimMetric.Power,
        ["other"] = ClaimMetric.Other,
    };

    private static readonly Dictionary<string, ClaimBound> Bounds = new(StringComparer.Ordinal)
    {
        ["about"] = ClaimBound.About,
        ["up-to"] = ClaimBound.UpTo,
        ["at-least"] = ClaimBound.AtLeast,
    };

    /// <summary>The figures a claim of one side may have, each with what it can be a figure of.</summary>
    private static readonly (string Key, ClaimMetric[] Of)[] Absolutes =
    [
        ("energy_per_token", [ClaimMetric.Energy]),
        ("tokens_per_megawatt", [ClaimMetric.ThroughputPerMegawatt]),
        ("token_price", [ClaimMetric.Cost]),
        ("rate", [ClaimMetric.Speed, ClaimMetric.Throughput]),
        ("power", [ClaimMetric.Power]),
    ];

    internal static IEnumerable<Claim> Read(EntryReader r)
    {
        Claim claim = new()
        {
            Id = r.Text("id"),
            Aliases = r.Texts("aliases"),
            Claimant = r.Text("claimant"),
            Date = ReadDate(r, "date"),
            Statement = r.Text("statement"),
            Source = r.Source(),
            Metric = Metrics[r.Choice("metric", [.. Metrics.Keys])],
            Bound = r.Has("bound") ? Bounds[r.Choice("bound", [.. Bounds.Keys])] : ClaimBound.About,
            Multiple = r.Figure<Ratio>("multiple"),
            EnergyPerToken = r.Figure<EnergyPerToken>("energy_per_token"),
            TokensPerMegawatt = r.Figure<TokenRatePerPower>("tokens_per_megawatt"),
            TokenPrice = r.Figure<TokenPrice>("token_price"),
            Rate = r.Figure<TokenRate>("rate"),
            Power = r.Figure<Power>("power"),
            Subject = ReadSide(r, "subject") ?? throw r.Missing("subject"),
            Baseline = ReadSide(r, "baseline"),
            Boundary = r.OptionalText("boundary"),
            PriceBasis = r.OptionalText("price_basis"),
            States = r.OptionalText("states"),
            DoesNotState = r.OptionalText("does_not_state"),
            Note = r.OptionalText("note"),
        };
        Check(r, claim);
        yield return claim;
    }

    /// <summary>Reads a date of a year, a month or a day.</summary>
    internal static string ReadDate(EntryReader r, string key)
    {
        string date = r.Text(key);
        return IsoDate.IsValid(date) ? date : throw r.Problem(key, $"{Messages.Show(date)} is not a date like 2026, 2026-08 or 2026-08-15");
    }

    private static ClaimSide? ReadSide(EntryReader r, string key) => r.Map(key) is { } side ? ClaimSideReader.Read(side) : null;

    private static void Check(EntryReader r, Claim claim)
    {
        string[] found = [.. Absolutes.Select(a => a.Key).Prepend("multiple").Where(r.Has)];
        if (found.Length != 1)
        {
            throw r.Problem(found.Length == 0 ? "multiple" : found[1], $"a claim has exactly one of multiple, {Messages.List(Absolutes.Select(a => a.Key))}; found {found.Length.ToString(CultureInfo.InvariantCulture)}");
        }

        if (claim.Multiple is not null && claim.Baseline is null)
        {
            throw r.Problem("multiple", "a multiple needs the side it is held against under 'baseline'");
        }

        foreach ((string key, ClaimMetric[] of) in Absolutes.Where(a => r.Has(a.Key) && !a.Of.Contains(claim.Metric)))
        {
            throw r.Problem(key, $"is no figure of the metric, which must be {Messages.List(of.Select(m => Metrics.First(p => p.Value == m).Key))}");
        }
    }
}
