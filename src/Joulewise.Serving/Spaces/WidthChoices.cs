using Joulewise.Modeling;

namespace Joulewise.Serving;

/// <summary>The ways one worker can share a model.</summary>
internal static class WidthChoices
{
    /// <summary>A worker spans several scale-up domains up to this many accelerators.</summary>
    private const int MostAccelerators = 64;

    private const int MostPipelineStages = 4;

    /// <summary>Every layer is synchronised twice over tensor ranks; nobody is known to serve with more.</summary>
    private const int MostTensorRanks = 16;

    /// <summary>Lists the widths, in a fixed order.</summary>
    /// <param name="model">The model.</param>
    /// <param name="accelerator">The accelerator.</param>
    /// <param name="most">Accelerators at hand.</param>
    /// <returns>Every way in powers of two, within a scale-up domain where tensor parallelism needs one.</returns>
    /// <remarks>
    /// Attention replicas and whole experts are for models with routed experts: a dense model's replicas are workers of their own.
    /// Where attention is replicated, experts lie whole on accelerators, as the engines place them.
    /// </remarks>
    public static IReadOnlyList<WorkerWidths> Of(ModelShape model, AcceleratorShape accelerator, int most)
    {
        List<WorkerWidths> widths = [];
        double heads = model.Layers.Where(l => l.Mixer is MixerKind.Attention or MixerKind.Latent).Select(l => l.Heads).DefaultIfEmpty(double.PositiveInfinity).Min();
        int domain = Math.Max(1, accelerator.ScaleUpDomain);
        int limit = Math.Min(most, model.HasExperts ? Math.Max(domain, MostAccelerators) : domain * MostPipelineStages);
        for (int tensor = 1; tensor <= Math.Min(MostTensorRanks, Math.Min(domain, limit)) && (double.IsInfinity(heads) || heads % tensor == 0); tensor *= 2)
        {
            for (int stages = 1; stages <= MostPipelineStages && stages * tensor <= limit; stages *= 2)
            {
                widths.Add(new WorkerWidths(tensor * stages, 1, false, stages));
                if (model.HasExperts && tensor > 1)
                {
                    widths.Add(new WorkerWidths(tensor * stages, 1, true, stages));
                }
            }

            for (int replicas = 2; model.HasExperts && replicas * tensor <= Math.Min(limit, MostAccelerators); replicas *= 2)
            {
                widths.Add(new WorkerWidths(tensor * replicas, replicas, true));
            }
        }

        return widths;
    }
}
