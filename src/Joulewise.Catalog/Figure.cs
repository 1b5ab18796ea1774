using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>A catalogue figure. What nobody published is a missing figure, never a zero.</summary>
/// <typeparam name="T">The dimension.</typeparam>
/// <param name="Value">The figure.</param>
/// <param name="Grade">What it rests on.</param>
/// <param name="Source">Where it was read, and when it held.</param>
/// <param name="Note">The exact term or condition (for example "max TDP"), or empty.</param>
public sealed record Figure<T>(T Value, Grade Grade, Source Source, string Note = "")
    where T : struct, IQuantity<T>;
