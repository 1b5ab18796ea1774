using Joulewise.Quantities;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Joulewise.Catalog;

/// <summary>Reads one YAML document into nodes with line numbers. Anchors, aliases and tags are refused, so nothing can expand.</summary>
internal sealed class YamlDocumentReader
{
    /// <summary>The largest file read, in characters.</summary>
    internal const int MaxLength = 1 << 20;

    private const int MaxDepth = 16;
    private readonly string _file;
    private readonly Parser _parser;

    private YamlDocumentReader(string file, string text)
    {
        _file = file;
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>Reads a document whose root is a mapping.</summary>
    /// <param name="file">The name to use in messages.</param>
    /// <param name="text">The text of the file.</param>
    /// <returns>The root.</returns>
    /// <exception cref="InputException">The text is not one YAML document of the accepted subset.</exception>
    internal static MapNode Read(string file, string text)
    {
        if (text.Length > MaxLength)
        {
            throw new InputException($"{file}: the file holds {text.Length} characters: a catalogue file holds at most {MaxLength}");
        }

        YamlDocumentReader reader = new(file, text);
        try
        {
            return reader.ReadRoot();
        }
        catch (YamlException e)
        {
            throw new InputException($"{file}:{e.Start.Line}: not readable as YAML: {OneLine(e.Message)}", e);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            // The scanner lets these through for a few broken escapes and directives.
            throw new InputException($"{file}:{reader.LastLine}: not readable as YAML: {OneLine(e.Message)}", e);
        }
    }

    private int LastLine => _parser.Current is { } current ? Line(current) : 1;

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    private MapNode ReadRoot()
    {
        Expect<StreamStart>();
        if (Next() is not DocumentStart)
        {
            throw Problem(1, "the file is empty: a catalogue file holds one mapping");
        }

        ParsingEvent first = Next();
        if (ReadNode(first, 0) is not MapNode root)
        {
            throw Problem(Line(first), "the file must hold a mapping of keys to values");
        }

        Expect<DocumentEnd>();
        ParsingEvent after = Next();
        return after is StreamEnd ? root : throw Problem(Line(after), "a second document follows: a catalogue file holds one");
    }

    private Node ReadNode(ParsingEvent current, int depth)
    {
        int line = Line(current);
        if (depth > MaxDepth)
        {
            throw Problem(line, $"nested deeper than {MaxDepth} levels");
        }

        if (current is AnchorAlias)
        {
            throw Problem(line, "aliases are not accepted: write the value out");
        }

        if (current is NodeEvent node)
        {
            Refuse(node, line);
        }

        return current switch
        {
            Scalar scalar => new ScalarNode(line, scalar.Value),
            SequenceStart => ReadList(line, depth),
            MappingStart => ReadMap(line, depth),
            _ => throw Problem(line, "a value is missing"),
        };
    }

    private void Refuse(NodeEvent node, int line)
    {
        if (!node.Anchor.IsEmpty)
        {
            throw Problem(line, "anchors are not accepted: write the value out");
        }

        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
        {
            throw Problem(line, "tags are not accepted");
        }
    }

    private ListNode ReadList(int line, int depth)
    {
        List<Node> items = [];
        for (ParsingEvent e = Next(); e is not SequenceEnd; e = Next())
        {
            items.Add(ReadNode(e, depth + 1));
        }

        return new ListNode(line, items);
    }

    private MapNode ReadMap(int line, int depth)
    {
        List<MapEntry> entries = [];
        HashSet<string> keys = new(StringComparer.Ordinal);
        for (ParsingEvent e = Next(); e is not MappingEnd; e = Next())
        {
            if (ReadNode(e, depth + 1) is not ScalarNode key)
            {
                throw Problem(Line(e), "a key must be a plain word");
            }

            if (!keys.Add(key.Text))
            {
                throw Problem(key.Line, $"{Messages.Show(key.Text)} stands here twice");
            }

            entries.Add(new MapEntry(key.Text, key.Line, ReadNode(Next(), depth + 1)));
        }

        return new MapNode(line, entries);
    }

    private ParsingEvent Next() =>
        _parser.MoveNext() && _parser.Current is { } current ? current : throw Problem(1, "the file ends too early");

    private void Expect<T>()
        where T : ParsingEvent
    {
        ParsingEvent e = Next();
        if (e is not T)
        {
            throw Problem(Line(e), "the file must hold one mapping of keys to values");
        }
    }

    private static int Line(ParsingEvent e) => (int)e.Start.Line;

    private InputException Problem(int line, string problem) => new($"{_file}:{line}: {problem}");
}
