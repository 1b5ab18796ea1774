using System.CommandLine;
using System.Globalization;
using Joulewise.Evidence;
using Joulewise.Evidence.Import;
using Joulewise.Quantities;

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
        Option<string?> output = new("--output") { Description = "Write the rows as CSV of the product's schema instead of keeping them", HelpName = "FILE" };
        Command command = new("import", "Bring in public result files; a broken file adds nothing") { kind, path, output };
        command.SetAction(async (parsed, cancellation) =>
        {
            ImportBatch batch = await ReadAsync(parsed.GetValue(kind)!, host.PathOf("PATH", parsed.GetValue(path)!), cancellation);
            OwnRows.Tell(batch, host);
            bool json = parsed.GetValue(common.Json);
            if (parsed.GetValue(output) is { } named)
            {
                string file = host.PathOf("--output", named);
                MeasuredCsv.Write(file, batch.Points);
                TellWritten(host, json, batch, file);
            }
            else
            {
                string store = StorePath.Of(parsed.GetValue(common.Store), host);
                TellKept(host, json, batch, Keep(batch, store), store);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>Reading changes nothing, so a reading that is stopped may be left where it is.</summary>
    private static Task<ImportBatch> ReadAsync(string kind, string path, CancellationToken cancellation) =>
        Task.Run(() => Importers.Read(kind, path, new ImportContext { OwnCsv = OwnRows.Read }), cancellation).WaitAsync(cancellation);

    private static ImportCounts Keep(ImportBatch batch, string store)
    {
        try
        {
            if (Path.GetDirectoryName(store) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{store}: its folder cannot be made ({e.Message}); accepted: a file in a folder that can be written, by --store or JOULEWISE_HOME", e);
        }

        using EvidenceStore evidence = EvidenceStore.Open(store);
        return evidence.Import(batch);
    }

    private static void TellWritten(IHost host, bool json, ImportBatch batch, string file)
    {
        if (json)
        {
            JsonOutput.Write(host, new { batch.Kind, batch.Origin, Rows = batch.Points.Count, Written = file, batch.Warnings });
            return;
        }

        host.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{batch.Points.Count} rows read and written to {Printable.Plain(file)}; none kept"));
    }

    private static void TellKept(IHost host, bool json, ImportBatch batch, ImportCounts counts, string store)
    {
        if (json)
        {
            JsonOutput.Write(host, new { batch.Kind, batch.Origin, Rows = batch.Points.Count, counts.Added, counts.Replaced, counts.Unchanged, Store = store, batch.Warnings });
            return;
        }

        host.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{batch.Points.Count} rows read: {counts.Added} added, {counts.Replaced} replaced, {counts.Unchanged} unchanged, in {Printable.Plain(store)}"));
    }
}
