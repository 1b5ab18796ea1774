using System.Text.Json;

namespace Joulewise.Reporting;

/// <summary>Writes the chapters of a report, each block and cell with its kind.</summary>
internal static class JsonBlockWriter
{
    /// <summary>Writes the chapters.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="chapters">The chapters.</param>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Chapter> chapters)
    {
        json.WriteStartArray("chapters");
        foreach (Chapter chapter in chapters)
        {
            json.WriteStartObject();
            json.WriteString("id", chapter.Id);
            json.WriteString("title", chapter.Title);
            json.WriteStartArray("blocks");
            foreach (Block block in chapter.Blocks)
            {
                json.WriteStartObject();
                WriteBlock(json, block);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteBlock(Utf8JsonWriter json, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                json.WriteString("kind", "paragraph");
                json.WriteString("text", paragraph.Text);
                break;
            case SubHeading heading:
                json.WriteString("kind", "heading");
                json.WriteString("id", heading.Id);
                json.WriteString("text", heading.Text);
                break;
            case BulletList list:
                json.WriteString("kind", "list");
                json.WriteTexts("items", list.Items);
                break;
            case Callout callout:
                json.WriteString("kind", callout.Kind == CalloutKind.Caution ? "caution" : "note");
                json.WriteString("text", callout.Text);
                break;
            case Preformatted text:
                json.WriteString("kind", "preformatted");
                json.WriteString("text", text.Text);
                break;
            case TableBlock table:
                WriteTable(json, table);
                break;
            case ChartBlock chart:
                JsonChartWriter.Write(json, chart);
                break;
            default:
                throw new ArgumentException("Unknown kind of block: " + block.GetType().Name, nameof(block));
        }
    }

    private static void WriteTable(Utf8JsonWriter json, TableBlock table)
    {
        json.WriteString("kind", "table");
        json.WriteString("id", table.Id);
        json.WriteString("caption", table.Caption);
        json.WriteStartArray("columns");
        foreach (TableColumn column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("header", column.Header);
            json.WriteString("unit", column.Unit);
            json.WriteString("help", column.Help);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (TableRow row in table.Rows)
        {
            json.WriteStartObject();
            json.WriteBoolean("ranked", !row.Muted);
            json.WriteStartArray("cells");
            foreach (Cell cell in row.Cells)
            {
                json.WriteStartObject();
                WriteCell(json, cell);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteTexts("notes", table.Notes);
    }

    private static void WriteCell(Utf8JsonWriter json, Cell cell)
    {
        switch (cell)
        {
            case TextCell text:
                json.WriteString("kind", "text");
                json.WriteString("text", text.Text);
                break;
            case MissingCell missing:
                json.WriteString("kind", "missing");
                json.WriteString("reason", missing.Reason);
                break;
            case FigureCell figure:
                json.WriteString("kind", "figure");
                json.WriteFigure("value", figure.Value);
                json.WriteFigure("lo", figure.Low);
                json.WriteFigure("hi", figure.High);
                json.WriteString("grade", figure.Grade);
                json.WriteTexts("source_ids", figure.SourceIds);
                json.WriteBoolean("estimated", figure.Estimated);
                json.WriteString("flag", figure.Flag);
                break;
            default:
                throw new ArgumentException("Unknown kind of cell: " + cell.GetType().Name, nameof(cell));
        }
    }
}
