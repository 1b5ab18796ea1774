namespace Joulewise.Catalog;

/// <summary>Python writes Infinity and NaN into JSON, which JSON does not know.</summary>
internal static class PythonJson
{
    private static readonly string[] Words = ["-Infinity", "Infinity", "NaN"];

    /// <summary>Puts null, padded to the same length, where such a word stands outside a text.</summary>
    internal static string Clean(string json)
    {
        if (!Words.Any(w => json.Contains(w, StringComparison.Ordinal)))
        {
            return json;
        }

        char[] clean = json.ToCharArray();
        bool inText = false;
        for (int i = 0; i < clean.Length; i++)
        {
            if (inText && clean[i] == '\\')
            {
                i++;
            }
            else if (clean[i] == '"')
            {
                inText = !inText;
            }
            else if (!inText && clean[i] is '-' or 'I' or 'N')
            {
                i += Blank(clean.AsSpan(i));
            }
        }

        return new string(clean);
    }

    private static int Blank(Span<char> rest)
    {
        foreach (string word in Words)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                // NaN is shorter than null; a bare 0 is just as meaningless to every reader of sizes.
                rest[..word.Length].Fill(' ');
                (word.Length < 4 ? "0" : "null").CopyTo(rest);
                return word.Length - 1;
            }
        }

        return 0;
    }
}
