using Joulewise.Quantities;

namespace Joulewise.Simulation.Tests.Scenarios;

/// <summary>Every fault is one line that names file, line and key, what was found and what is accepted.</summary>
public sealed class ScenarioErrorTests
{
    [Theory]
    [InlineData("model: llama-3.1-8b", "model: lama-3.1-8b", "s.yaml:1: model: ", "'lama-3.1-8b'", "did you mean llama-3.1-8b?")]
    [InlineData("accelerator: nvidia-h100-sxm", "accelerator: h1000", "s.yaml:5: pools.accelerator: ", "'h1000'", "did you mean")]
    [InlineData("model: llama", "routr: kv-aware\nmodel: llama", "s.yaml:1: unknown key 'routr': did you mean router? accepted are ")]
    [InlineData("model: llama", "router: kv-awar\nmodel: llama", "s.yaml:1: router: 'kv-awar' is unknown: did you mean kv-aware? accepted are round-robin")]
    [InlineData("duration: 10s", "duration: 10", "s.yaml:3: traffic.synthetic.duration: ", "'10' has no unit", "ms")]
    [InlineData("duration: 10s", "duration: 0s", "s.yaml:3: traffic.synthetic.duration: 0 s was found: accepted is a time above 0")]
    [InlineData("duration: 10s, ", "", "s.yaml:3: traffic never ends", "'duration'")]
    [InlineData("rate: 2req/s", "rate: 0req/s", "s.yaml:3: traffic.synthetic.arrivals.even.rate: 0 was found")]
    [InlineData("rate: 2req/s", "rate: -2req/s", "s.yaml:3: traffic.synthetic.arrivals.even.rate: '-2req/s' must be 0 or more")]
    [InlineData("{fixed: 500}", "{fixed: -500}", "s.yaml:3: traffic.synthetic.input.fixed: '-500' is not a whole number of at least 1")]
    [InlineData("{fixed: 500}", "{fixd: 500}", "s.yaml:3: unknown key 'traffic.synthetic.input.fixd': did you mean fixed?")]
    [InlineData("{fixed: 500}", "{fixed: 5, gamma: {mean: 5, cv: 1}}", "s.yaml:3: a length has fixed, gamma: accepted is exactly one of")]
    [InlineData("{fixed: 500}", "{quantiles: {0%: 5, 100%: 2}}", "s.yaml:3: traffic.synthetic.input.quantiles: do not rise")]
    [InlineData("{fixed: 500}", "{uniform: {from: 9, to: 2}}", "s.yaml:3: traffic.synthetic.input.uniform.to: 2 is below 'from', 9")]
    [InlineData("synthetic:", "syntetic:", "s.yaml:3: unknown key 'traffic.syntetic': did you mean synthetic?")]
    [InlineData("duration: 10s", "class: chat, duration: 10s", "s.yaml:3: traffic.synthetic.class: 'chat' is unknown: accepted are all")]
    [InlineData("duration: 10s", "daily: [1, 2], duration: 10s", "s.yaml:3: traffic.synthetic.daily: 2 numbers were found: accepted are 24")]
    [InlineData("name: serve", "name: serve, workers: 2, initial: 3", "s.yaml:5: pools.initial: 3 is more than the 2 'workers' there are")]
    [InlineData("name: serve", "name: serve, role: decode", "s.yaml:4: pools: have the roles decode: accepted are pools that are all whole, or prefill and decode")]
    [InlineData("name: serve", "name: serve, speculation: mtp", "s.yaml:5: pools.speculation: 'mtp' needs layers for it, which llama-3.1-8b has not")]
    [InlineData("name: serve", "name: serve, expert_parallel: true", "s.yaml:5: pools.expert_parallel: llama-3.1-8b has no experts")]
    [InlineData("name: serve", "name: serve, accelerators: 4, attention_replicas: 3", "s.yaml:5: pools.attention_replicas: 3 does not divide the 4 accelerators of a stage")]
    [InlineData("name: serve", "name: serve, power_limit: 900W", "s.yaml:5: pools.power_limit: 900 W is above the rated 700 W of nvidia-h100-sxm")]
    [InlineData("name: serve", "name: serve, host_bandwidth: 50GB/s", "s.yaml:5: pools.host_bandwidth: stands without 'preemption: swap'")]
    [InlineData("name: serve", "name: serve, standby: {state: sleep}", "s.yaml:5: 'pools.standby.power' is missing")]
    [InlineData("name: serve", "name: serve, scaling: {utilisation: 120%}", "s.yaml:5: pools.scaling.utilisation: 1.2 is out of range")]
    [InlineData("name: serve", "name: serve, workers: 300000", "s.yaml:4: pools: make 300000 workers: accepted are 200000")]
    [InlineData("model: llama", "power: {budget: [1MW, 2MW]}\nmodel: llama", "s.yaml:1: power.budget: 2 amounts were found: accepted are one, or 24")]
    [InlineData("model: llama", "power: {budget: 10}\nmodel: llama", "s.yaml:1: power.budget: '10' has no unit", "MW")]
    [InlineData("model: llama", "start: \"25:00\"\nmodel: llama", "s.yaml:1: start: '25:00' is no time of day")]
    [InlineData("model: llama", "seed: one\nmodel: llama", "s.yaml:1: seed: 'one' is not a whole number")]
    [InlineData("model: llama", "classes: [{name: a}, {name: a}]\nmodel: llama", "s.yaml:1: classes.name: 'a' stands here twice")]
    public void Read_Fault_IsOneLineThatHelps(string found, string put, params string[] parts)
    {
        string text = ScenarioTexts.Smallest.ReplaceLineEndings("\n").Replace(found, put, StringComparison.Ordinal);
        string message = Should.Throw<InputException>(() => ScenarioTexts.Read(text)).Message;

        message.ShouldNotContain('\n');
        foreach (string part in parts)
        {
            message.ShouldContain(part, Case.Sensitive);
        }
    }

    [Fact]
    public void Read_ClosedLoopInsideOther_IsRefused() =>
        Should.Throw<InputException>(() => ScenarioTexts.Read(
            """
            model: llama-3.1-8b
            traffic:
              scale: {rate: 2, of: {closed_loop: {clients: 4, requests: 20, input: {fixed: 100}, output: {fixed: 10}}}}
            pools:
              - {name: p, accelerator: h100}
            """)).Message.ShouldStartWith("s.yaml:3: traffic.scale.of.closed_loop: stands inside other traffic");

    [Fact]
    public void ReadFile_OfNone_NamesIt() =>
        Should.Throw<InputException>(() => new ScenarioReader(ScenarioTexts.Catalogue).ReadFile("/nowhere/s.yaml", "s.yaml")).Message.ShouldStartWith("s.yaml: can't be read");

    [Theory]
    [InlineData("")]
    [InlineData("- a\n- b\n")]
    [InlineData("model: [\n")]
    [InlineData("\0")]
    public void Read_NoMapping_IsRefused(string text) =>
        Should.Throw<InputException>(() => ScenarioTexts.Read(text)).Message.ShouldStartWith("s.yaml:");
}
