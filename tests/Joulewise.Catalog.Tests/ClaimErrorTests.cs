using Joulewise.Quantities;

namespace Joulewise.Catalog.Tests;

/// <summary>Claims at fault end in one line with file and line.</summary>
public sealed class ClaimErrorTests
{
    [Theory]
    [InlineData("multiple: { value: 2,", "multiple: { value: -2,", "claims/acme-x1-2x.yaml:8: multiple.value: '-2' must be above 0: leave out what is not known")]
    [InlineData("value: 400 tok/s", "value: -400 tok/s", "claims/acme-x1-2x.yaml:18: subject.throughput.value: '-400 tok/s' must be above 0")]
    [InlineData("value: 400 tok/s", "value: 400 W", "claims/acme-x1-2x.yaml:18: subject.throughput.value: 'W' in '400 W' is not a unit of token rate")]
    [InlineData("accelerator: nvidia-gb300", "accelerator: nvidia-gb3000", "claims/acme-x1-2x.yaml:11: subject.accelerator: 'nvidia-gb3000' is no id of accelerators: `joulewise catalog list accelerators` lists all")]
    [InlineData("model: deepseek-r1", "model: deepseek-r9", "claims/acme-x1-2x.yaml:12: subject.model: 'deepseek-r9' is no id of models")]
    [InlineData("workload: inferencex-8k1k", "workload: 8k/1k", "claims/acme-x1-2x.yaml:13: subject.workload: '8k/1k' is no id of workloads")]
    [InlineData("metric: throughput-per-megawatt", "metric: goodness", "claims/acme-x1-2x.yaml:6: metric: 'goodness' is not one of throughput, throughput-per-megawatt, cost, energy, speed, peak, peak-per-watt, power, other")]
    [InlineData("bound: up-to", "bound: maybe", "claims/acme-x1-2x.yaml:7: bound: 'maybe' is not one of about, up-to, at-least")]
    [InlineData("power_kind: provisioned", "power_kind: felt", "claims/acme-x1-2x.yaml:20: subject.power_kind: 'felt' is not one of not-stated, provisioned, tdp, board, node-wall, rack")]
    [InlineData("speculation: mtp", "speculation: yes", "claims/acme-x1-2x.yaml:15: subject.speculation: 'yes' is not one of none, mtp, draft")]
    [InlineData("date: 2026-05", "date: spring", "claims/acme-x1-2x.yaml:3: date: 'spring' is not a date like 2026, 2026-08 or 2026-08-15")]
    [InlineData("subject:\n  name: X1\n", "subject:\n", "claims/acme-x1-2x.yaml:10: 'subject.name' is missing")]
    [InlineData("  name: B200", "  nome: B200", "claims/acme-x1-2x.yaml:22: 'baseline.name' is missing")]
    [InlineData("baseline:", "base:", "claims/acme-x1-2x.yaml:8: multiple: a multiple needs the side it is held against under 'baseline'")]
    [InlineData("subject:", "subjects:", "claims/acme-x1-2x.yaml:1: 'subject' is missing")]
    [InlineData("multiple: { value: 2, grade: E, source: lab }\n", "", "claims/acme-x1-2x.yaml:1: multiple: a claim has exactly one of multiple, energy_per_token, tokens_per_megawatt, token_price, rate, power; found 0")]
    [InlineData("bound: up-to\n", "energy_per_token: { value: 2 J/token, grade: E, source: lab }\n", "claims/acme-x1-2x.yaml:7: energy_per_token: a claim has exactly one of multiple, energy_per_token, tokens_per_megawatt, token_price, rate, power; found 2")]
    [InlineData("multiple: { value: 2,", "power: { value: 2 kW,", "claims/acme-x1-2x.yaml:8: power: is no figure of the metric, which must be power")]
    public void Claim_Faulty_IsRefusedWithFileAndLine(string good, string bad, string message)
    {
        Yamls.Claim.ShouldContain(good);
        using OverlayFolder folder = new OverlayFolder().With("claims/acme-x1-2x.yaml", Yamls.Claim.Replace(good, bad, StringComparison.Ordinal));

        string found = Should.Throw<InputException>(folder.Load).Message;

        found.ShouldStartWith(message);
        found.ShouldNotContain('\n');
    }

    [Fact]
    public void Claim_OfAUsersFolder_IsFoundAndShown()
    {
        using OverlayFolder folder = new OverlayFolder().With("claims/acme-x1-2x.yaml", Yamls.Claim);
        Catalogue catalogue = folder.Load();

        Claim claim = catalogue.FindClaim("acme-x1-2x");

        claim.Multiple!.Value.InFraction.ShouldBe(2);
        claim.Bound.ShouldBe(ClaimBound.UpTo);
        claim.Subject.PowerKind.ShouldBe(ClaimPower.Provisioned);
        claim.Baseline!.PowerKind.ShouldBe(ClaimPower.NotStated);
        CatalogEntry shown = catalogue.FindEntries("acme-x1-2x").ShouldHaveSingleItem();
        shown.Kind.ShouldBe("claims");
        shown.Fields.Single(f => string.Equals(f.Name, "subject.power", StringComparison.Ordinal)).Value.ShouldBe("2000 W");
        shown.Fields.ShouldContain(f => f.Name == "metric" && f.Value == "throughput-per-megawatt");
    }
}
