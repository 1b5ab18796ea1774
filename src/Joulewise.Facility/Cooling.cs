namespace Joulewise.Facility;

/// <summary>Reads the catalogue's words for cooling.</summary>
public static class Cooling
{
    /// <summary>Reads a catalogue's cooling term.</summary>
    /// <param name="term">For example <c>air</c>, <c>liquid</c>, <c>water</c> or <c>liquid (air option)</c>; the first kind named counts.</param>
    /// <returns>The kind; <see cref="CoolingKind.Unknown"/> when the term names none.</returns>
    public static CoolingKind Parse(string? term)
    {
        string text = (term ?? string.Empty).Trim();
        if (text.StartsWith("liquid", StringComparison.OrdinalIgnoreCase) || text.StartsWith("water", StringComparison.OrdinalIgnoreCase))
        {
            return CoolingKind.Liquid;
        }

        return text.StartsWith("air", StringComparison.OrdinalIgnoreCase) ? CoolingKind.Air : CoolingKind.Unknown;
    }
}
