using System.Globalization;
using Joulewise.Evidence.Import;
using Joulewise.Evidence.Import.Reading;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Operators;

/// <summary>Reads the CSV file of operators timed inside the layers of dense models, from microsoft/vidur's profiles.</summary>
/// <remarks>
/// Taken are matrix products and passes over activations of the commit named below. Its exchanges are not: they were timed outside a
/// captured graph and show the host's launches.
/// </remarks>
internal static class LayerOperators
{
    private const string Profiles = "vidur@7d47513";
    private const int ElementBytes = 2;

    private static readonly string[] Required = ["source", "device", "model", "op", "tp", "num_tokens", "median_ms"];

    /// <summary>Reads the rows of one family.</summary>
    /// <param name="path">The file.</param>
    /// <param name="relative">Its name in the rows.</param>
    /// <param name="family">The family.</param>
    /// <param name="accelerator">Finds the accelerator of a name.</param>
    /// <param name="limits">How much is read.</param>
    /// <returns>The rows in the file's order.</returns>
    public static IEnumerable<OperatorMeasurement> Read(string path, string relative, OperatorFamily family, Func<string, string?> accelerator, ImportLimits limits)
    {
        if (family is not (OperatorFamily.Gemm or OperatorFamily.Elementwise))
        {
            yield break;
        }

        int count = 0;
        foreach (CsvFields fields in CsvTable.Read(path, Required, limits))
        {
            if (++count > limits.Rows)
            {
                throw new InputException(string.Create(CultureInfo.InvariantCulture, $"{path} holds more than {limits.Rows} rows: fewer are accepted"));
            }

            if (string.Equals(fields.Text("source"), Profiles, StringComparison.Ordinal)
                && fields.Text("device") is { } device && accelerator(device) is { } id
                && fields.Text("op") is { } operation
                && DenseLayer.Of(fields.Text("model")) is { } layer
                && Positive(fields.Text("tp")) is { } width
                && Positive(fields.Text("num_tokens")) is { } tokens
                && Positive(fields.Text("median_ms")) is { } milliseconds
                && ShapeOf(operation, layer, width, tokens) is { } shape
                && family == (shape is GemmShape ? OperatorFamily.Gemm : OperatorFamily.Elementwise))
            {
                yield return new OperatorMeasurement
                {
                    Accelerator = id,
                    Family = family,
                    Engine = OperatorTables.LayerEngine,
                    Version = string.Empty,
                    Kernel = operation,
                    Precision = "bf16",
                    Shape = shape,
                    Seconds = milliseconds / 1000,
                    File = relative,
                };
            }
        }
    }

    private static OperatorShape? ShapeOf(string operation, DenseLayer layer, double width, double tokens)
    {
        double head = (double)layer.Hidden / layer.Heads;
        return operation switch
        {
            "attn_pre_proj" => Product(tokens, (layer.Heads + (2 * layer.KvHeads)) * head / width, layer.Hidden),
            "attn_post_proj" => Product(tokens, layer.Hidden, layer.Hidden / width),
            "mlp_up_proj" => Product(tokens, 2 * layer.Intermediate / width, layer.Hidden),
            "mlp_down_proj" => Product(tokens, layer.Hidden, layer.Intermediate / width),
            "input_layernorm" or "post_attention_layernorm" => Pass(tokens, 2.0 * layer.Hidden),
            "add" => Pass(tokens, 3.0 * layer.Hidden),
            "mlp_act" => Pass(tokens, 3 * layer.Intermediate / width),
            "attn_rope" => Pass(tokens, 2 * (layer.Heads + layer.KvHeads) * head / width),
            _ => null,
        };
    }

    private static GemmShape Product(double rows, double columns, double depth) => new((long)rows, (long)columns, (long)depth);

    private static ElementwiseShape Pass(double tokens, double elements) => new(tokens * elements * ElementBytes);

    private static double? Positive(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value > 0 && double.IsFinite(value) ? value : null;
}
