using Spectre.Console;

namespace Joulewise.Cli;

/// <summary>Tables on the terminal, plain when nobody watches.</summary>
internal static class Tables
{
    /// <summary>A console that writes to the host's result writer.</summary>
    public static IAnsiConsole ConsoleOn(IHost host)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(host.Out),
            Ansi = host.IsTerminal && host.Variable("NO_COLOR") is null ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = host.IsTerminal && host.Variable("NO_COLOR") is null ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = host.WidthCharacters;
        return console;
    }

    /// <summary>Writes a table.</summary>
    /// <param name="host">Where to.</param>
    /// <param name="headers">Column headings; one that starts with <c>&gt;</c> is right-aligned.</param>
    /// <param name="rows">Cells, as plain text.</param>
    public static void Write(IHost host, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        Table table = new() { Border = TableBorder.Simple };
        foreach (string header in headers)
        {
            // The first column names the row: an id that is broken over two lines cannot be copied or searched for.
            TableColumn column = new(Markup.Escape(header.TrimStart('>'))) { NoWrap = table.Columns.Count == 0 };
            table.AddColumn(header.StartsWith('>') ? column.RightAligned() : column);
        }

        foreach (IReadOnlyList<string> row in rows)
        {
            table.AddRow([.. row.Select(Printable.Escape)]);
        }

        ConsoleOn(host).Write(table);
    }
}
