namespace Joulewise.Reporting;

/// <summary>Looks for an installed Chromium or a browser built on it.</summary>
/// <param name="variable">Reads an environment variable.</param>
/// <param name="exists">Tells whether a file exists.</param>
internal sealed class ChromiumFinder(Func<string, string?> variable, Func<string, bool> exists)
{
    /// <summary>The variable that names a browser outright.</summary>
    public const string Variable = "JOULEWISE_CHROMIUM";

    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge"];

    private static readonly string[] MacPlaces =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly string[] WindowsRoots = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];

    private static readonly string[] WindowsPlaces =
    [
        "Google/Chrome/Application/chrome.exe",
        "Chromium/Application/chrome.exe",
        "Microsoft/Edge/Application/msedge.exe",
    ];

    /// <summary>Gets a finder on this machine.</summary>
    public static ChromiumFinder OnThisMachine { get; } = new(Environment.GetEnvironmentVariable, File.Exists);

    /// <summary>Finds a browser: the one named by <c>JOULEWISE_CHROMIUM</c>, else on <c>PATH</c>, else in its usual places.</summary>
    /// <returns>The path of the program, or <see langword="null"/>.</returns>
    public string? Find()
    {
        string? named = variable(Variable);
        return string.IsNullOrWhiteSpace(named) ? Candidates().FirstOrDefault(exists) : exists(named) ? named : null;
    }

    /// <summary>Why nothing was found, and how to get one.</summary>
    /// <returns>One line.</returns>
    public string Advice()
    {
        string? named = variable(Variable);
        return string.IsNullOrWhiteSpace(named)
            ? "no PDF: no Chromium, Chrome or Edge found; install one (Debian, Ubuntu: apt-get install chromium) or name one in " + Variable
            : "no PDF: " + Variable + " names '" + named + "', where no file is; name an installed Chromium, Chrome or Edge";
    }

    private IEnumerable<string> Candidates()
    {
        string suffix = OperatingSystem.IsWindows() ? ".exe" : string.Empty;
        foreach (string folder in (variable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (string name in Names)
            {
                yield return Path.Combine(folder, name + suffix);
            }
        }

        foreach (string place in MacPlaces)
        {
            yield return place;
        }

        foreach (string folder in WindowsRoots.Select(variable).OfType<string>())
        {
            foreach (string place in WindowsPlaces)
            {
                yield return Path.Combine(folder, place);
            }
        }
    }
}
