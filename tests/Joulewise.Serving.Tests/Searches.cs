using System.Collections.Concurrent;
using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Serving.Tests;

/// <summary>Questions on the embedded catalogue and evidence, and what a search of them is made of.</summary>
internal static class Searches
{
    public static Catalogue Catalogue { get; } = Catalogue.LoadEmbedded();

    private static readonly Lazy<Predictor> Loaded = new(() => Predictor.Load(Catalogue, EvidenceStore.ReadEmbedded));

    private static readonly ConcurrentDictionary<(string Model, string Decode, string Prefill), IReadOnlyList<SearchGroup>> Known = new();

    public static Predictor Predictor => Loaded.Value;

    /// <summary>A question without promises: prompts of 1,000 and answers of 200 tokens.</summary>
    public static SearchQuestion Ask(string model, int accelerators, params string[] named) => new()
    {
        Model = Catalogue.FindModel(model),
        Accelerators = [.. named.Select(Catalogue.FindAccelerator)],
        Supply = new Supply(accelerators, null, DrawBasis.Provisioned),
        InputTokens = 1000,
        OutputTokens = 200,
        Site = Catalogue.FindSite(Catalogue.DefaultSiteId),
    };

    public static Supply Behind(double megawatts, DrawBasis draw = DrawBasis.Provisioned) => new(null, Power.FromMegawatts(megawatts), draw);

    public static SearchResult Answer(SearchQuestion question) =>
        new ConfigurationSearch(Catalogue, Predictor).Run(question, TestContext.Current.CancellationToken);

    public static IReadOnlyList<GroupResult> Run(SearchQuestion question, bool prunes = true) =>
        SearchRun.Run(question, Catalogue, Predictor, out _, TestContext.Current.CancellationToken, prunes);

    public static IReadOnlyList<SearchGroup> Groups(SearchQuestion question) => Groups(question, out _);

    public static IReadOnlyList<SearchGroup> Groups(SearchQuestion question, out IReadOnlyList<Refusal> refused) =>
        new SearchGroups(new EngineChoices(Catalogue, Predictor.Rows), new Places(Catalogue, Predictor, question), question, ModelShape.Of(question.Model)).List(out refused);

    /// <summary>All groups of a model on an accelerator, made once: lengths and promises don't change them.</summary>
    public static IReadOnlyList<SearchGroup> GroupsOf(string model, string decode, string prefill) => Known.GetOrAdd(
        (model, decode, prefill),
        key => Groups(Ask(key.Model, 1, key.Decode) with { PrefillAccelerators = [Catalogue.FindAccelerator(key.Prefill)] }));

    public static Workers WorkersOf(SearchQuestion question) => new(Predictor, question, ModelShape.Of(question.Model));

    /// <summary>The workers of a group that decode, or do everything.</summary>
    public static IReadOnlyList<PoolModel> Pools(SearchQuestion question, SearchGroup group) =>
        WorkersOf(question).Of(group, group.Place, question.Supply.Accelerators ?? 16, out _);

    /// <summary>The best score of all groups; infinite where nothing keeps the promises.</summary>
    public static double BestScore(IReadOnlyList<GroupResult> groups) =>
        groups.Select(g => g.Best?.Score ?? double.PositiveInfinity).DefaultIfEmpty(double.PositiveInfinity).Min();

    /// <summary>The frontier over all groups.</summary>
    public static Front FrontOf(IReadOnlyList<GroupResult> groups)
    {
        Front all = new();
        foreach (Found found in groups.SelectMany(g => g.Front.Points))
        {
            all.Add(found);
        }

        return all;
    }
}
