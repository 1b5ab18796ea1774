using System.Text;

namespace Joulewise.Reporting;

/// <summary>The report as GitHub-flavoured Markdown: charts as tables, otherwise the content of the HTML.</summary>
public static class ReportMarkdown
{
    /// <summary>Renders a report.</summary>
    /// <param name="document">The report.</param>
    /// <returns>The text, lines ended by line feeds; the same document always gives the same text.</returns>
    /// <exception cref="ArgumentException">An anchor is used twice, a row does not fit its table, or a cited source is not listed.</exception>
    public static string Render(ReportDocument document)
    {
        ReportCheck.Verify(document);
        StringBuilder output = new();
        MarkdownTable tables = new(output, new SourceNumbers(document.Sources));
        AppendOpening(output, document);
        foreach (Chapter chapter in document.Chapters.Append(RecordChapter.Of(document)))
        {
            output.Append("## ").Append(MarkdownText.Escape(chapter.Title)).Append("\n\n");
            foreach (Block block in chapter.Blocks)
            {
                AppendBlock(output, tables, block);
            }
        }

        AppendSources(output, document.Sources);
        return output.ToString();
    }

    private static void AppendOpening(StringBuilder output, ReportDocument document)
    {
        output.Append("# ").Append(MarkdownText.Escape(document.Title)).Append("\n\n");
        output.Append("**Question.** ").Append(MarkdownText.Escape(document.Question)).Append("\n\n");
        output.Append("**Answer.** ").AppendJoin(' ', document.Answer.Select(MarkdownText.Escape)).Append("\n\n");
        AppendFacts(output, KeyFacts.Leading(document.Header));
        output.Append(MarkdownText.Line(GradeKey.Reading)).Append("\n\n");
        AppendFacts(output, GradeKey.Entries);
    }

    private static void AppendFacts(StringBuilder output, IReadOnlyList<KeyFact> facts)
    {
        foreach (KeyFact fact in facts)
        {
            output.Append("- **").Append(MarkdownText.Escape(fact.Name)).Append("**: ").Append(MarkdownText.Escape(fact.Text)).Append('\n');
        }

        output.Append('\n');
    }

    private static void AppendBlock(StringBuilder output, MarkdownTable tables, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                output.Append(MarkdownText.Line(paragraph.Text)).Append("\n\n");
                break;
            case SubHeading heading:
                output.Append("### ").Append(MarkdownText.Escape(heading.Text)).Append("\n\n");
                break;
            case BulletList list:
                foreach (string item in list.Items)
                {
                    output.Append("- ").Append(MarkdownText.Line(item)).Append('\n');
                }

                output.Append('\n');
                break;
            case Callout callout:
                output.Append(callout.Kind == CalloutKind.Caution ? "> [!CAUTION]\n> " : "> [!NOTE]\n> ").Append(MarkdownText.Line(callout.Text)).Append("\n\n");
                break;
            case Preformatted text:
                output.Append(MarkdownText.Fence(text.Text)).Append("\n\n");
                break;
            case TableBlock table:
                tables.Append(table);
                break;
            case ChartBlock chart:
                output.Append(MarkdownText.Line(chart.Summary)).Append("\n\n");
                tables.Append(ChartTable.Of(chart));
                break;
            default:
                throw new ArgumentException("Unknown kind of block: " + block.GetType().Name, nameof(block));
        }
    }

    private static void AppendSources(StringBuilder output, IReadOnlyList<SourceEntry> sources)
    {
        output.Append("## Sources\n\n");
        for (int i = 0; i < sources.Count; i++)
        {
            SourceEntry source = sources[i];
            output.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1}. ").Append(MarkdownText.Escape(source.Title));
            foreach (string part in SourceText.Parts(source))
            {
                output.Append("; ").Append(MarkdownText.Escape(part));
            }

            output.Append(". ").Append(MarkdownText.Address(source.Url)).Append('\n');
        }
    }
}
