namespace Joulewise.Catalog;

/// <summary>Reads one file of <c>models/</c>.</summary>
internal static class ModelReader
{
    private const int MaxLayers = 10_000;

    internal static IEnumerable<ModelArchitecture> Read(EntryReader r)
    {
        ModelArchitecture model = new()
        {
            Id = r.Text("id"),
            Name = r.Text("name"),
            Aliases = r.Texts("aliases"),
            Family = r.Text("family"),
            EquivalentTo = r.Reference("equivalent_to", Kinds.Models),
            HiddenSize = r.Count("hidden_size"),
            VocabularySize = r.Count("vocabulary_size"),
            TiedEmbeddings = r.Flag("tied_embeddings"),
            MaxContext = r.OptionalCount("max_context"),
            NativeQuantisation = r.Choice("native_quantisation", Formats),
            ExpertQuantisation = r.Has("expert_quantisation") ? r.Choice("expert_quantisation", Formats) : string.Empty,
            MtpLayers = r.OptionalCount("mtp_layers", least: 0) ?? 0,
            StatedTotalBillions = r.OptionalNumber("stated_total_billions", 0.001, 1e6),
            StatedActiveBillions = r.OptionalNumber("stated_active_billions", 0.001, 1e6),
            Layers = ReadLayers(r),
            Note = r.OptionalText("note"),
            Source = r.Source(),
        };
        try
        {
            _ = model.TotalParameters;
        }
        catch (OverflowException)
        {
            throw r.Problem("layers", "the sizes multiply beyond what can be counted");
        }

        yield return model;
    }

    /// <summary>Gets the number formats weights are published in.</summary>
    internal static string[] Formats { get; } = ["fp32", "bf16", "fp16", "fp8", "fp6", "fp4", "mxfp8", "mxfp4", "nvfp4", "int8", "int4"];

    private static List<LayerGroup> ReadLayers(EntryReader r)
    {
        List<LayerGroup> groups = [];
        foreach (EntryReader layer in r.Maps("layers"))
        {
            LayerGroup group = new(layer.Count("count"), LayerReader.ReadMixer(layer), LayerReader.ReadFeedForward(layer));
            if (group.Mixer is null && group.FeedForward is null)
            {
                throw layer.Missing("attention, mla, compressed, linear, mamba, dense or moe");
            }

            layer.End();
            groups.Add(group);
        }

        if (groups.Count == 0)
        {
            throw r.Problem("layers", "needs at least one group of layers");
        }

        return groups.Sum(g => (long)g.Count) <= MaxLayers ? groups : throw r.Problem("layers", $"more than {MaxLayers} layers");
    }
}
