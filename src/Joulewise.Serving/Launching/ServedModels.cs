using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>Finds how commands name a model: which checkpoint, how long a request, how many tokens drafted.</summary>
internal static class ServedModels
{
    /// <summary>How far the longest request is planned beyond the mean one. A choice of ours: traffic around a mean has longer requests.</summary>
    private const double LengthMargin = 1.25;

    private const int LengthGranule = 256;

    private const int LongestRequest = 100_000_000;

    internal static ServedModel Of(ServingConfiguration configuration, ModelArchitecture model, string vendor, List<string> notes)
    {
        if (model.Aliases.Append(model.Id).Any(n => n.Any(char.IsControl)))
        {
            throw new InputException($"model '{Excerpt.Of(model.Id)}': control characters found in its id or an alias: printable characters are accepted");
        }

        (string name, string? quantization) = NameOf(configuration, model, vendor, notes);
        return new(
            name.StartsWith('-') ? "./" + name : name,
            quantization,
            LengthOf(configuration, model, notes),
            DraftsOf(configuration, model, notes),
            model.Layers.Any(l => l.FeedForward is MoeSpec));
    }

    private static (string Name, string? Quantization) NameOf(ServingConfiguration configuration, ModelArchitecture model, string vendor, List<string> notes)
    {
        List<string> repositories = [.. model.Aliases.Prepend(model.Id).Where(CheckpointFormat.IsRepository)];
        string shown = Excerpt.Of(model.Id);
        if (repositories.Count == 0)
        {
            notes.Add($"The catalogue knows no Hugging Face repository for {shown}: put the path or repository of a {configuration.Precision} checkpoint in its place.");
            return (model.Id, null);
        }

        if (repositories.Find(r => CheckpointFormat.Matches(r, model, configuration.Precision, vendor)) is { } match)
        {
            return (match, null);
        }

        string basis = repositories.Find(r => CheckpointFormat.TagOf(r).Length == 0) ?? repositories[0];
        if (configuration.Precision is "fp8" && configuration.Engine is "vllm" or "sglang" && CheckpointFormat.IsSixteenBit(basis, model))
        {
            notes.Add($"The catalogue knows no fp8 checkpoint of {shown}: the engine quantises {basis} as it loads it.");
            return (basis, "fp8");
        }

        notes.Add($"The catalogue knows no {configuration.Precision} checkpoint of {shown}: put one in place of {basis}, which holds other weights than the configuration asks for.");
        return (basis, null);
    }

    private static int LengthOf(ServingConfiguration configuration, ModelArchitecture model, List<string> notes)
    {
        double mean = configuration.InputTokens + configuration.OutputTokens;
        if (!(mean >= 1 && mean < LongestRequest))
        {
            throw new InputException(FormattableString.Invariant($"prompt and answer: {mean} tokens found: from 1 to {LongestRequest} are accepted"));
        }

        double planned = Math.Ceiling(mean * LengthMargin / LengthGranule) * LengthGranule;
        int longest = (int)Math.Min(planned, model.MaxContext ?? LongestRequest * 2.0);
        notes.Add(FormattableString.Invariant($"Requests of up to {longest} tokens are admitted: the mean prompt and answer ({Math.Ceiling(mean)} tokens) and a quarter more, in steps of {LengthGranule}{(longest < planned ? ", but no more than the model's context" : string.Empty)}."));
        return longest;
    }

    private static int DraftsOf(ServingConfiguration configuration, ModelArchitecture model, List<string> notes)
    {
        if (configuration.Speculation is not "mtp")
        {
            return 0;
        }

        if (model.MtpLayers == 0)
        {
            notes.Add($"The catalogue knows no module for multi-token prediction of {Excerpt.Of(model.Id)}: speculation is left out.");
            return 0;
        }

        notes.Add("Multi-token prediction drafts 1 token a step, the depth vLLM's documentation starts with.");
        return 1;
    }
}
