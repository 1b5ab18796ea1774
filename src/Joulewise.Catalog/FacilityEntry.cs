using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>A facility whose operator publishes a yearly PUE, with the plant it is known to have: what a model of cooling is checked on.</summary>
/// <param name="Id">The catalogue id.</param>
/// <param name="Operator">Who runs it.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="ClimateId">The climate that stands for the place.</param>
/// <param name="Plant"><c>outside-air</c>, <c>water-economiser</c>, <c>chilled-water</c>, <c>rear-door</c> or <c>direct-liquid</c>.</param>
/// <param name="Power"><c>rack-battery</c> or <c>double-conversion</c>.</param>
/// <param name="CountsOffices">Whether offices are in the published PUE.</param>
/// <param name="Pue">The published yearly PUE.</param>
public sealed record FacilityEntry(
    string Id,
    string Operator,
    string Place,
    string ClimateId,
    string Plant,
    string Power,
    bool CountsOffices,
    Figure<Ratio> Pue)
{
    /// <summary>Gets a value indicating whether no statement of the operator names the plant and it was inferred from how high the PUE is.</summary>
    public bool PlantReadFromPue { get; init; }

    /// <summary>Gets the words <see cref="Plant"/> is one of.</summary>
    public static IReadOnlyList<string> Plants { get; } = ["outside-air", "water-economiser", "chilled-water", "rear-door", "direct-liquid"];

    /// <summary>Gets the words <see cref="Power"/> is one of.</summary>
    public static IReadOnlyList<string> PowerChains { get; } = ["rack-battery", "double-conversion"];
}
