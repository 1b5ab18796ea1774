using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>How the evidence table writes a boundary.</summary>
public static class BoundaryNames
{
    private static readonly (Boundary Boundary, string Name)[] Names =
    [
        (Boundary.Board, "board"),
        (Boundary.NodeDc, "node_dc"),
        (Boundary.NodeWall, "node_wall"),
        (Boundary.Rack, "rack"),
        (Boundary.Facility, "facility"),
    ];

    /// <summary>Gets the names from the inside out.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names.Select(entry => entry.Name)];

    /// <summary>The name of a boundary.</summary>
    /// <param name="boundary">The boundary.</param>
    /// <returns>For example <c>node_wall</c>.</returns>
    public static string NameOf(Boundary boundary) => Array.Find(Names, entry => entry.Boundary == boundary).Name;

    /// <summary>The boundary of a name.</summary>
    /// <param name="name">One of <see cref="All"/>, in that spelling.</param>
    /// <returns>The boundary, or <see langword="null"/> when the name is none of them.</returns>
    public static Boundary? Parse(string? name)
    {
        int index = Array.FindIndex(Names, entry => string.Equals(entry.Name, name, StringComparison.Ordinal));
        return index < 0 ? null : Names[index].Boundary;
    }
}
