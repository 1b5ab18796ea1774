using System.CommandLine;
using System.Globalization;
using Joulewise.Evidence;
using Joulewise.Evidence.Import;

namespace Joulewise.Cli;

/// <summary><c>joulewise import KIND PATH</c>: bring in public result files.</summary>
internal static class ImportCommand
{
    public static Command Build(CommonOptions common, IHost host)
    {
        Argument<string> kind = new("kind")
        {
            Description = "Kind of file: " + string.Join("; ", Importers.Kinds.Select(k => $"{k.Name} ({k.Description})")),
            HelpName = "KIND",
        };
        Argument<string> path = new("path") { Description = "File or folder", HelpName = "PATH" };
        Option<FileInfo?> output = new("--output") { Description = "Write the rows as CSV of the product's schema instead of keeping them", HelpName = "FILE" };
        Command command = new("import", "Bring in public result files; a broken file adds nothing") { kind, path, output };
        command.SetAction(parsed =>
        {
            ImportBatch batch = Importers.Read(parsed.GetValue(kind)!, parsed.GetValue(path)!, new ImportContext { OwnCsv = ReadOwn });
            foreach (string warning in batch.Warnings)
            {
                host.Error.WriteLine($"joulewise: {Printable.Plain(warning)}");
            }

            if (parsed.GetValue(output) is { } file)
            {
                MeasuredCsv.Write(file.FullName, batch.Points);
                Tell(parsed, common, host, batch, new ImportCounts(batch.Points.Count, 0, 0), file.FullName);
                return;
            }

            string store = StorePath.Of(parsed.GetValue(common.Store), host);
            if (Path.GetDirectoryName(store) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }

            using EvidenceStore evidence = EvidenceStore.Open(store);
            Tell(parsed, common, host, batch, evidence.Import(batch), store);
        });
        return command;
    }

    private static void Tell(ParseResult parsed, CommonOptions common, IHost host, ImportBatch batch, ImportCounts counts, string where)
    {
        if (parsed.GetValue(common.Json))
        {
            JsonOutput.Write(host, new { batch.Kind, batch.Origin, counts.Added, counts.Replaced, counts.Unchanged, Written = where, batch.Warnings });
            return;
        }

        host.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{batch.Points.Count} rows read: {counts.Added} added, {counts.Replaced} replaced, {counts.Unchanged} unchanged, in {where}"));
    }

    private static ImportBatch ReadOwn(string path)
    {
        MeasuredTable table = MeasuredCsv.Read(path);
        return new ImportBatch(
            "csv",
            path,
            table.Points,
            table.UnknownColumns.Count == 0 ? [] : [$"columns not in the schema are passed over: {string.Join(", ", table.UnknownColumns)}"]);
    }
}
