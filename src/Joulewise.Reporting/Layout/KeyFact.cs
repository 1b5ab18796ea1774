namespace Joulewise.Reporting;

/// <summary>A line of the record: what, and its value.</summary>
/// <param name="Name">What.</param>
/// <param name="Text">The value in words.</param>
internal readonly record struct KeyFact(string Name, string Text);
