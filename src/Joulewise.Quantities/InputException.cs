namespace Joulewise.Quantities;

/// <summary>Something the user gave is at fault: a file, a line, an option. Never a fault of the program.</summary>
/// <remarks>
/// The message is one line that names the file, line or option, says what was found and what is accepted. A program that
/// meets it prints that line and ends with exit code 2. Line breaks in the given message become spaces, because parsers of
/// other formats like to bring their own; quote what was found through <see cref="Excerpt.Of"/>.
/// </remarks>
public sealed class InputException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="InputException"/> class.</summary>
    public InputException()
        : base("The input is at fault.")
    {
    }

    /// <summary>Initializes a new instance of the <see cref="InputException"/> class.</summary>
    /// <param name="message">One line: where, what was found, what is accepted.</param>
    public InputException(string message)
        : base(OnOneLine(message))
    {
    }

    /// <summary>Initializes a new instance of the <see cref="InputException"/> class.</summary>
    /// <param name="message">One line: where, what was found, what is accepted.</param>
    /// <param name="innerException">The cause.</param>
    public InputException(string message, Exception innerException)
        : base(OnOneLine(message), innerException)
    {
    }

    private static string OnOneLine(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.ReplaceLineEndings(" ").Trim();
    }
}
