using System.Text;

namespace Joulewise.Reporting;

/// <summary>Texts built into the assembly.</summary>
internal static class EmbeddedText
{
    /// <summary>Reads one.</summary>
    /// <param name="name">Its name, without the assembly's.</param>
    /// <returns>The text.</returns>
    public static string Read(string name)
    {
        using Stream stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream("Joulewise.Reporting." + name)
            ?? throw new InvalidOperationException("The assembly lacks the text '" + name + "'.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
