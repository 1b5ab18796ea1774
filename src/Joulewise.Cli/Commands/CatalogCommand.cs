using System.CommandLine;
using Joulewise.Catalog;

namespace Joulewise.Cli;

/// <summary><c>joulewise catalog</c>: what the product knows, with sources.</summary>
internal static class CatalogCommand
{
    public static Command Build(CommonOptions common, IHost host)
    {
        Command command = new("catalog", "Accelerators, systems, models, engines, sites, prices, capital, terms, workloads and claims, with sources");
        Argument<string> kind = new("kind") { Description = string.Join(", ", Catalogue.EntryKinds), HelpName = "KIND" };
        Command list = new("list", "List the entries of a kind") { kind };
        list.SetAction(parsed =>
        {
            IReadOnlyList<CatalogEntry> entries = common.LoadCatalogue(parsed, host).EntriesOf(parsed.GetValue(kind)!);
            if (parsed.GetValue(common.Json))
            {
                JsonOutput.Write(host, entries.Select(e => new { e.Kind, e.Id, e.Name, e.Aliases }));
                return;
            }

            Tables.Write(host, ["id", "name", "also called"], entries.Select(e => (IReadOnlyList<string>)[e.Id, e.Name, string.Join(", ", e.Aliases)]));
        });
        Argument<string> id = new("id") { Description = "An id or alias of any kind", HelpName = "ID" };
        Command show = new("show", "Show an entry with every figure's grade, source and date") { id };
        show.SetAction(parsed =>
        {
            IReadOnlyList<CatalogEntry> entries = common.LoadCatalogue(parsed, host).FindEntries(parsed.GetValue(id)!);
            if (parsed.GetValue(common.Json))
            {
                JsonOutput.Write(host, entries);
                return;
            }

            foreach (CatalogEntry entry in entries)
            {
                host.Out.WriteLine($"{entry.Kind}: {Printable.Plain(entry.Name)} ({entry.Id})");
                Tables.Write(host, ["figure", ">value", "grade", "source", "date", "note"], entry.Fields.Select(Row));
            }
        });
        command.Subcommands.Add(list);
        command.Subcommands.Add(show);
        return command;
    }

    private static IReadOnlyList<string> Row(CatalogField field) =>
    [
        field.Name,
        field.Value,
        field.Grade?.ToString() ?? string.Empty,
        field.Source?.Title ?? string.Empty,
        field.Source?.Date ?? string.Empty,
        field.Note,
    ];
}
