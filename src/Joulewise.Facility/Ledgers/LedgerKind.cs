namespace Joulewise.Facility;

/// <summary>What a ledger rests on.</summary>
public enum LedgerKind
{
    /// <summary>A node with a chassis profile.</summary>
    Node,

    /// <summary>An NVL72-class rack with a rack profile.</summary>
    Rack,

    /// <summary>No profile: bounds only.</summary>
    Generic,
}
