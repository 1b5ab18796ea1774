namespace Joulewise.Reporting;

/// <summary>Sources with consecutive numbers, cited together.</summary>
/// <param name="First">The first number.</param>
/// <param name="Last">The last number.</param>
internal readonly record struct SourceRun(int First, int Last)
{
    /// <summary>Gets the run as cited: one number, or first and last.</summary>
    public string Text => First == Last ? First.ToString(System.Globalization.CultureInfo.InvariantCulture) : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{First}–{Last}");
}
