namespace Joulewise.Serving;

/// <summary>An option with its value, or a flag without one.</summary>
/// <param name="Name">As the program spells it, with its dashes.</param>
/// <param name="Value">The value, unquoted, or <see langword="null"/> for a flag.</param>
/// <param name="IsShellText">Whether the value is shell text of our own that holds a variable, which a shell has to see unquoted.</param>
internal sealed record LaunchOption(string Name, string? Value = null, bool IsShellText = false)
{
    internal LaunchOption(string name, int value)
        : this(name, value.ToString(System.Globalization.CultureInfo.InvariantCulture))
    {
    }
}
