namespace Joulewise.Catalog.Tests;

/// <summary>Small valid files of each kind, with invented values.</summary>
internal static class Yamls
{
    public const string Sources = """
        sources:
          lab:
            title: Own bench
            reference: bench log 7
            date: 2026-10-01
        """;

    public const string Accelerator = $$"""
        id: acme-x1
        vendor: Acme
        name: X1
        aliases: [x1, acme x one]
        tdp: { value: 0.5 kW, grade: B, source: lab, note: measured limit }
        memory: { value: 64 GB, grade: D, source: lab }
        memory_bandwidth: { value: 2 TB/s, grade: D, source: lab }
        {{Sources}}
        """;

    public const string Site = $$"""
        id: my-hall
        name: My hall
        country: DE
        electricity_price: { value: 0.12 USD/kWh, grade: B, source: lab }
        air_pue: { low: 1.1, central: 1.2, high: 1.4, grade: B, source: lab }
        liquid_pue: { low: 1.05, central: 1.1, high: 1.2, grade: B, source: lab }
        {{Sources}}
        """;

    public const string System = $$"""
        id: acme-node-2
        name: Acme node
        kind: node
        accelerator: nvidia-b200
        accelerator_count: 2
        max_power: { value: 3 kW, grade: D, source: lab }
        chassis:
          accelerators: 2
          fixed_dc: 300 W
          fixed_dc_scale_out: 320 W
          network: 0 W
          network_scale_out: 40 W
          fan_full_cooling_load: 2500 W
          fan_nameplate: 200 W
          fan_min_pwm: 0.2
          fan_max_pwm: 0.9
          psu_capacity: 4 kW
          psu_efficiency:
            - { load: 0.2, efficiency: 0.94 }
            - { load: 1, efficiency: 0.95 }
          grade: B
          source: lab
        {{Sources}}
        """;

    public const string Model = $$"""
        id: tiny-moe
        name: Tiny
        family: tiny
        hidden_size: 8
        vocabulary_size: 100
        native_quantisation: bf16
        source: lab
        layers:
          - count: 2
            attention: { heads: 4, kv_heads: 2, head_dim: 2 }
            moe: { experts: 4, experts_per_token: 1, intermediate: 16 }
        {{Sources}}
        """;

    public const string Prices = $$"""
        accelerator: nvidia-h100-sxm
        entries:
          - id: my-h100-contract
            kind: rented
            tier: contract
            cost: { value: 1.95 USD/h, grade: B, source: lab }
        {{Sources}}
        """;

    public const string Capital = $$"""
        id: acme-x1
        accelerator: acme-x1
        accelerator_price: { low: 20000 USD, central: 30000 USD, high: 45000 USD, grade: E, source: lab, note: quoted }
        host: { low: 2000 USD, high: 8000 USD, grade: E, source: lab }
        memory_fitted: { value: 80 GB, grade: D, source: lab }
        memory_price: { low: 8 USD/GB, high: 14 USD/GB, grade: E, source: lab }
        {{Sources}}
        """;

    public const string Terms = $$"""
        id: my-terms
        name: My terms
        housing: own
        cost_of_capital: { low: 0.06, central: 0.08, high: 0.1, shape: triangular, grade: E, source: lab }
        it_life: { low: 3 y, central: 4 y, high: 6 y, grade: E, source: lab }
        residual_value: { low: 0, high: 0.25, grade: E, source: lab }
        facility_life: { low: 10 y, high: 15 y, grade: E, source: lab }
        facility_cost: { low: 9300 USD/kW, central: 11700 USD/kW, high: 15000 USD/kW, grade: E, source: lab }
        facility_split: { shell: 0.37, mechanical: 0.23, electrical: 0.4, grade: E, source: lab }
        operations: { low: 20 USD/kW-month, high: 80 USD/kW-month, grade: E, source: lab }
        maintenance: { low: 0.02, high: 0.1, grade: E, source: lab }
        failure_rate: { low: 0.02, high: 0.06, grade: E, source: lab }
        failure_owner_share: { low: 0, high: 1, grade: E, source: lab }
        repair_time: { low: 3 d, high: 5 d, grade: E, source: lab }
        mean_load: { low: 0.7, high: 0.8, grade: E, source: lab }
        {{Sources}}
        """;

    public const string Workload = $$"""
        id: my-chat
        name: My chat
        load: poisson
        input_tokens: { value: 300 tokens, grade: B, source: lab }
        output_tokens: { value: 150 tokens, grade: B, source: lab }
        ttft_limit: { value: 1 s, grade: D, source: lab }
        limit_percentile: 95
        {{Sources}}
        """;

    public const string Engine = """
        id: my-engine
        name: My engine
        vendors: [Acme]
        """;

    public const string Claim = $$"""
        id: acme-x1-2x
        claimant: Acme
        date: 2026-05
        statement: X1 gives twice the tokens per megawatt of B200.
        source: lab
        metric: throughput-per-megawatt
        bound: up-to
        multiple: { value: 2, grade: E, source: lab }
        subject:
          name: X1
          accelerator: nvidia-gb300
          model: deepseek-r1
          workload: inferencex-8k1k
          precision: fp4
          speculation: mtp
          mode: disaggregated
          interactivity: { value: 50 tok/s, grade: E, source: lab }
          throughput: { value: 400 tok/s, grade: E, source: lab }
          power: { value: 2 kW, grade: E, source: lab }
          power_kind: provisioned
        baseline:
          name: B200
          accelerator: nvidia-b200
          throughput: { value: 100 tok/s, grade: E, source: lab }
          power: { value: 1 kW, grade: E, source: lab }
        {{Sources}}
        """;
}
