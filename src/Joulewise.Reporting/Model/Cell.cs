namespace Joulewise.Reporting;

/// <summary>A cell of a table.</summary>
public abstract record Cell;
