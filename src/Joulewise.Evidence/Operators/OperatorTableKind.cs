namespace Joulewise.Evidence.Operators;

/// <summary>One kind of table of AIConfigurator's operator database: which file, which columns, and what they mean.</summary>
/// <param name="FileName">The file's name.</param>
/// <param name="Family">The kind of operator.</param>
/// <param name="Precision">The column of the operands' format, or a literal.</param>
/// <param name="CachePrecision">The column of the cache's format, or NULL.</param>
/// <param name="Numbers">Columns and expressions of the shape, in the order that <paramref name="Shape"/> takes them.</param>
/// <param name="Shape">Makes the shape from the numbers.</param>
internal sealed record OperatorTableKind(
    string FileName,
    OperatorFamily Family,
    string Precision,
    string CachePrecision,
    IReadOnlyList<string> Numbers,
    Func<double[], OperatorShape> Shape)
{
    /// <summary>Gets the expression of the time in milliseconds.</summary>
    public string Milliseconds { get; init; } = "latency";

    /// <summary>Gets the condition on rows.</summary>
    public string Where { get; init; } = "true";

    /// <summary>Gets columns that some files lack, with the value they then have.</summary>
    public IReadOnlyDictionary<string, string> Optional { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
