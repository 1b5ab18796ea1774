using System.Text.Encodings.Web;
using System.Text.Json;
using Joulewise.Quantities;

namespace Joulewise.Modeling.OperatorFits;

/// <summary>The constants of operators as they are kept in a file.</summary>
public sealed record OperatorCalibrationFile
{
    private const string ResourceName = "Joulewise.Modeling.operators.json";

    // Formulas keep their plus signs: the file is never put into a page.
    private static readonly OperatorCalibrationJson Json =
        new(new JsonSerializerOptions(OperatorCalibrationJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static readonly Lazy<OperatorCalibrationFile> Embedded = new(ReadEmbedded);

    /// <summary>Gets the operators by name.</summary>
    public required IReadOnlyList<FittedOperator> Operators { get; init; }

    /// <summary>Gets the operators that the tables held too few rows of.</summary>
    public required IReadOnlyList<string> WithoutRows { get; init; }

    /// <summary>Gives the constants that came with the program.</summary>
    /// <returns>The constants.</returns>
    public static OperatorCalibrationFile LoadEmbedded() => Embedded.Value;

    /// <summary>Finds an operator.</summary>
    /// <param name="name">Its name, for example <c>gemm.bf16</c>.</param>
    /// <returns>The operator.</returns>
    /// <exception cref="InputException">There is none.</exception>
    public FittedOperator Operator(string name) =>
        Operators.FirstOrDefault(o => string.Equals(o.Name, name, StringComparison.Ordinal))
        ?? throw new InputException($"no operator {Excerpt.Of(name)} was fitted: {string.Join(", ", Operators.Select(o => o.Name))} are accepted");

    /// <summary>Writes the file whole or not at all: the same constants give the same bytes.</summary>
    /// <param name="path">Where to; replaced when it exists.</param>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public void Write(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string part = path + ".part";
        try
        {
            File.WriteAllBytes(part, ToJson());
            File.Move(part, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(part))
            {
                File.Delete(part);
            }

            throw new InputException($"{path} cannot be written ({exception.Message}): a file in an existing folder is accepted", exception);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="stream">The bytes.</param>
    /// <returns>The constants.</returns>
    internal static OperatorCalibrationFile Read(Stream stream) =>
        JsonSerializer.Deserialize(stream, Json.OperatorCalibrationFile)
        ?? throw new JsonException("The calibration of operators is empty.");

    /// <summary>Gives the bytes of the file.</summary>
    /// <returns>JSON with a line break at its end.</returns>
    internal byte[] ToJson() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Json.OperatorCalibrationFile), (byte)'\n'];

    private static OperatorCalibrationFile ReadEmbedded()
    {
        using Stream resource = typeof(OperatorCalibrationFile).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The assembly has no resource {ResourceName}.");
        return Read(resource);
    }
}
