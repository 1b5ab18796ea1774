using Joulewise.Catalog;

namespace Joulewise.Modeling;

/// <summary>A model architecture as the numbers a step needs.</summary>
internal sealed class ModelShape
{
    private ModelShape(ModelArchitecture architecture)
    {
        Id = architecture.Id;
        Family = architecture.Family;
        HiddenSize = architecture.HiddenSize;
        VocabularySize = architecture.VocabularySize;
        Layers = [.. architecture.Layers.Select(g => LayerShapes.Of(g, architecture.HiddenSize))];
        NativeQuantisation = architecture.NativeQuantisation;
        ExpertQuantisation = architecture.ExpertQuantisation;
    }

    /// <summary>Gets the catalogue id.</summary>
    public string Id { get; }

    /// <summary>Gets the family.</summary>
    public string Family { get; }

    /// <summary>Gets the width of the residual stream.</summary>
    public double HiddenSize { get; }

    /// <summary>Gets the number of tokens known.</summary>
    public double VocabularySize { get; }

    /// <summary>Gets the layers by make.</summary>
    public LayerShape[] Layers { get; }

    /// <summary>Gets the number format of the published weights.</summary>
    public string NativeQuantisation { get; }

    /// <summary>Gets the number format of the published experts where it is another one, or empty.</summary>
    public string ExpertQuantisation { get; }

    /// <summary>Gets the weights of the output head.</summary>
    public double HeadParameters => HiddenSize * VocabularySize;

    /// <summary>Gets the number of layers.</summary>
    public int LayerCount => Layers.Sum(l => l.Count);

    /// <summary>Gets the arithmetic of one token outside attention and the output head, in FLOP: two for each weight it uses.</summary>
    public double FlopPerToken => 2 * Layers.Sum(l => l.Count * (l.MixerParameters + l.DenseParameters + l.SharedParameters + l.RouterParameters + (l.ExpertParameters * l.ExpertsPerToken)));

    /// <summary>Gets a value indicating whether any layer routes to experts.</summary>
    public bool HasExperts => Array.Exists(Layers, l => l.Experts > 0);

    /// <summary>Gets a value indicating whether any layer attends over a latent.</summary>
    public bool HasLatent => Array.Exists(Layers, l => l.Mixer == MixerKind.Latent);

    /// <summary>Reads the numbers of an architecture.</summary>
    /// <param name="architecture">The architecture.</param>
    /// <returns>Its numbers.</returns>
    public static ModelShape Of(ModelArchitecture architecture)
    {
        ArgumentNullException.ThrowIfNull(architecture);
        return new ModelShape(architecture);
    }
}
