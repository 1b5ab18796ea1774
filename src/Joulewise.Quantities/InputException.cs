namespace Joulewise.Quantities;

/// <summary>Something the user gave is at fault: a file, a line, an option. Never a fault of the program.</summary>
/// <remarks>
/// The message is one line that names the file, line or option, says what was found and what is accepted. A program that
/// meets it prints that line and ends with exit code 2.
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
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="InputException"/> class.</summary>
    /// <param name="message">One line: where, what was found, what is accepted.</param>
    /// <param name="innerException">The cause.</param>
    public InputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
