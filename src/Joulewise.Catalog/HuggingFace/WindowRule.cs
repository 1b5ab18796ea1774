namespace Joulewise.Catalog;

/// <summary>How a family tells which layers look back on a window only, when its configuration does not list them.</summary>
internal enum WindowRule
{
    /// <summary>A window, if one is given and in use, holds for all layers.</summary>
    FromConfig,

    /// <summary>Every other layer, starting with the first, has a window.</summary>
    Alternating,

    /// <summary>All layers but the last of each run of <c>sliding_window_pattern</c> have a window.</summary>
    LastOfPattern,

    /// <summary>All layers but every fourth attend within chunks.</summary>
    Chunks,
}
