namespace Joulewise.Facility;

/// <summary>How the heat of a node leaves it.</summary>
public enum CoolingKind
{
    /// <summary>Nobody published it. Bounds then cover both kinds.</summary>
    Unknown,

    /// <summary>Fans in the node; the facility cools the air.</summary>
    Air,

    /// <summary>Cold plates on the hot parts; pumps and a coolant distribution unit outside the node.</summary>
    Liquid,
}
