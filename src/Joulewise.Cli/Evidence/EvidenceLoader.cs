using System.CommandLine;
using System.Globalization;
using Joulewise.Evidence;

namespace Joulewise.Cli;

/// <summary>The rows of a run: embedded, imported and those of <c>--evidence</c>.</summary>
internal static class EvidenceLoader
{
    /// <summary>Reads the rows and says where they come from and on which terms.</summary>
    public static (IReadOnlyList<MeasuredPoint> Points, IReadOnlyList<string> Origins, IReadOnlyDictionary<string, string> Licences) Load(ParseResult parsed, CommonOptions common, IHost host)
    {
        using EvidenceStore store = Open(parsed, common, host, out IReadOnlyList<string> origins);
        IReadOnlyList<MeasuredPoint> points = store.All();
        Dictionary<string, string> licences = store.Sources.ToDictionary(s => s.Prefix, s => s.License, StringComparer.Ordinal);
        return (points, [$"{points.Count.ToString(CultureInfo.InvariantCulture)} rows in all: {origins[0]}", .. origins.Skip(1)], licences);
    }

    /// <summary>Opens a copy of the user's store where there is one, else the embedded evidence, with the user's own rows of this run.</summary>
    public static EvidenceStore Open(ParseResult parsed, CommonOptions common, IHost host, out IReadOnlyList<string> origins)
    {
        string? named = parsed.GetValue(common.Store);
        string path = StorePath.Of(named, host);
        bool isEmbedded = named is null && !File.Exists(path);
        EvidenceStore store = isEmbedded ? EvidenceStore.OpenEmbedded() : EvidenceStore.OpenCopy(path);
        try
        {
            List<string> from = [isEmbedded ? "embedded evidence" : $"embedded evidence and imports in {Path.GetFileName(path)}"];
            foreach (string file in parsed.GetValue(common.Evidence) ?? [])
            {
                ImportBatch own = OwnRows.Read(host.PathOf("--evidence", file));
                OwnRows.Tell(own, host);
                store.Import(own);
                from.Add($"{own.Points.Count.ToString(CultureInfo.InvariantCulture)} rows of your own: {Path.GetFileName(file)}");
            }

            origins = from;
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }
}
