using System.Text.RegularExpressions;
using Joulewise.Catalog;

namespace Joulewise.Serving;

/// <summary>Tells the number format of a checkpoint by the name of its repository, which is how makers tell them apart.</summary>
internal static partial class CheckpointFormat
{
    private static readonly string[] Tags = ["mxfp4", "nvfp4", "fp4", "fp8", "int4", "awq", "gptq", "bf16"];

    /// <summary>Tells whether a name has the form of a Hugging Face repository: an owner, a slash, a name.</summary>
    internal static bool IsRepository(string name) => Repository().IsMatch(name);

    /// <summary>Gives the format a repository names, or an empty text where it names none.</summary>
    internal static string TagOf(string repository)
    {
        string[] parts = repository.ToUpperInvariant().Split('-', '_', '.', '/');
        return Array.Find(Tags, t => parts.Contains(t.ToUpperInvariant(), StringComparer.Ordinal)) ?? string.Empty;
    }

    /// <summary>Tells whether a repository holds weights of a precision that the maker's accelerators run.</summary>
    internal static bool Matches(string repository, ModelArchitecture model, string precision, string vendor)
    {
        string tag = TagOf(repository);
        if (tag.Length == 0)
        {
            string native = model.ExpertQuantisation.Length > 0 ? model.ExpertQuantisation : model.NativeQuantisation;
            return string.Equals(native, precision, StringComparison.Ordinal)
                || (precision is "bf16" && native is "fp16" or "fp32")
                || (precision is "fp4" && native is "mxfp4");
        }

        return precision switch
        {
            "fp4" => vendor is "AMD" ? tag is "mxfp4" : tag is "nvfp4" or "fp4",
            "int4" => tag is "int4" or "awq" or "gptq",
            _ => string.Equals(tag, precision, StringComparison.Ordinal),
        };
    }

    /// <summary>Tells whether a repository holds weights of 16 bits.</summary>
    internal static bool IsSixteenBit(string repository, ModelArchitecture model) =>
        Matches(repository, model, "bf16", string.Empty) && model.NativeQuantisation is not "fp32";

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9][A-Za-z0-9._-]*\\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Repository();
}
