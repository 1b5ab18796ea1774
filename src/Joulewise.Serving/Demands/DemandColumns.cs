using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>Where the columns of a demand file stand.</summary>
internal sealed class DemandColumns
{
    private static readonly string[] Required = ["start", "class", "requests_per_s", "input_tokens", "output_tokens"];

    private static readonly string[] Known = [.. Required, "ttft", "tpot"];

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private DemandColumns()
    {
    }

    /// <summary>Reads the header.</summary>
    /// <param name="table">The file.</param>
    /// <exception cref="InputException">A column is unknown, missing or there more than once.</exception>
    public static DemandColumns Of(PlainTable table)
    {
        DemandColumns columns = new();
        for (int i = 0; i < table.Header.Count; i++)
        {
            string name = table.Header[i];
            if (!Known.Contains(name, StringComparer.Ordinal))
            {
                string question = Suggestion.Ask(Suggestion.Nearest(name, Known.Select(k => (Names.Fold(k), k))));
                throw At(table, $"unknown column '{Excerpt.Of(name)}': {question}accepted: {string.Join(", ", Known)}");
            }

            if (!columns._places.TryAdd(name, i))
            {
                throw At(table, $"column '{name}' is there more than once; accepted: each column once");
            }
        }

        string? missing = Required.FirstOrDefault(r => !columns._places.ContainsKey(r));
        return missing is null
            ? columns
            : throw At(table, $"no column '{missing}' in the header '{Excerpt.Of(string.Join(',', table.Header))}'; accepted: {string.Join(", ", Required)}, and ttft, tpot where wanted");
    }

    /// <summary>The text of a column in a row; empty where the file has no such column.</summary>
    public string Text(PlainRow row, string column) => _places.TryGetValue(column, out int place) ? row.Cells[place] : string.Empty;

    private static InputException At(PlainTable table, string problem) =>
        new(FormattableString.Invariant($"{table.Name}:{table.HeaderLine}: {problem}"));
}
