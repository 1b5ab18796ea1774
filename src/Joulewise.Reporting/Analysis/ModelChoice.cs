using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>The model a question is about.</summary>
/// <param name="Architecture">Its shape and the name a reader sees.</param>
/// <param name="Key">The key its runs are found under.</param>
internal sealed record ModelChoice(ModelArchitecture Architecture, string Key)
{
    /// <summary>The catalogue's model of a name, or the one a configuration file describes.</summary>
    /// <remarks>
    /// What a token costs follows from the shape and not from the values of the weights, so a file of a measured model's
    /// shape stands for that model, and the name says so. The file's own name proves nothing.
    /// </remarks>
    /// <exception cref="InputException">There is no such model, or the file is at fault.</exception>
    public static ModelChoice Of(Catalogue catalogue, EvidenceLens lens, string asked)
    {
        ModelArchitecture model = catalogue.FindModel(asked);
        if (catalogue.TryFindModel(asked, out _))
        {
            string key = lens.ModelKey(model.Id);
            return new ModelChoice(catalogue.FindModel(key), key);
        }

        ModelArchitecture? twin = catalogue.Models
            .Where(m => HasShapeOf(m, model))
            .OrderBy(m => !lens.IsMeasured(lens.ModelKey(m.Id)))
            .ThenBy(m => m.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        return twin is null
            ? new ModelChoice(model with { Name = $"{model.Name} (configuration file)" }, $"file/{model.Id}")
            : new ModelChoice(model with { Name = $"{model.Name} (configuration file of the shape of {twin.Name}, whose runs are used)" }, lens.ModelKey(twin.Id));
    }

    private static bool HasShapeOf(ModelArchitecture one, ModelArchitecture other) =>
        one.HiddenSize == other.HiddenSize
        && one.VocabularySize == other.VocabularySize
        && one.LayerCount == other.LayerCount
        && one.TotalParameters == other.TotalParameters
        && one.ActiveParameters == other.ActiveParameters
        && one.KvElementsPerToken == other.KvElementsPerToken
        && one.StateElements == other.StateElements;
}
