namespace Joulewise.Catalog;

/// <summary>The kinds of entry: names of folders, and of the command line.</summary>
internal static class Kinds
{
    internal const string Accelerators = "accelerators";
    internal const string Systems = "systems";
    internal const string Models = "models";
    internal const string Engines = "engines";
    internal const string Sites = "sites";
    internal const string Climates = "climates";
    internal const string Facilities = "facilities";
    internal const string Prices = "prices";
    internal const string Capital = "capital";
    internal const string Terms = "terms";
    internal const string Workloads = "workloads";
    internal const string Claims = "claims";

    /// <summary>Gets all of them.</summary>
    internal static IReadOnlyList<string> All { get; } = [Accelerators, Systems, Models, Engines, Sites, Climates, Facilities, Prices, Capital, Terms, Workloads, Claims];
}
