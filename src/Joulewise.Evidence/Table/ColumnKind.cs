namespace Joulewise.Evidence;

/// <summary>What a column of the evidence table holds.</summary>
public enum ColumnKind
{
    /// <summary>One line of text; possibly one of a list of names.</summary>
    Text,

    /// <summary>A whole number of at least one.</summary>
    Count,

    /// <summary>A finite number in the column's unit.</summary>
    Number,

    /// <summary>true or false.</summary>
    Flag,
}
