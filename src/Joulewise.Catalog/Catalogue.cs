using System.Diagnostics.CodeAnalysis;
using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>Accelerators, systems, models, engines, sites, climates, facilities, prices, capital, terms, workloads and published claims: the embedded catalogue, with a user's own files over it.</summary>
/// <remarks>
/// Lists are sorted by id. Finders take an id or an alias, without regard to case, with space, underscore and hyphen alike.
/// The embedded files are read when a kind is first asked for; a user's files are all read and checked when they are loaded.
/// Immutable and safe for use from several threads.
/// </remarks>
public sealed class Catalogue
{
    private readonly Lazy<Section<Accelerator>> _accelerators;
    private readonly Lazy<Section<SystemModel>> _systems;
    private readonly Lazy<Section<ModelArchitecture>> _models;
    private readonly Lazy<Section<ServingEngine>> _engines;
    private readonly Lazy<Section<Site>> _sites;
    private readonly Lazy<Section<Climate>> _climates;
    private readonly Lazy<Section<FacilityEntry>> _facilities;
    private readonly Lazy<Section<PriceEntry>> _prices;
    private readonly Lazy<Section<CapitalCosts>> _capital;
    private readonly Lazy<Section<CostTerms>> _terms;
    private readonly Lazy<Section<Workload>> _workloads;
    private readonly Lazy<Section<Claim>> _claims;
    private readonly Lazy<IReadOnlyList<CatalogEntry>> _entries;

    private Catalogue(IReadOnlyList<CatalogLayer> layers)
    {
        _accelerators = new(() => Load(layers, SectionKinds.Accelerator));
        _systems = new(() => Load(layers, SectionKinds.System));
        _models = new(() => Load(layers, SectionKinds.Model));
        _engines = new(() => Load(layers, SectionKinds.Engine));
        _sites = new(() => Load(layers, SectionKinds.Site));
        _climates = new(() => Load(layers, SectionKinds.Climate));
        _facilities = new(() => Load(layers, SectionKinds.Facility));
        _prices = new(() => Load(layers, SectionKinds.Price));
        _capital = new(() => Load(layers, SectionKinds.Capital));
        _terms = new(() => Load(layers, SectionKinds.Terms));
        _workloads = new(() => Load(layers, SectionKinds.Workload));
        _claims = new(() => Load(layers, SectionKinds.Claim));
        _entries = new(() => [.. Kinds.All.SelectMany(EntriesOf)]);
    }

    /// <summary>Gets the id of the site a report uses when none is named.</summary>
    public const string DefaultSiteId = "us-virginia";

    /// <summary>Gets the kinds of entry, in the order of <see cref="Entries"/>.</summary>
    public static IReadOnlyList<string> EntryKinds => Kinds.All;

    /// <summary>Gets the accelerators.</summary>
    public IReadOnlyList<Accelerator> Accelerators => _accelerators.Value.Items;

    /// <summary>Gets the systems.</summary>
    public IReadOnlyList<SystemModel> Systems => _systems.Value.Items;

    /// <summary>Gets the model architectures.</summary>
    public IReadOnlyList<ModelArchitecture> Models => _models.Value.Items;

    /// <summary>Gets the serving engines.</summary>
    public IReadOnlyList<ServingEngine> Engines => _engines.Value.Items;

    /// <summary>Gets the sites.</summary>
    public IReadOnlyList<Site> Sites => _sites.Value.Items;

    /// <summary>Gets the climates.</summary>
    public IReadOnlyList<Climate> Climates => _climates.Value.Items;

    /// <summary>Gets the facilities with a published PUE.</summary>
    public IReadOnlyList<FacilityEntry> Facilities => _facilities.Value.Items;

    /// <summary>Gets the price book.</summary>
    public IReadOnlyList<PriceEntry> Prices => _prices.Value.Items;

    /// <summary>Gets what accelerators cost to buy, part by part.</summary>
    public IReadOnlyList<CapitalCosts> Capital => _capital.Value.Items;

    /// <summary>Gets the terms of owners.</summary>
    public IReadOnlyList<CostTerms> Terms => _terms.Value.Items;

    /// <summary>Gets the named traffics.</summary>
    public IReadOnlyList<Workload> Workloads => _workloads.Value.Items;

    /// <summary>Gets the published claims.</summary>
    public IReadOnlyList<Claim> Claims => _claims.Value.Items;

    /// <summary>Gets every entry in one form, by kind and then by id.</summary>
    public IReadOnlyList<CatalogEntry> Entries => _entries.Value;

    /// <summary>Gives the catalogue that came with the program.</summary>
    /// <returns>The catalogue.</returns>
    public static Catalogue LoadEmbedded() => new([new CatalogLayer(new EmbeddedFiles())]);

    /// <summary>Gives the embedded catalogue with a user's folder of the same layout over it: the same id replaces, a new id adds.</summary>
    /// <param name="overlayDirectory">The folder, or <see langword="null"/> for none.</param>
    /// <returns>The catalogue.</returns>
    /// <exception cref="InputException">The folder or a file in it is at fault; the message names file and line.</exception>
    public static Catalogue Load(string? overlayDirectory)
    {
        if (overlayDirectory is null)
        {
            return LoadEmbedded();
        }

        CatalogLayer embedded = new(new EmbeddedFiles());
        Catalogue catalogue = new([embedded, new CatalogLayer(new DirectoryFiles(overlayDirectory), embedded)]);
        foreach (string kind in Kinds.All)
        {
            catalogue.Touch(kind);
        }

        return catalogue;
    }

    /// <summary>Finds an accelerator.</summary>
    /// <param name="idOrAlias">Its id or an alias, for example <c>h100</c>.</param>
    /// <returns>The accelerator.</returns>
    /// <exception cref="InputException">There is none; the message suggests one.</exception>
    public Accelerator FindAccelerator(string idOrAlias) => _accelerators.Value.Find(idOrAlias);

    /// <summary>Finds an accelerator without throwing.</summary>
    /// <param name="idOrAlias">Its id or an alias.</param>
    /// <param name="accelerator">The accelerator, or <see langword="null"/>.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryFindAccelerator(string? idOrAlias, [NotNullWhen(true)] out Accelerator? accelerator) =>
        _accelerators.Value.TryFind(idOrAlias, out accelerator);

    /// <summary>Finds a system.</summary>
    /// <param name="idOrAlias">Its id or an alias.</param>
    /// <returns>The system.</returns>
    /// <exception cref="InputException">There is none; the message suggests one.</exception>
    public SystemModel FindSystem(string idOrAlias) => _systems.Value.Find(idOrAlias);

    /// <summary>Finds a system without throwing.</summary>
    /// <param name="idOrAlias">Its id or an alias.</param>
    /// <param name="system">The system, or <see langword="null"/>.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryFindSystem(string? idOrAlias, [NotNullWhen(true)] out SystemModel? system) =>
        _systems.Value.TryFind(idOrAlias, out system);

    /// <summary>Finds a model architecture, or reads one from a Hugging Face configuration file.</summary>
    /// <param name="idOrAlias">Its id, a name it is served under, or the path of a file that ends in <c>.json</c>.</param>
    /// <returns>The architecture.</returns>
    /// <exception cref="InputException">There is none, or the file is at fault.</exception>
    public ModelArchitecture FindModel(string idOrAlias)
    {
        ArgumentNullException.ThrowIfNull(idOrAlias);
        return idOrAlias.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            ? HuggingFaceConfig.ReadFile(idOrAlias)
            : _models.Value.Find(idOrAlias);
    }

    /// <summary>Finds a model architecture of the catalogue without throwing.</summary>
    /// <param name="idOrAlias">Its id or a name it is served under.</param>
    /// <param name="model">The architecture, or <see langword="null"/>.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryFindModel(string? idOrAlias, [NotNullWhen(true)] out ModelArchitecture? model) =>
        _models.Value.TryFind(idOrAlias, out model);

    /// <summary>Finds a serving engine.</summary>
    /// <param name="idOrAlias">Its id or an alias, for example <c>trt</c>.</param>
    /// <returns>The engine.</returns>
    /// <exception cref="InputException">There is none; the message suggests one.</exception>
    public ServingEngine FindEngine(string idOrAlias) => _engines.Value.Find(idOrAlias);

    /// <summary>Finds a serving engine without throwing.</summary>
    /// <param name="idOrAlias">Its id or an alias.</param>
    /// <param name="engine">The engine, or <see langword="null"/>.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryFindEngine(string? idOrAlias, [NotNullWhen(true)] out ServingEngine? engine) =>
        _engines.Value.TryFind(idOrAlias, out engine);

    /// <summary>Finds a site.</summary>
    /// <param name="idOrAlias">Its id or an alias, for example <c>europe-west3</c>.</param>
    /// <returns>The site.</returns>
    /// <exception cref="InputException">There is none; the message suggests one.</exception>
    public Site FindSite(string idOrAlias) => _sites.Value.Find(idOrAlias);

    /// <summary>Finds a site without throwing.</summary>
    /// <param name="idOrAlias">Its id or an alias.</param>
    /// <param name="site">The site, or <see langword="null"/>.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryFindSite(string? idOrAlias, [NotNullWhen(true)] out Site? site) =>
        _sites.Value.TryFind(idOrAlias, out site);

    /// <summary>Finds the terms of an owner.</summary>
    /// <param name="idOrAlias">Its id or an alias, for example <c>hyperscaler</c>.</param>
    /// <returns>The terms.</returns>
    /// <exception cref="InputException">There are none; the message suggests an id.</exception>
    public CostTerms FindTerms(string idOrAlias) => _terms.Value.Find(idOrAlias);

    /// <summary>Finds a climate.</summary>
    /// <param name="id">Its id, for example <c>us-dulles</c>.</param>
    /// <returns>The climate.</returns>
    /// <exception cref="InputException">There is none; the message suggests one.</exception>
    public Climate FindClimate(string id) => _climates.Value.Find(id);

    /// <summary>Gets the climate of a site.</summary>
    /// <param name="site">The site.</param>
    /// <returns>The climate, or <see langword="null"/> where the site names none.</returns>
    public Climate? ClimateOf(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return _climates.Value.TryFind(site.ClimateId, out Climate? climate) ? climate : null;
    }

    /// <summary>Finds a workload.</summary>
    /// <param name="idOrAlias">Its id or an alias, for example <c>8k/1k</c>.</param>
    /// <returns>The workload.</returns>
    /// <exception cref="InputException">There is none; the message suggests one.</exception>
    public Workload FindWorkload(string idOrAlias) => _workloads.Value.Find(idOrAlias);

    /// <summary>Finds a workload without throwing.</summary>
    /// <param name="idOrAlias">Its id or an alias.</param>
    /// <param name="workload">The workload, or <see langword="null"/>.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryFindWorkload(string? idOrAlias, [NotNullWhen(true)] out Workload? workload) =>
        _workloads.Value.TryFind(idOrAlias, out workload);

    /// <summary>Finds a published claim.</summary>
    /// <param name="idOrAlias">Its id or an alias.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="InputException">There is none; the message suggests one.</exception>
    public Claim FindClaim(string idOrAlias) => _claims.Value.Find(idOrAlias);

    /// <summary>Gets the systems built from an accelerator, sorted by id.</summary>
    /// <param name="acceleratorId">The catalogue id of the accelerator.</param>
    /// <returns>The systems, possibly none.</returns>
    public IReadOnlyList<SystemModel> SystemsOf(string acceleratorId) =>
        [.. Systems.Where(s => string.Equals(s.AcceleratorId, acceleratorId, StringComparison.Ordinal))];

    /// <summary>Gets the system an accelerator is compared in: one with a power profile of its own before one without, then the one with most planning figures.</summary>
    /// <param name="acceleratorId">The catalogue id of the accelerator.</param>
    /// <returns>The system, or <see langword="null"/> where none is known.</returns>
    public SystemModel? ComparedSystemOf(string acceleratorId) => SystemsOf(acceleratorId)
        .OrderBy(s => s.Rack is null && s.Chassis is null)
        .ThenByDescending(s => s.ProvisionedPerAccelerator.Count)
        .FirstOrDefault();

    /// <summary>Gets the newest price of an accelerator on given terms.</summary>
    /// <param name="acceleratorId">The catalogue id of the accelerator.</param>
    /// <param name="kind">Owned or rented, as the price book writes it.</param>
    /// <param name="tier">The terms, as the price book names them.</param>
    /// <returns>The price, or <see langword="null"/> where none is published.</returns>
    public PriceEntry? NewestPriceOf(string acceleratorId, string kind, string tier) => PricesOf(acceleratorId)
        .Where(p => string.Equals(p.Kind, kind, StringComparison.Ordinal) && string.Equals(p.Tier, tier, StringComparison.Ordinal))
        .OrderByDescending(p => p.Cost.Source.Date, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>Gets the prices of an accelerator, sorted by id.</summary>
    /// <param name="acceleratorId">The catalogue id of the accelerator.</param>
    /// <returns>The prices, possibly none.</returns>
    public IReadOnlyList<PriceEntry> PricesOf(string acceleratorId) =>
        [.. Prices.Where(p => string.Equals(p.AcceleratorId, acceleratorId, StringComparison.Ordinal))];

    /// <summary>Gets what an accelerator costs to buy.</summary>
    /// <param name="acceleratorId">The catalogue id of the accelerator.</param>
    /// <returns>The capital, or <see langword="null"/> where nothing is published.</returns>
    public CapitalCosts? CapitalOf(string acceleratorId) =>
        Capital.FirstOrDefault(c => string.Equals(c.AcceleratorId, acceleratorId, StringComparison.Ordinal));

    /// <summary>Gets the entries of a kind in one form, sorted by id.</summary>
    /// <param name="kind">One of <see cref="EntryKinds"/>.</param>
    /// <returns>The entries.</returns>
    /// <exception cref="InputException">There is no such kind.</exception>
    public IReadOnlyList<CatalogEntry> EntriesOf(string kind) => kind switch
    {
        Kinds.Accelerators => [.. Accelerators.Select(SectionKinds.Accelerator.Describe)],
        Kinds.Systems => [.. Systems.Select(SectionKinds.System.Describe)],
        Kinds.Models => [.. Models.Select(SectionKinds.Model.Describe)],
        Kinds.Engines => [.. Engines.Select(SectionKinds.Engine.Describe)],
        Kinds.Sites => [.. Sites.Select(SectionKinds.Site.Describe)],
        Kinds.Climates => [.. Climates.Select(SectionKinds.Climate.Describe)],
        Kinds.Facilities => [.. Facilities.Select(SectionKinds.Facility.Describe)],
        Kinds.Prices => [.. Prices.Select(SectionKinds.Price.Describe)],
        Kinds.Capital => [.. Capital.Select(SectionKinds.Capital.Describe)],
        Kinds.Terms => [.. Terms.Select(SectionKinds.Terms.Describe)],
        Kinds.Workloads => [.. Workloads.Select(SectionKinds.Workload.Describe)],
        Kinds.Claims => [.. Claims.Select(SectionKinds.Claim.Describe)],
        _ => throw new InputException($"unknown kind {Messages.Show(kind)}: one of {Messages.List(Kinds.All)}"),
    };

    /// <summary>Finds the entries of any kind that bear a name.</summary>
    /// <param name="idOrAlias">An id or an alias.</param>
    /// <returns>At least one entry; several when kinds share the name.</returns>
    /// <exception cref="InputException">No kind has it; the message suggests an id.</exception>
    public IReadOnlyList<CatalogEntry> FindEntries(string idOrAlias)
    {
        ArgumentNullException.ThrowIfNull(idOrAlias);
        string name = Names.Fold(idOrAlias);
        List<CatalogEntry> found = [.. Entries.Where(e => e.Aliases.Prepend(e.Id).Any(n => string.Equals(Names.Fold(n), name, StringComparison.Ordinal)))];
        return found.Count > 0 ? found : throw Suggestion.Unknown(idOrAlias, Entries);
    }

    private void Touch(string kind)
    {
        _ = kind switch
        {
            Kinds.Accelerators => Accelerators.Count,
            Kinds.Systems => Systems.Count,
            Kinds.Models => Models.Count,
            Kinds.Engines => Engines.Count,
            Kinds.Sites => Sites.Count,
            Kinds.Climates => Climates.Count,
            Kinds.Facilities => Facilities.Count,
            Kinds.Prices => Prices.Count,
            Kinds.Capital => Capital.Count,
            Kinds.Terms => Terms.Count,
            Kinds.Workloads => Workloads.Count,
            _ => Claims.Count,
        };
    }

    private Section<T> Load<T>(IReadOnlyList<CatalogLayer> layers, SectionKind<T> kind)
        where T : class
    {
        List<Reference> references = [];
        Section<T> section = new(kind, [.. layers.Select(l => l.Read(kind, references))]);
        foreach (Reference reference in references)
        {
            Check(reference, string.Equals(kind.Many, reference.Kind, StringComparison.Ordinal) ? section.Items.Select(kind.Id) : IdsOf(reference.Kind));
        }

        return section;
    }

    private IEnumerable<string> IdsOf(string kind) => kind switch
    {
        Kinds.Models => Models.Select(m => m.Id),
        Kinds.Systems => Systems.Select(s => s.Id),
        Kinds.Engines => Engines.Select(e => e.Id),
        Kinds.Climates => Climates.Select(c => c.Id),
        Kinds.Workloads => Workloads.Select(w => w.Id),
        _ => Accelerators.Select(a => a.Id),
    };

    private static void Check(Reference reference, IEnumerable<string> ids)
    {
        if (!ids.Contains(reference.Id, StringComparer.Ordinal))
        {
            throw new InputException($"{reference.File}:{reference.Line}: {reference.Key}: {Messages.Show(reference.Id)} is no id of {reference.Kind}: `joulewise catalog list {reference.Kind}` lists all");
        }
    }
}
