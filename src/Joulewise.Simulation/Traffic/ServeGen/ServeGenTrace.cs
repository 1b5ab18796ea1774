using System.Globalization;
using System.Text;
using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>Reads the arrivals of a client of ServeGen: rows of start in seconds, rate per second, coefficient of variation, family, shape and scale, without a header.</summary>
internal static class ServeGenTrace
{
    private const int Columns = 6;

    // The windows of the published data; the last has no successor to end it.
    private const double LastWindowSeconds = 600;

    /// <summary>Reads the windows.</summary>
    /// <param name="content">The file's content.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <returns>The windows in order; each ends where the next begins.</returns>
    /// <exception cref="InputException">A row is at fault.</exception>
    public static IReadOnlyList<ServeGenClient.Window> Read(byte[] content, string name)
    {
        List<ServeGenClient.Window> windows = [];
        int line = 0;
        foreach (ReadOnlySpan<char> text in Encoding.UTF8.GetString(content).AsSpan().EnumerateLines())
        {
            line++;
            if (text.IsWhiteSpace())
            {
                continue;
            }

            ServeGenClient.Window window = ReadRow(text.ToString(), name, line);
            if (windows.Count > 0)
            {
                windows[^1] = window.StartSeconds > windows[^1].StartSeconds
                    ? windows[^1] with { EndSeconds = window.StartSeconds }
                    : throw At(name, line, "a window that does not start after the one above it", "windows sorted by their start");
            }

            windows.Add(window);
        }

        return windows.Count > 0 ? windows : throw At(name, 1, "the file is empty", "one row per window");
    }

    private static ServeGenClient.Window ReadRow(string text, string name, int line)
    {
        string[] cells = text.Split(',');
        if (cells.Length != Columns)
        {
            throw At(name, line, string.Create(CultureInfo.InvariantCulture, $"{cells.Length} cells"), "start,rate,variation,family,shape,scale");
        }

        double start = Number(cells[0], SpecCheck.MostSeconds, "start in seconds");
        double rate = Number(cells[1], SpecCheck.MostRatePerSecond, "rate per second");
        ServeGenClient.Family family = cells[3].Trim() switch
        {
            "" when rate == 0 => ServeGenClient.Family.None,
            "Gamma" => ServeGenClient.Family.Gamma,
            "Weibull" => ServeGenClient.Family.Weibull,
            _ => throw At(name, line, $"{Messages.Show(cells[3])} as family of the gaps", "Gamma, Weibull, or nothing where the rate is 0"),
        };
        double shape = Number(cells[4], 1e6, "shape");

        // A shape below this gives gaps no generator can tell from 0 (its inverse is an exponent).
        return family == ServeGenClient.Family.None || shape >= 1e-3
            ? new ServeGenClient.Window(start, start + LastWindowSeconds, rate, family, shape)
            : throw At(name, line, $"{Messages.Show(cells[4])} as shape", "a number from 0.001 to 1000000");

        double Number(string cell, double most, string what) =>
            double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value >= 0 && value <= most
                ? value
                : throw At(name, line, $"{Messages.Show(cell)} as {what}", string.Create(CultureInfo.InvariantCulture, $"a number from 0 to {most}"));
    }

    private static InputException At(string name, int line, string found, string accepted) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{name}:{line}: {found}; accepted: {accepted}"));
}
