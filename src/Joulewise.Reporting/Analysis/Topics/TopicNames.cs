using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Topics by the words a user names them with.</summary>
public static class TopicNames
{
    private static readonly (ReportTopic Topic, string Name)[] Known =
    [
        (ReportTopic.Efficiency, "efficiency"),
        (ReportTopic.Tco, "tco"),
        (ReportTopic.Cooling, "cooling"),
        (ReportTopic.Memory, "memory"),
        (ReportTopic.Simulation, "simulation"),
        (ReportTopic.All, "all"),
    ];

    /// <summary>Gets the words, in the order they are offered.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Known.Select(k => k.Name)];

    /// <summary>Finds a topic.</summary>
    /// <param name="option">The option that names it, for the message.</param>
    /// <param name="name">The word, in any case.</param>
    /// <returns>The topic.</returns>
    /// <exception cref="InputException">There is none of that name; the message lists those there are.</exception>
    public static ReportTopic Find(string option, string name)
    {
        foreach ((ReportTopic topic, string known) in Known)
        {
            if (string.Equals(known, name, StringComparison.OrdinalIgnoreCase))
            {
                return topic;
            }
        }

        throw new InputException($"{option} '{Excerpt.Of(name)}': accepted are {string.Join(", ", All)}");
    }

    internal static string Of(ReportTopic topic) => Array.Find(Known, k => k.Topic == topic).Name;
}
