using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>The money of a day.</summary>
/// <param name="Cost">Hourly price of every installed accelerator over 24 hours. Electricity is inside where the price holds it, as owned and rented prices do.</param>
/// <param name="CostPerToken">The cost over output tokens served; <see langword="null"/> where none is.</param>
/// <param name="Electricity">The energy of the day at the site's price; inside <paramref name="Cost"/> and never added to it.</param>
/// <param name="ElectricityPerToken">The same over output tokens served.</param>
/// <param name="Revenue">Output tokens served at the token price, or <see langword="null"/> without one.</param>
/// <param name="Margin">Revenue less cost, or <see langword="null"/> where either is missing.</param>
public sealed record DayMoney(
    Estimate<Money>? Cost,
    Estimate<TokenPrice>? CostPerToken,
    Estimate<Money>? Electricity,
    Estimate<TokenPrice>? ElectricityPerToken,
    Estimate<Money>? Revenue,
    Estimate<Money>? Margin);
