namespace Joulewise.Cli.Tests;

/// <summary>A user's own sites. Their figures are invented.</summary>
internal static class Sites
{
    /// <summary>The default site with another price of electricity.</summary>
    public static string Virginia(string price, string name = "Virginia, own contract") => $$"""
        id: us-virginia
        name: "{{name}}"
        country: US
        sources:
          own: { title: Own contract, reference: invoice, date: 2026-05-01 }
        electricity_price: { value: {{price}}, grade: B, source: own }
        grid_carbon: { value: 300 gCO2e/kWh, grade: D, source: own }
        air_pue: { low: 1.1, central: 1.3, high: 1.5, grade: D, source: own }
        liquid_pue: { low: 1.05, central: 1.1, high: 1.15, grade: D, source: own }

        """;
}
