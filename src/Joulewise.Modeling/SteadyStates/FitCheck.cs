using System.Globalization;

namespace Joulewise.Modeling;

/// <summary>Refuses deployments whose weights can't be loaded.</summary>
internal static class FitCheck
{
    /// <summary>No engine runs with less than this for activations, buffers and graphs.</summary>
    private const double LeastWorkspaceBytes = 1.5e9;

    /// <summary>Says what a deployment lacks.</summary>
    /// <param name="served">The deployment and its load.</param>
    /// <returns>The number that is missing, or an empty text where the weights and one sequence fit.</returns>
    public static string ProblemOf(ServingCase served)
    {
        Deployment deployment = served.Deployment;
        MemoryFit fit = MemoryFit.Of(deployment, served.InputTokens, served.OutputTokens);
        double memory = deployment.Accelerator.MemoryBytes;
        double needed = fit.WeightBytes + LeastWorkspaceBytes + fit.BytesPerSequence;
        return needed <= memory
            ? string.Empty
            : string.Create(
                CultureInfo.InvariantCulture,
                $"does not fit: each of {deployment.Widths.Accelerators} accelerators needs {needed / 1e9:0.#} GB for weights, buffers and one sequence and has {memory / 1e9:0.#} GB, {(needed - memory) / 1e9:0.#} GB too few; spread the model over more accelerators or take fewer bits");
    }
}
