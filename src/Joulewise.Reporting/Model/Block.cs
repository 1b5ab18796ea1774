namespace Joulewise.Reporting;

/// <summary>A piece of a chapter.</summary>
public abstract record Block;
