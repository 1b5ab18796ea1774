namespace Joulewise.Reporting;

/// <summary>How a callout is meant.</summary>
public enum CalloutKind
{
    /// <summary>Good to know.</summary>
    Note,

    /// <summary>Limits what the figures may be used for.</summary>
    Caution,
}
