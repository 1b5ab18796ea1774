namespace Joulewise.Quantities;

/// <summary>The shapes a distribution can have.</summary>
internal enum SpreadShape
{
    /// <summary>No error.</summary>
    Fixed,

    /// <summary>Log-normal on each side of the median.</summary>
    LogNormal,

    /// <summary>Between two bounds, all equally likely.</summary>
    Uniform,

    /// <summary>Between two bounds, most likely at the stated value.</summary>
    Triangular,
}
