namespace Joulewise.Cli.Tests.Hostile;

internal static class BadPaths
{
    public static IEnumerable<BadInput> All =>
    [
        .. PublicFiles.Kinds.Select(kind => new BadInput($"{kind}: missing", ["import", kind, "no 'such' file"], _ => { }, ["no 'such' file"])),
        .. PublicFiles.Kinds.Select(kind => new BadInput($"{kind}: link to itself", ["import", kind, "loop"], bench => File.CreateSymbolicLink(bench.PathOf("loop"), bench.PathOf("loop")), ["loop"])),
        .. PublicFiles.Kinds.Select(kind => new BadInput($"{kind}: empty folder", ["import", kind, "folder"], bench => Directory.CreateDirectory(bench.PathOf("folder")), ["folder"])),
        new("path of nothing", ["import", "csv", ""], _ => { }, ["PATH: '' is not a path"]),
        new("path with a NUL", ["import", "mlperf", "a\0b"], _ => { }, ["not a path"]),
        new("csv path with a NUL", ["import", "csv", "a\0b"], _ => { }, ["not a path"]),
        new("store path with a NUL", ["evidence", "list", "--store", "a\0b"], _ => { }, ["--store", "is not a path"]),
        new("store path of blanks", ["evidence", "list", "--store", " "], _ => { }, ["--store", "is not a path"]),
        new("report path of nothing", ["report", "--out", ""], _ => { }, ["--out: '' is not a path"]),
        new("catalogue path of nothing", ["catalog", "list", "sites", "--catalog", ""], _ => { }, ["--catalog: '' is not a path"]),
        new("model path with a NUL", ["compare", "b200", "h200", "--model", "a\0.json"], _ => { }, ["--model", "is not a path"]),
        new("path with control characters", ["import", "csv", "a\u001b[31m\nb"], _ => { }, []),
        new("folder of links in a ring", ["import", "mlperf", "ring"], MakeRing, ["ring"]),
    ];

    private static void MakeRing(Workbench bench)
    {
        DirectoryInfo ring = Directory.CreateDirectory(bench.PathOf("ring"));
        Directory.CreateSymbolicLink(Path.Combine(ring.FullName, "again"), ring.FullName);
    }
}
