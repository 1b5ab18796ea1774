namespace Joulewise.Quantities;

/// <summary>The three axes without which two energy figures cannot be compared.</summary>
/// <param name="Boundary">What is included.</param>
/// <param name="Capacity">Which hardware time counts.</param>
/// <param name="Tokens">Which tokens divide.</param>
public readonly record struct Basis(Boundary Boundary, CapacityBasis Capacity, TokenBasis Tokens)
{
    /// <summary>Says why two bases are unlike.</summary>
    /// <param name="other">The other basis.</param>
    /// <returns>One sentence, or <see langword="null"/> when they are alike.</returns>
    public string? DifferenceFrom(Basis other)
    {
        List<string> parts = [];
        if (Boundary != other.Boundary)
        {
            parts.Add($"boundary {Boundary} against {other.Boundary}");
        }

        if (Capacity != other.Capacity)
        {
            parts.Add($"capacity basis {Capacity} against {other.Capacity}");
        }

        if (Tokens != other.Tokens)
        {
            parts.Add($"token basis {Tokens} against {other.Tokens}");
        }

        return parts.Count == 0 ? null : "not comparable: " + string.Join(", ", parts);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Boundary}/{Capacity}/{Tokens}";
}
