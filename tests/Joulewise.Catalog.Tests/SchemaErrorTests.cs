using Joulewise.Quantities;

namespace Joulewise.Catalog.Tests;

public sealed class SchemaErrorTests
{
    [Theory]
    [InlineData("0.5 kW", "700 J", "accelerators/acme-x1.yaml:5: tdp.value: 'J' in '700 J' is not a unit of power: a power needs a number and one of the units W, kW, MW, GW, mW")]
    [InlineData("0.5 kW", "700", "accelerators/acme-x1.yaml:5: tdp.value: '700' has no unit")]
    [InlineData("0.5 kW", "NaN W", "accelerators/acme-x1.yaml:5: tdp.value: 'NaN W' does not start with a finite number")]
    [InlineData("0.5 kW", "-5 W", "accelerators/acme-x1.yaml:5: tdp.value: '-5 W' must be above 0: leave out what is not known")]
    [InlineData("0.5 kW", "0 W", "accelerators/acme-x1.yaml:5: tdp.value: '0 W' must be above 0")]
    [InlineData("0.5 kW", "[1, 2]", "accelerators/acme-x1.yaml:5: tdp.value: must be a single value")]
    [InlineData("grade: B", "grade: F", "accelerators/acme-x1.yaml:5: tdp.grade: 'F' is not one of A, B, C, D, E")]
    [InlineData("grade: B, ", "", "accelerators/acme-x1.yaml:5: 'tdp.grade' is missing")]
    [InlineData("source: lab, note", "source: labb, note", "accelerators/acme-x1.yaml:5: tdp.source: 'labb' is not declared under 'sources' in this file or in sources.yaml")]
    [InlineData("note: measured", "remark: measured", "accelerators/acme-x1.yaml:5: unknown key 'tdp.remark': accepted are value, grade, source, note")]
    [InlineData("vendor: Acme\n", "", "accelerators/acme-x1.yaml:1: 'vendor' is missing")]
    [InlineData("vendor: Acme", "vendour: Acme", "accelerators/acme-x1.yaml:1: 'vendor' is missing")]
    [InlineData("name: X1", "name: X1\nwatts: 500 W", "accelerators/acme-x1.yaml:4: unknown key 'watts'")]
    [InlineData("name: X1", "name: X1\nname: X2", "accelerators/acme-x1.yaml:4: 'name' stands here twice")]
    [InlineData("name: X1", "name: X1\nyear: soon", "accelerators/acme-x1.yaml:4: year: 'soon' is not a whole number of at least 1990")]
    [InlineData("id: acme-x1", "id: acme-x2", "accelerators/acme-x1.yaml:1: id: 'acme-x2' stands in a file named 'acme-x1': the two must be the same")]
    [InlineData("id: acme-x1", "id: Acme X1", "accelerators/acme-x1.yaml:1: id: 'Acme X1' is no id")]
    [InlineData("[x1, acme x one]", "x1", "accelerators/acme-x1.yaml:4: aliases: must be a list of texts")]
    [InlineData("date: 2026-10-01", "date: yesterday", "accelerators/acme-x1.yaml:12: sources.lab.date: 'yesterday' is not a date")]
    [InlineData("    date: 2026-10-01", "    licence: CC0", "accelerators/acme-x1.yaml:10: sources.lab.date: a source has either a 'date' or, under 'undated', the reason why it has none")]
    [InlineData("tdp: {", "tdp: &a {", "accelerators/acme-x1.yaml:5: anchors are not accepted: write the value out")]
    [InlineData("name: X1", "name: *x", "accelerators/acme-x1.yaml:3: aliases are not accepted: write the value out")]
    [InlineData("name: X1", "name: !!str X1", "accelerators/acme-x1.yaml:3: tags are not accepted")]
    [InlineData("name: X1", "name: X1\n---", "accelerators/acme-x1.yaml:4: a second document follows")]
    [InlineData("name: X1", "name: [", "accelerators/acme-x1.yaml:")]
    public void Accelerator_Faulty_IsRefusedWithFileAndLine(string good, string bad, string message)
    {
        Yamls.Accelerator.ShouldContain(good);
        using OverlayFolder folder = new OverlayFolder().With(
            "accelerators/acme-x1.yaml", Yamls.Accelerator.Replace(good, bad, StringComparison.Ordinal));
        string found = Should.Throw<InputException>(folder.Load).Message;
        found.ShouldStartWith(message);
        found.ShouldNotContain('\n');
    }

    [Theory]
    [InlineData("accelerator: nvidia-b200", "accelerator: nvidia-b2000", "systems/acme-node-2.yaml:4: accelerator: 'nvidia-b2000' is no id of accelerators")]
    [InlineData("accelerator: nvidia-b200", "accelerator: b200", "systems/acme-node-2.yaml:4: accelerator: 'b200' is no id of accelerators")]
    [InlineData("kind: node", "kind: blade", "systems/acme-node-2.yaml:3: kind: 'blade' is not one of node, rack, pod")]
    [InlineData("accelerator_count: 2", "accelerator_count: 0", "systems/acme-node-2.yaml:5: accelerator_count: '0' is not a whole number of at least 1")]
    [InlineData("  accelerators: 2", "  accelerators: 4", "systems/acme-node-2.yaml:7: chassis: the profile counts 4 accelerators, the system 2")]
    [InlineData("fan_max_pwm: 0.9", "fan_max_pwm: 0.1", "systems/acme-node-2.yaml:16: chassis.fan_max_pwm: must not be below 'fan_min_pwm'")]
    [InlineData("fan_max_pwm: 0.9", "fan_max_pwm: 90 %", "systems/acme-node-2.yaml:16: chassis.fan_max_pwm: '90 %' is not a number from 0 to 1")]
    [InlineData("{ load: 1, efficiency: 0.95 }", "{ load: 0.1, efficiency: 0.95 }", "systems/acme-node-2.yaml:20: chassis.psu_efficiency.load: loads must rise from point to point")]
    [InlineData("efficiency: 0.95", "efficiency: 1.2", "systems/acme-node-2.yaml:20: chassis.psu_efficiency.efficiency: '1.2' is not a number from 0.01 to 1")]
    [InlineData("psu_capacity: 4 kW", "psu_capacity: 0 kW", "systems/acme-node-2.yaml:17: chassis.psu_capacity: must be above 0 W")]
    public void System_Faulty_IsRefusedWithFileAndLine(string good, string bad, string message) =>
        Refused("systems/acme-node-2.yaml", Yamls.System, good, bad, message);

    [Theory]
    [InlineData("low: 1.1,", "low: 0.9,", "sites/my-hall.yaml:5: air_pue.low: '0.9' is not a number from 1 to 10")]
    [InlineData("central: 1.2,", "central: 1.5,", "sites/my-hall.yaml:5: air_pue: 'low', 'central' and 'high' must rise")]
    [InlineData("country: DE", "country: Germany", "sites/my-hall.yaml:3: country: 'Germany' is not a country code of two capital letters")]
    [InlineData("USD/kWh", "EUR/kWh", "sites/my-hall.yaml:4: electricity_price.value: 'EUR/kWh' in '0.12 EUR/kWh' is not a unit of")]
    public void Site_Faulty_IsRefusedWithFileAndLine(string good, string bad, string message) =>
        Refused("sites/my-hall.yaml", Yamls.Site, good, bad, message);

    [Theory]
    [InlineData("kv_heads: 2", "kv_heads: 3", "models/tiny-moe.yaml:10: layers.attention.kv_heads: must divide 'heads'")]
    [InlineData("experts_per_token: 1", "experts_per_token: 5", "models/tiny-moe.yaml:11: layers.moe.experts_per_token: 5 is more than the 4 experts there are")]
    [InlineData("moe: {", "dense: { intermediate: 4 }\n    moe: {", "models/tiny-moe.yaml:9: a group of layers has only one of dense and moe")]
    [InlineData("intermediate: 16 }", "intermediate: 16, shared_experts: 1 }", "models/tiny-moe.yaml:11: layers.moe.shared_intermediate: stands with 'shared_experts', and only with it")]
    [InlineData("count: 2", "count: 10001", "models/tiny-moe.yaml:8: layers: more than 10000 layers")]
    [InlineData("native_quantisation: bf16", "native_quantisation: fp7", "models/tiny-moe.yaml:6: native_quantisation: 'fp7' is not one of")]
    [InlineData("family: tiny", "family: tiny\nequivalent_to: nobody", "models/tiny-moe.yaml:4: equivalent_to: 'nobody' is no id of models")]
    [InlineData("head_dim: 2 }", "head_dim: 2147483647 }\n    linear: { kind: kda }", "models/tiny-moe.yaml:11: 'layers.linear.key_heads' is missing")]
    public void Model_Faulty_IsRefusedWithFileAndLine(string good, string bad, string message) =>
        Refused("models/tiny-moe.yaml", Yamls.Model, good, bad, message);

    [Fact]
    public void Model_SizesBeyondCounting_AreRefused() => Refused(
        "models/tiny-moe.yaml",
        Yamls.Model.Replace("hidden_size: 8", "hidden_size: 2147483647", StringComparison.Ordinal),
        "experts: 4, experts_per_token: 1, intermediate: 16",
        "experts: 2147483647, experts_per_token: 1, intermediate: 2147483647",
        "models/tiny-moe.yaml:8: layers: the sizes multiply beyond what can be counted");

    [Fact]
    public void Workload_LimitWithoutPercentile_IsRefused() => Refused(
        "workloads/my-chat.yaml", Yamls.Workload, "limit_percentile: 95\n", string.Empty, "workloads/my-chat.yaml:1: limit_percentile: stands with limits");

    [Fact]
    public void Price_SameIdTwice_IsRefused()
    {
        using OverlayFolder folder = new OverlayFolder()
            .With("prices/a.yaml", Yamls.Prices)
            .With("prices/b.yaml", Yamls.Prices);
        Should.Throw<InputException>(folder.Load).Message.ShouldBe(
            "prices/b.yaml:1: 'my-h100-contract' already names my-h100-contract in prices/a.yaml:1");
    }

    [Fact]
    public void Alias_OfAnotherEntryOfTheFolder_IsRefused()
    {
        using OverlayFolder folder = new OverlayFolder()
            .With("accelerators/acme-x1.yaml", Yamls.Accelerator)
            .With("accelerators/acme-x2.yaml", Yamls.Accelerator.Replace("id: acme-x1", "id: acme-x2", StringComparison.Ordinal));
        Should.Throw<InputException>(folder.Load).Message.ShouldBe(
            "accelerators/acme-x2.yaml:1: 'x1' already names acme-x1 in accelerators/acme-x1.yaml:1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("just words")]
    [InlineData("- a\n- b\n")]
    [InlineData("a: b\n--- c\n")]
    [InlineData("? [a, b]\n: c\n")]
    [InlineData("a: \"\\ud800\"")]
    [InlineData("%YAML 9.9\n---\na: b")]
    [InlineData("a: 'b")]
    public void Document_OfAnotherForm_IsRefused(string text)
    {
        string message = Should.Throw<InputException>(() => YamlDocumentReader.Read("f.yaml", text).Entries.Count.ShouldBe(-1)).Message;
        message.ShouldStartWith("f.yaml:");
        message.ShouldNotContain('\n');
    }

    [Fact]
    public void Document_NestedDeep_IsRefused() =>
        Should.Throw<InputException>(() => YamlDocumentReader.Read("f.yaml", "a: " + new string('[', 100_000)))
            .Message.ShouldBe("f.yaml:1: nested deeper than 16 levels");

    [Fact]
    public void Document_ExpandingAliases_IsRefusedAtTheFirst()
    {
        const string Bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n";
        Should.Throw<InputException>(() => YamlDocumentReader.Read("f.yaml", Bomb)).Message.ShouldBe("f.yaml:1: anchors are not accepted: write the value out");
    }

    private static void Refused(string file, string yaml, string good, string bad, string message)
    {
        yaml.ShouldContain(good);
        using OverlayFolder folder = new OverlayFolder().With(file, yaml.Replace(good, bad, StringComparison.Ordinal));
        string found = Should.Throw<InputException>(folder.Load).Message;
        found.ShouldStartWith(message);
        found.ShouldNotContain('\n');
    }
}
