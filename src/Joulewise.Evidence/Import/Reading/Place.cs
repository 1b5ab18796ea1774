using Joulewise.Quantities;

namespace Joulewise.Evidence.Import.Reading;

/// <summary>Where in an input something was found, for the one line a user reads.</summary>
/// <param name="File">The file.</param>
/// <param name="Position">The row or line in it, for example <c>row 12</c>, or empty.</param>
internal readonly record struct Place(string File, string Position)
{
    /// <summary>Makes the exception that says what was found here and what is accepted.</summary>
    public InputException Wrong(string found) => new($"{this}: {found}");

    public override string ToString() => Position.Length == 0 ? File : $"{File}, {Position}";
}
