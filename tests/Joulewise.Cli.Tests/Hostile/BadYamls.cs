namespace Joulewise.Cli.Tests.Hostile;

internal static class BadYamls
{
    private const string Place = "own-site.yaml:";

    private static readonly string Good = Sites.Virginia("0.08 USD/kWh").Replace("id: us-virginia", "id: own-site", StringComparison.Ordinal);

    public static IEnumerable<BadInput> All =>
    [
        BadInput.Yaml("malformed", "id: own-site\nname: [unclosed\n", Place, "not readable as YAML"),
        BadInput.Yaml("tab as indentation", "id: own-site\nnames:\n\t- a\n", Place, "not readable as YAML"),
        BadInput.Yaml("empty", "", Place, "empty"),
        BadInput.Yaml("a list", "- id: own-site\n", Place + "1", "mapping"),
        BadInput.Yaml("two documents", "id: own-site\n---\nid: other\n", Place + "2"),
        BadInput.Yaml("bomb of anchors", Bomb(), Place, "anchors are not accepted"),
        BadInput.Yaml("alias", "id: own-site\nname: *nothing\n", Place + "2", "aliases are not accepted"),
        BadInput.Yaml("tag of a type", "!!System.IO.FileInfo { path: /etc/passwd }\n", Place + "1", "tags are not accepted"),
        BadInput.Yaml("deep nesting", "id: " + new string('[', 50_000), Place + "1", "nested deeper"),
        BadInput.Yaml("longer than a mebibyte", "id: own-site\nname: " + new string('x', 2 << 20) + "\n", "own-site.yaml", "the most that is read"),
        BadInput.Yaml("key twice", "id: own-site\nid: own-site\n", Place + "2", "'id'", "twice"),
        BadInput.Yaml("unknown key", Good + "colour: red\n", Place, "'colour'"),
        BadInput.Yaml("key missing", "id: own-site\nname: Own\ncountry: US\n", Place, "missing"),
        BadInput.Yaml("id of another file", Good.Replace("id: own-site", "id: other", StringComparison.Ordinal), Place + "1", "'other'"),
        BadInput.Yaml("price without unit", Good.Replace("0.08 USD/kWh", "0.08", StringComparison.Ordinal), Place + "6", "no unit", "USD/kWh"),
        BadInput.Yaml("price in watts", Good.Replace("0.08 USD/kWh", "0.08 W", StringComparison.Ordinal), Place + "6", "'W'", "USD/kWh"),
        BadInput.Yaml("price of NaN", Good.Replace("0.08 USD/kWh", "NaN USD/kWh", StringComparison.Ordinal), Place + "6", "NaN"),
        BadInput.Yaml("price below zero", Good.Replace("0.08 USD/kWh", "-0.08 USD/kWh", StringComparison.Ordinal), Place + "6", "-0.08"),
        BadInput.Yaml("PUE below one", Good.Replace("low: 1.05", "low: 0.5", StringComparison.Ordinal), Place, "0.5"),
        BadInput.Yaml("control characters", "id: \"own\\e[31m\"\n", Place + "1"),
        BadInput.Yaml("control characters unescaped", "id: own\u001b[31m\n", Place),
        new("yaml: UTF-16", CatalogArgs, bench => bench.Write("own/sites/own-site.yaml", Bytes.Utf16(Good)), ["own-site.yaml", "not UTF-8"]),
        new("yaml: binary", CatalogArgs, bench => bench.Write("own/sites/own-site.yaml", Bytes.Binary), ["own-site.yaml", "not UTF-8"]),
        new("yaml: unknown folder", CatalogArgs, bench => bench.Write("own/site/own-site.yaml", Good), ["unknown folder 'site'", "sites"]),
        new("yaml: in no folder", CatalogArgs, bench => bench.Write("own/own-site.yaml", Good), ["own-site.yaml", "sites"]),
        new("yaml: no such folder", CatalogArgs, _ => { }, ["--catalog", "no such folder"]),
        new("yaml: file instead of a folder", CatalogArgs, bench => bench.Write("own", Good), ["--catalog", "no such folder"]),
        new("yaml: link to itself", CatalogArgs, bench => Link(bench, "own/sites/own-site.yaml"), ["own-site.yaml", "can't be read"]),
        new("yaml: report", ["report", "--catalog", "own"], bench => bench.Write("own/sites/own-site.yaml", "id: [\n"), [Place, "not readable as YAML"]),
    ];

    private static string[] CatalogArgs => ["catalog", "list", "sites", "--catalog", "own"];

    private static string Bomb()
    {
        string yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
        for (int i = 1; i < 12; i++)
        {
            string below = FormattableString.Invariant($"*a{i - 1}");
            yaml += FormattableString.Invariant($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat(below, 9))}]\n");
        }

        return yaml;
    }

    private static void Link(Workbench bench, string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(bench.PathOf(name))!);
        File.CreateSymbolicLink(bench.PathOf(name), bench.PathOf(name));
    }
}
