using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>One side of a comparison as a user names it: <c>b200</c>, <c>b200:fp4</c>, <c>b200:fp8+mtp</c>, <c>b200:best</c>.</summary>
/// <param name="Accelerator">Catalogue id.</param>
/// <param name="Precision">Precision of the weights, <see cref="Best"/>, or empty for the comparison's own.</param>
/// <param name="SpeculativeDecoding">none, mtp or draft; empty for none.</param>
internal sealed record SideRequest(string Accelerator, string Precision, string SpeculativeDecoding)
{
    /// <summary>The word for whatever precision and speculation did best.</summary>
    public const string Best = "best";

    private const string Form = "ACCELERATOR[:PRECISION][+SPECULATION], such as b200, b200:fp4, b200:fp8+mtp or b200:best";

    private static readonly string[] Precisions = ["bf16", "fp16", "fp8", "fp4", "mxfp4", "int4", Best];
    private static readonly string[] Speculations = ["none", "mtp", "draft"];

    /// <summary>Gets a value indicating whether only the accelerator is named.</summary>
    public bool IsPlain => Precision.Length == 0 && SpeculativeDecoding.Length == 0;

    /// <summary>Gets the name of the side: the accelerator's id with what was said of its configuration.</summary>
    public string Name => Accelerator
        + (Precision.Length > 0 ? ":" + Precision : string.Empty)
        + (SpeculativeDecoding.Length > 0 ? "+" + SpeculativeDecoding : string.Empty);

    /// <summary>Reads a side.</summary>
    /// <exception cref="InputException">The text has another form, or names what is not known.</exception>
    public static SideRequest Parse(Catalogue catalogue, string text)
    {
        int plus = text.IndexOf('+', StringComparison.Ordinal);
        string head = plus < 0 ? text : text[..plus];
        string speculation = plus < 0 ? string.Empty : text[(plus + 1)..].ToLowerInvariant();
        int colon = head.IndexOf(':', StringComparison.Ordinal);
        string precision = colon < 0 ? string.Empty : head[(colon + 1)..].ToLowerInvariant();
        if (colon >= 0)
        {
            Check(text, "precision", precision, Precisions);
        }

        if (plus >= 0)
        {
            Check(text, "speculative decoding", speculation, Speculations);
        }

        if (precision is Best && plus >= 0)
        {
            throw new InputException($"'{Excerpt.Of(text)}': {Best} already takes the best speculative decoding: accepted is {Form}");
        }

        return new SideRequest(catalogue.FindAccelerator(colon < 0 ? head : head[..colon]).Id, precision, speculation);
    }

    private static void Check(string text, string what, string found, string[] known)
    {
        if (!known.Contains(found, StringComparer.Ordinal))
        {
            throw new InputException($"'{Excerpt.Of(text)}': unknown {what} '{Excerpt.Of(found)}': accepted are {string.Join(", ", known)}, in the form {Form}");
        }
    }
}
