using System.Globalization;

namespace Joulewise.Catalog;

/// <summary>Shows model architectures.</summary>
internal static class ModelDescriptions
{
    internal static CatalogEntry Describe(ModelArchitecture m)
    {
        FieldList list = new FieldList()
            .Add("family", m.Family)
            .Add("equivalent_to", m.EquivalentTo)
            .Add("hidden_size", m.HiddenSize)
            .Add("vocabulary_size", m.VocabularySize)
            .Add("tied_embeddings", m.TiedEmbeddings ? "true" : "false")
            .Add("max_context", m.MaxContext)
            .Add("native_quantisation", m.NativeQuantisation)
            .Add("expert_quantisation", m.ExpertQuantisation)
            .Add("layers", m.LayerCount);
        foreach (LayerGroup group in m.Layers)
        {
            list.Add("layer_group", $"{group.Count} x {Show(group)}");
        }

        list.Add("mtp_layers", m.MtpLayers)
            .Add("total_parameters", $"{FieldList.Number(Math.Round(m.TotalParameters / 1e9, 3))} billion, computed")
            .Add("active_parameters", $"{FieldList.Number(Math.Round(m.ActiveParameters / 1e9, 3))} billion, computed")
            .Add("stated_total_billions", m.StatedTotalBillions)
            .Add("stated_active_billions", m.StatedActiveBillions)
            .Add("kv_elements_per_token", m.KvElementsPerToken)
            .Add("source", m.Source.Title, Quantities.Grade.D, m.Source)
            .Add("note", m.Note);
        return new CatalogEntry(Kinds.Models, m.Id, m.Name, m.Aliases, list.Fields);
    }

    private static string Show(LayerGroup group) =>
        string.Join(" + ", new[] { Show(group.Mixer), Show(group.FeedForward) }.Where(p => p.Length > 0));

    private static string Show(TokenMixer? mixer) => mixer switch
    {
        AttentionSpec a => string.Create(
            CultureInfo.InvariantCulture,
            $"{a.Kind} {a.Heads}/{a.KvHeads} heads of {a.HeadDimension}{(a.Window is { } w ? $", window {w}" : string.Empty)}{Show(a.Sparse)}"),
        MlaSpec a => $"mla {a.Heads} heads, latent {a.KvRank}+{a.RopeHeadDimension}{Show(a.Sparse)}",
        CompressedAttentionSpec a => $"compressed {a.Heads}/1 heads of {a.HeadDimension}, window {a.Window}{(a.CompressRatio is { } c ? $", beyond it 1 in {c}" : string.Empty)}{Show(a.Sparse)}",
        LinearAttentionSpec a => $"{a.Kind} {a.ValueHeads} heads, state {a.KeyHeadDimension} x {a.ValueHeadDimension}",
        MambaSpec a => $"mamba2 {a.Heads} heads of {a.HeadDimension}, state {a.StateDimension}",
        _ => string.Empty,
    };

    private static string Show(SparseAttentionSpec? sparse) => sparse is null ? string.Empty : $", reads {sparse.TopTokens}";

    private static string Show(FeedForward? feedForward) => feedForward switch
    {
        DenseSpec d => $"dense {d.Intermediate}",
        MoeSpec m => $"moe {m.ExpertsPerToken} of {m.Experts} experts of {m.Intermediate}{(m.SharedExperts > 0 ? $", {m.SharedExperts} shared" : string.Empty)}",
        _ => string.Empty,
    };
}
