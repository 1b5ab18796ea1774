namespace Joulewise.Catalog;

/// <summary>The kinds of entry with all that sets them apart.</summary>
internal static class SectionKinds
{
    internal static SectionKind<Accelerator> Accelerator { get; } = new(
        "accelerator", Kinds.Accelerators, AcceleratorReader.Read, a => a.Id, a => a.Aliases, HardwareDescriptions.Describe);

    internal static SectionKind<SystemModel> System { get; } = new(
        "system", Kinds.Systems, SystemReader.Read, s => s.Id, s => s.Aliases, HardwareDescriptions.Describe);

    internal static SectionKind<ModelArchitecture> Model { get; } = new(
        "model", Kinds.Models, ModelReader.Read, m => m.Id, m => m.Aliases, ModelDescriptions.Describe);

    internal static SectionKind<ServingEngine> Engine { get; } = new(
        "engine", Kinds.Engines, EngineReader.Read, e => e.Id, e => e.Aliases, SettingDescriptions.Describe);

    internal static SectionKind<Site> Site { get; } = new(
        "site", Kinds.Sites, SiteReader.Read, s => s.Id, s => s.Aliases, SettingDescriptions.Describe);

    internal static SectionKind<Climate> Climate { get; } = new(
        "climate", Kinds.Climates, ClimateReader.Read, c => c.Id, _ => [], ClimateDescriptions.Describe);

    internal static SectionKind<FacilityEntry> Facility { get; } = new(
        "facility", Kinds.Facilities, FacilityReader.Read, f => f.Id, _ => [], ClimateDescriptions.Describe, FileHoldsOne: false);

    internal static SectionKind<PriceEntry> Price { get; } = new(
        "price", Kinds.Prices, PriceReader.Read, p => p.Id, _ => [], SettingDescriptions.Describe, FileHoldsOne: false);

    internal static SectionKind<CapitalCosts> Capital { get; } = new(
        "capital", Kinds.Capital, CapitalReader.Read, c => c.Id, _ => [], CostDescriptions.Describe);

    internal static SectionKind<CostTerms> Terms { get; } = new(
        "terms", Kinds.Terms, TermsReader.Read, t => t.Id, t => t.Aliases, CostDescriptions.Describe);

    internal static SectionKind<Workload> Workload { get; } = new(
        "workload", Kinds.Workloads, WorkloadReader.Read, w => w.Id, w => w.Aliases, SettingDescriptions.Describe);

    internal static SectionKind<Claim> Claim { get; } = new(
        "claim", Kinds.Claims, ClaimReader.Read, c => c.Id, c => c.Aliases, ClaimDescriptions.Describe);
}
