namespace Joulewise.Quantities;

/// <summary>Two figures on unlike bases were compared, subtracted or ranked.</summary>
public sealed class BasisMismatchException : InvalidOperationException
{
    /// <summary>Initializes a new instance of the <see cref="BasisMismatchException"/> class.</summary>
    public BasisMismatchException()
        : base("The figures are on unlike bases.")
    {
    }

    /// <summary>Initializes a new instance of the <see cref="BasisMismatchException"/> class.</summary>
    /// <param name="message">How the bases differ.</param>
    public BasisMismatchException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="BasisMismatchException"/> class.</summary>
    /// <param name="message">How the bases differ.</param>
    /// <param name="innerException">The cause.</param>
    public BasisMismatchException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
