namespace Joulewise.Reporting;

/// <summary>What is said of a source beside its title and address.</summary>
internal static class SourceText
{
    /// <summary>Commit, date and terms, as far as they are known.</summary>
    /// <param name="source">The source.</param>
    /// <returns>The parts, in reading order.</returns>
    public static IReadOnlyList<string> Parts(SourceEntry source)
    {
        List<string> parts = [];
        Add("commit ", source.Commit);
        Add("as of ", source.Accessed);
        Add("licence ", source.Licence);
        return parts;

        void Add(string name, string value)
        {
            if (value.Length > 0)
            {
                parts.Add(name + value);
            }
        }
    }
}
