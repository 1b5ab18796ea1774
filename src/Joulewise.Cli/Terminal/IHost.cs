namespace Joulewise.Cli;

/// <summary>What the commands may know of the place they run in. Tests give their own.</summary>
internal interface IHost
{
    /// <summary>Gets the writer for results: what a program may read.</summary>
    TextWriter Out { get; }

    /// <summary>Gets the writer for progress, warnings and errors.</summary>
    TextWriter Error { get; }

    /// <summary>Gets piped input, byte for byte.</summary>
    Stream In { get; }

    /// <summary>Gets a value indicating whether a person watches <see cref="Error"/>, so that progress may be drawn there.</summary>
    bool ShowsProgress { get; }

    /// <summary>Gets a value indicating whether a person reads <see cref="Out"/>, so that colour and terminal width apply.</summary>
    bool IsTerminal { get; }

    /// <summary>Gets the width of the terminal in characters, or a fixed width when there is none.</summary>
    int WidthCharacters { get; }

    /// <summary>Gets the folder that relative paths of the command line start from.</summary>
    string WorkingDirectory { get; }

    /// <summary>Reads an environment variable.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Its value, or <see langword="null"/>.</returns>
    string? Variable(string name);
}
