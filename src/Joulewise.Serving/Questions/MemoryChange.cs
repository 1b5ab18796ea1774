namespace Joulewise.Serving;

/// <summary>Another memory on the same accelerators, for asking what memory is worth.</summary>
/// <param name="Capacity">Its size over that of the catalogue; above 0.</param>
/// <param name="Bandwidth">Its bandwidth over that of the catalogue; above 0.</param>
public readonly record struct MemoryChange(double Capacity, double Bandwidth)
{
    /// <summary>Gets the memory as it is sold.</summary>
    public static MemoryChange None { get; } = new(1, 1);
}
