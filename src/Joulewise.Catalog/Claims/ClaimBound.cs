namespace Joulewise.Catalog;

/// <summary>How a claim words its figure.</summary>
public enum ClaimBound
{
    /// <summary>The figure itself, rounded as claims are.</summary>
    About,

    /// <summary>The most that is reached somewhere ("up to").</summary>
    UpTo,

    /// <summary>No less than the figure ("over", "matches or exceeds").</summary>
    AtLeast,
}
