using System.Globalization;
using Joulewise.Serving;

namespace Joulewise.Cli;

/// <summary>How to launch a configuration, on the terminal.</summary>
internal static class LaunchText
{
    public static void Write(IHost host, LaunchPlan launch, IReadOnlyList<string> written)
    {
        host.Out.WriteLine();
        Line(host, $"To launch it{(launch.Versions.Count > 0 ? $" ({string.Join("; ", launch.Versions)})" : string.Empty)}:");
        foreach (LaunchCommand command in launch.Commands)
        {
            Line(host, $"  {command.Count} x, {command.Purpose}:");
            Line(host, $"    {command.Line}");
        }

        foreach (string note in launch.Notes)
        {
            Line(host, $"  {note}");
        }

        if (written.Count > 0)
        {
            Line(host, $"  written: {string.Join(", ", written)}");
        }
        else if (launch.Files.Count > 0)
        {
            Line(host, $"  --emit DIR writes {string.Join(", ", launch.Files.Select(f => f.Name))}");
        }
    }

    private static void Line(IHost host, FormattableString text) => host.Out.WriteLine(Printable.Plain(text.ToString(CultureInfo.InvariantCulture)));
}
