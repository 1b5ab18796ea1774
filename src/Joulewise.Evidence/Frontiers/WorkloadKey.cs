using System.Globalization;

using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>A traffic that operating points may be compared under.</summary>
/// <param name="Name">fixed, agentic, lm-arena-chat...</param>
/// <param name="InputTokens">The nominal prompt length where it defines the traffic (fixed), else <see langword="null"/>.</param>
/// <param name="OutputTokens">The nominal output length where it defines the traffic (fixed), else <see langword="null"/>.</param>
/// <remarks>
/// The lengths of a named traffic such as a chat data set are results, not part of its identity: they differ a little
/// from run to run.
/// </remarks>
public readonly record struct WorkloadKey(string Name, TokenCount? InputTokens, TokenCount? OutputTokens) : IComparable<WorkloadKey>
{
    /// <summary>The name of the traffic whose lengths are drawn from 0.8 to 1.0 of nominal.</summary>
    public const string FixedName = "fixed";

    /// <summary>Fixed-length traffic.</summary>
    /// <param name="inputTokens">The nominal prompt length.</param>
    /// <param name="outputTokens">The nominal output length.</param>
    /// <returns>The key.</returns>
    public static WorkloadKey Fixed(double inputTokens, double outputTokens) =>
        new(FixedName, TokenCount.FromTokens(inputTokens), TokenCount.FromTokens(outputTokens));

    /// <summary>The traffic of a row.</summary>
    /// <param name="point">The row.</param>
    /// <returns>The key.</returns>
    public static WorkloadKey Of(MeasuredPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return string.Equals(point.Workload, FixedName, StringComparison.Ordinal)
            ? new WorkloadKey(FixedName, point.InputTokens, point.OutputTokens)
            : new WorkloadKey(point.Workload, null, null);
    }

    /// <summary>Whether one traffic sorts before another.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>Whether it does.</returns>
    public static bool operator <(WorkloadKey left, WorkloadKey right) => left.CompareTo(right) < 0;

    /// <summary>Whether one traffic sorts after another.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>Whether it does.</returns>
    public static bool operator >(WorkloadKey left, WorkloadKey right) => left.CompareTo(right) > 0;

    /// <summary>Whether one traffic sorts before another or is the same.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>Whether it does.</returns>
    public static bool operator <=(WorkloadKey left, WorkloadKey right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one traffic sorts after another or is the same.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>Whether it does.</returns>
    public static bool operator >=(WorkloadKey left, WorkloadKey right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(WorkloadKey other)
    {
        int byName = string.CompareOrdinal(Name, other.Name);
        if (byName != 0)
        {
            return byName;
        }

        int byInput = Nullable.Compare(InputTokens, other.InputTokens);
        return byInput != 0 ? byInput : Nullable.Compare(OutputTokens, other.OutputTokens);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        InputTokens is { } input && OutputTokens is { } output
            ? string.Create(CultureInfo.InvariantCulture, $"{Name} {input.InTokens:0}/{output.InTokens:0}")
            : Name;
}
