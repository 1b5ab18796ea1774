namespace Joulewise.Modeling;

/// <summary>What is left out together when the model is checked.</summary>
public enum HoldOut
{
    /// <summary>Single rows of known curves.</summary>
    Row,

    /// <summary>A model on an accelerator under an engine at a precision.</summary>
    Cell,

    /// <summary>A family of models.</summary>
    Family,

    /// <summary>An accelerator.</summary>
    Accelerator,

    /// <summary>All accelerators of a maker.</summary>
    Vendor,
}
