using System.Globalization;
using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Reads a traffic as a user names it.</summary>
internal static class Workloads
{
    /// <summary>InferenceX draws both lengths uniformly from 0.8 to 1.0 of nominal: 0.9 of it on average.</summary>
    private const double MeanOfNominal = 0.9;

    /// <summary>The mean length behind a nominal one; <see langword="null"/> where the traffic has none.</summary>
    public static TokenCount? MeanOf(TokenCount? nominal) => nominal is { } length ? length * MeanOfNominal : null;

    /// <summary>A catalogue name (<c>8k/1k</c>) or nominal lengths (<c>8192/1024</c>) as a traffic of the evidence.</summary>
    /// <exception cref="InputException">It is neither.</exception>
    public static WorkloadKey Resolve(Catalogue catalogue, string text)
    {
        string[] lengths = text.Split('/');
        if (lengths.Length == 2
            && int.TryParse(lengths[0], NumberStyles.None, CultureInfo.InvariantCulture, out int input)
            && int.TryParse(lengths[1], NumberStyles.None, CultureInfo.InvariantCulture, out int output)
            && input > 0
            && output > 0)
        {
            return WorkloadKey.Fixed(input, output);
        }

        Workload workload = catalogue.FindWorkload(text);
        return workload is { NominalInputTokens: { } isl, NominalOutputTokens: { } osl }
            ? WorkloadKey.Fixed(isl, osl)
            : throw new InputException($"--workload '{text}': {workload.Name} has no fixed lengths and so no frontier; accepted are 1k/1k, 8k/1k, 1k/8k or nominal lengths such as 8192/1024");
    }
}
