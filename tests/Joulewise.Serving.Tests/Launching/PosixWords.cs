using System.Text;

namespace Joulewise.Serving.Tests;

/// <summary>Splits a line as a POSIX shell does (XCU 2.2, 2.3), without expansions; refuses what a shell would read as more than words.</summary>
internal static class PosixWords
{
    internal static IReadOnlyList<string> Split(string line)
    {
        List<string> words = [];
        StringBuilder? word = null;
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (c is ' ')
            {
                if (word is not null)
                {
                    words.Add(word.ToString());
                }

                word = null;
                continue;
            }

            word ??= new();
            if (c is '\'' or '"')
            {
                int end = line.IndexOf(c, i + 1);
                end.ShouldBeGreaterThan(i, $"an open quote in {line}");
                word.Append(line, i + 1, end - i - 1);
                i = end;
            }
            else if (c is '\\')
            {
                word.Append(line[++i]);
            }
            else
            {
                "|&;<>()$`\t\n*?[#~!{}".Contains(c, StringComparison.Ordinal).ShouldBeFalse($"an unquoted {c} in {line}");
                word.Append(c);
            }
        }

        if (word is not null)
        {
            words.Add(word.ToString());
        }

        return words;
    }
}
