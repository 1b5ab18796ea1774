using System.Globalization;

namespace Joulewise.Modeling;

/// <summary>Refuses deployments whose weights can't be loaded.</summary>
internal static class FitCheck
{
    /// <summary>What public runs are known to stretch: weights may take this share of the memory.</summary>
    private const double MostWeightShare = 0.99;

    /// <summary>Says what a deployment lacks.</summary>
    /// <param name="served">The deployment and its load.</param>
    /// <returns>The number that is missing, or an empty text where the weights fit.</returns>
    public static string ProblemOf(ServingCase served)
    {
        Deployment deployment = served.Deployment;
        MemoryFit fit = MemoryFit.Of(deployment, served.InputTokens, served.OutputTokens);
        double memory = deployment.Accelerator.MemoryBytes;
        return fit.WeightBytes <= MostWeightShare * memory
            ? string.Empty
            : string.Create(
                CultureInfo.InvariantCulture,
                $"does not fit: {fit.WeightBytes / 1e9:0.#} GB of weights on each of {deployment.Widths.Accelerators} accelerators with {memory / 1e9:0.#} GB, {(fit.WeightBytes - memory) / 1e9:0.#} GB too many; spread the model over more accelerators or take fewer bits");
    }
}
