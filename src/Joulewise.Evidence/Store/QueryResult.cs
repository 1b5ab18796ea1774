namespace Joulewise.Evidence;

/// <summary>The answer to a user's query.</summary>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">The rows; a value is <see langword="null"/>, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="decimal"/> or <see cref="string"/>.</param>
/// <param name="IsTruncated">Whether there were more rows than the limit.</param>
public sealed record QueryResult(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows, bool IsTruncated);
