namespace Joulewise.Facility;

/// <summary>Who bears the capital. Owned and rented costs are never compared with one another.</summary>
public enum CostKind
{
    /// <summary>Cost of ownership: capital, hosting and electricity of an hour.</summary>
    Owned,

    /// <summary>Market price of an hour: the provider's cost and margin, electricity included.</summary>
    Rented,
}
