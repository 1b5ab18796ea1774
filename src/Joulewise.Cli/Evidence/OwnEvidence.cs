using System.CommandLine;
using Joulewise.Evidence;

namespace Joulewise.Cli;

/// <summary>The user's own rows of a run: what was imported, and those of <c>--evidence</c>.</summary>
internal static class OwnEvidence
{
    /// <summary>Reads the rows.</summary>
    /// <exception cref="Joulewise.Quantities.InputException">A file or the store is at fault.</exception>
    public static IReadOnlyList<MeasuredPoint> Load(ParseResult parsed, CommonOptions common, IHost host)
    {
        string? named = parsed.GetValue(common.Store);
        bool hasNone = (parsed.GetValue(common.Evidence) ?? []).Length == 0 && named is null && !File.Exists(StorePath.Of(named, host));
        if (hasNone)
        {
            // Opening the store takes longer than predicting some thousand rows.
            return [];
        }

        using EvidenceStore store = EvidenceLoader.Open(parsed, common, host, out _);
        return store.Imported();
    }
}
