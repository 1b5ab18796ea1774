using System.Globalization;
using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>Reads a scenario from YAML, as docs/scenarios.md describes it.</summary>
/// <param name="catalogue">Knows models, accelerators and sites.</param>
internal sealed class ScenarioReader(Catalogue catalogue)
{
    private const int MostBytes = 1 << 20;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="named">Its name for messages.</param>
    /// <returns>The scenario.</returns>
    /// <exception cref="InputException">The file can't be read, or something in it is at fault; the message names the line.</exception>
    public Scenario ReadFile(string path, string named) =>
        Read(named, BoundedText.Read(path, named, MostBytes), Path.GetDirectoryName(Path.GetFullPath(path))!);

    /// <summary>Reads a text.</summary>
    /// <param name="named">The file's name for messages.</param>
    /// <param name="text">Its text.</param>
    /// <param name="folder">The folder that paths in it start from.</param>
    /// <returns>The scenario.</returns>
    /// <exception cref="InputException">Something in it is at fault; the message names the line.</exception>
    public Scenario Read(string named, string text, string folder)
    {
        EntryReader r = new(new FileScope(named, new Dictionary<string, Source>(StringComparer.Ordinal)), YamlDocumentReader.Read(named, text));
        IReadOnlyList<ScenarioClass> classes = ReadClasses(r);
        double start = r.Clock("start");
        string modelName = r.Text("model");
        ModelArchitecture model = r.Find("model", modelName, n => catalogue.FindModel(n.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? Path.Combine(folder, n) : n));
        EntryReader traffic = r.Inner("traffic");
        EntryReader? failures = r.Map("failures");
        EntryReader? prices = r.Map("prices");
        (IReadOnlyList<double> budget, RackLimit? racks) = ReadPower(r.Map("power"));
        Scenario scenario = new()
        {
            File = named,
            Folder = folder,
            Text = text,
            Name = r.OptionalText("name") is { Length: > 0 } name ? name : Path.GetFileNameWithoutExtension(named),
            Seed = r.Whole("seed", long.MinValue, 1),
            Model = model,
            Site = r.Find("site", r.Has("site") ? r.Text("site") : Catalogue.DefaultSiteId, catalogue.FindSite),
            WindowSeconds = ReadWindow(r),
            StartHour = start,
            DrainSeconds = r.Seconds("drain", 3600),
            Classes = classes,
            TrafficLine = traffic.Line,
            Traffic = new TrafficReader(classes, start).ReadRoot(traffic),
            Pools = [.. r.Maps("pools").Select(new PoolReader(catalogue, model).Read)],
            Cells = r.OptionalCount("cells") ?? 1,
            SimulatedCells = ReadSimulated(r),
            Routing = r.OneOf("router", RoutingPolicy.LeastLoaded, ("round-robin", RoutingPolicy.RoundRobin), ("least-loaded", RoutingPolicy.LeastLoaded), ("kv-aware", RoutingPolicy.KvAware), ("sla-aware", RoutingPolicy.SlaAware)),
            BudgetWatts = budget,
            Racks = racks,
            RestartsLost = failures?.OneOf("lost", false, ("migrate", false), ("restart", true)) ?? false,
            Failures = failures is null ? null : ReadFailures(failures),
            Upgrade = r.Map("upgrade") is { } upgrade ? ReadUpgrade(upgrade) : null,
            DollarsPerKilowattHour = prices?.Hourly<EnergyPrice>("energy", p => p.InDollarsPerKilowattHour) ?? [],
            GramsPerKilowattHour = prices?.Hourly<CarbonIntensity>("carbon", c => c.InGramsPerKilowattHour) ?? [],
        };
        prices?.End();
        r.End();
        CheckPools(r, scenario);
        return scenario;
    }

    private static double ReadWindow(EntryReader r)
    {
        double seconds = r.LastingSeconds("window", 1);
        return seconds is >= LeastWindowSeconds and <= MostWindowSeconds
            ? seconds
            : throw r.Problem("window", string.Create(CultureInfo.InvariantCulture, $"{seconds} s was found: accepted are {LeastWindowSeconds} s to {MostWindowSeconds} s"));
    }

    private const double LeastWindowSeconds = 0.01;
    private const double MostWindowSeconds = 3600;
    private const int MostCells = 10_000;

    private static int? ReadSimulated(EntryReader r)
    {
        int cells = r.OptionalCount("cells") ?? 1;
        int? simulated = r.OptionalCount("simulated_cells");
        return simulated is null || simulated <= cells
            ? simulated
            : throw r.Problem("simulated_cells", string.Create(CultureInfo.InvariantCulture, $"{simulated} was found: accepted are 1 to {cells}, the 'cells' of the fleet"));
    }

    private static List<ScenarioClass> ReadClasses(EntryReader r)
    {
        List<ScenarioClass> classes = [];
        foreach (EntryReader c in r.Maps("classes"))
        {
            ScenarioClass one = new(
                c.Text("name"),
                new LatencyPromise(c.LastingSeconds("ttft", double.PositiveInfinity), c.LastingSeconds("tpot", double.PositiveInfinity)),
                c.OptionalCount("priority", 0) ?? 0,
                c.Map("deferrable") is { } deferrable ? ReadDeferral(deferrable) : null);
            c.End();
            if (classes.Exists(o => string.Equals(o.Name, one.Name, StringComparison.Ordinal)))
            {
                throw c.Problem("name", $"{Messages.Show(one.Name)} stands here twice: accepted are names of their own");
            }

            if (one.Priority > MostPriority)
            {
                throw c.Problem("priority", string.Create(CultureInfo.InvariantCulture, $"{one.Priority} is out of range: accepted are 0 to {MostPriority}"));
            }

            classes.Add(one);
        }

        return classes.Count > 0 ? classes : [ScenarioClass.Only];
    }

    private const int MostPriority = 99;

    private static DeferralPolicy ReadDeferral(EntryReader r)
    {
        DeferralPolicy policy = new(r.LastingSeconds("within"), r.Has("price") ? r.Amount<EnergyPrice>("price").InDollarsPerKilowattHour : double.PositiveInfinity);
        r.End();
        return policy;
    }

    private static (IReadOnlyList<double> Budget, RackLimit? Racks) ReadPower(EntryReader? r)
    {
        if (r is null)
        {
            return ([], null);
        }

        IReadOnlyList<double> watts = r.Hourly<Power>("budget", p => p.InWatts);
        RackLimit? racks = r.Map("rack") is { } rack ? ReadRack(rack) : null;
        r.End();
        if (watts.Count == 0 && racks is null)
        {
            throw r.Missing("budget");
        }

        return watts.All(w => w > 0) ? (watts, racks) : throw r.Problem("budget", "0 was found: accepted is power above 0");
    }

    private static RackLimit ReadRack(EntryReader r)
    {
        RackLimit limit = new(r.Count("accelerators"), r.Amount<Power>("limit").InWatts);
        r.End();
        return limit.LimitWatts > 0 ? limit : throw r.Problem("limit", "0 was found: accepted is power above 0");
    }

    private static FailurePolicy ReadFailures(EntryReader r)
    {
        FailurePolicy policy = new(r.Number("hours_between", 1e-3, 1e9), r.Seconds("repair", 0));
        r.End();
        return policy;
    }

    private static UpgradePolicy ReadUpgrade(EntryReader r)
    {
        UpgradePolicy policy = new(r.Amount<Duration>("at").InSeconds, r.Part("at_once", 0.1));
        r.End();
        return policy;
    }

    private static void CheckPools(EntryReader r, Scenario scenario)
    {
        if (scenario.Pools.Count == 0)
        {
            throw r.Missing("pools");
        }

        if (scenario.Pools.GroupBy(p => p.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw scenario.Problem(twice.Last().Line, $"pools.name: {Messages.Show(twice.Key)} stands here twice: accepted are names of their own");
        }

        bool fills = scenario.Pools.Any(p => p.Role == PoolRole.Prefill);
        bool decodes = scenario.Pools.Any(p => p.Role == PoolRole.Decode);
        bool whole = scenario.Pools.Any(p => p.Role == PoolRole.Whole);
        if (fills != decodes || (fills && whole))
        {
            throw r.Problem("pools", $"have the roles {Messages.List(scenario.Pools.Select(p => p.Role.ToString().ToLowerInvariant()).Distinct(StringComparer.Ordinal))}: accepted are pools that are all whole, or prefill and decode");
        }

        if (scenario.Traffic is ClosedLoopSpec loop && (loop.Clients < scenario.Cells || scenario.SimulatedCells < scenario.Cells))
        {
            throw scenario.Problem(scenario.TrafficLine, string.Create(CultureInfo.InvariantCulture, $"traffic: a closed loop of {loop.Clients} clients over {scenario.Cells} cells: accepted is at least one client for each cell, and all cells simulated"));
        }

        if (scenario.Cells > MostCells)
        {
            throw r.Problem("cells", string.Create(CultureInfo.InvariantCulture, $"{scenario.Cells} was found: accepted are 1 to {MostCells}; put more workers into each"));
        }

        long workers = (long)scenario.Cells * scenario.Pools.Sum(p => (long)p.Workers);
        if (workers > Scenario.MostWorkers)
        {
            throw r.Problem(r.Has("cells") ? "cells" : "pools", string.Create(CultureInfo.InvariantCulture, $"make {workers} workers: accepted are {Scenario.MostWorkers}"));
        }
    }
}
