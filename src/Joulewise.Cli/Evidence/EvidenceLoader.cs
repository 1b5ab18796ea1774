using System.CommandLine;
using System.Globalization;
using Joulewise.Evidence;

namespace Joulewise.Cli;

/// <summary>The rows of a run: embedded, imported and those of <c>--evidence</c>.</summary>
internal static class EvidenceLoader
{
    /// <summary>Reads the rows and says where they come from.</summary>
    public static (IReadOnlyList<MeasuredPoint> Points, IReadOnlyList<string> Origins) Load(ParseResult parsed, CommonOptions common, IHost host)
    {
        using EvidenceStore store = Open(parsed, common, host, out string storeOrigin);
        IReadOnlyList<MeasuredPoint> points = store.All();
        List<string> origins = [$"{points.Count.ToString(CultureInfo.InvariantCulture)} rows: {storeOrigin}"];
        foreach (FileInfo file in parsed.GetValue(common.Evidence) ?? [])
        {
            MeasuredTable table = MeasuredCsv.Read(host.PathOf(file));
            if (table.UnknownColumns.Count > 0)
            {
                host.Error.WriteLine($"joulewise: {Printable.Plain(file.Name)}: columns not in the schema are passed over: {string.Join(", ", table.UnknownColumns.Select(Printable.Plain))}");
            }

            foreach (string notice in table.Notices)
            {
                host.Error.WriteLine($"joulewise: {Printable.Plain(notice)}");
            }

            HashSet<string> own = [.. table.Points.Select(p => p.Id)];
            points = [.. points.Where(p => !own.Contains(p.Id)), .. table.Points];
            origins.Add($"{table.Points.Count.ToString(CultureInfo.InvariantCulture)} rows of your own: {file.Name}");
        }

        return (points, origins);
    }

    /// <summary>Opens the user's store where there is one, else the embedded evidence.</summary>
    public static EvidenceStore Open(ParseResult parsed, CommonOptions common, IHost host, out string origin)
    {
        FileInfo? named = parsed.GetValue(common.Store);
        string path = StorePath.Of(named, host);
        if (named is null && !File.Exists(path))
        {
            origin = "embedded evidence";
            return EvidenceStore.OpenEmbedded();
        }

        origin = $"embedded evidence and imports in {Path.GetFileName(path)}";
        return EvidenceStore.Open(path);
    }
}
