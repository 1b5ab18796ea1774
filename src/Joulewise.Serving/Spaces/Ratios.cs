using System.Collections.Immutable;

namespace Joulewise.Serving;

/// <summary>The numbers of prefill and decode workers of one replica.</summary>
internal static class Ratios
{
    /// <summary>Most workers of either pool.</summary>
    public const int MostWorkers = 16;

    /// <summary>Gets the pairs without a common divisor, those with most decode workers for each prefill worker first: others are several replicas of one of these, and behave alike.</summary>
    public static ImmutableArray<(int Prefill, int Decode)> All { get; } =
    [
        .. from prefill in Enumerable.Range(1, MostWorkers)
           from decode in Enumerable.Range(1, MostWorkers)
           where Divisor(prefill, decode) == 1
           orderby (double)decode / prefill descending
           select (prefill, decode),
    ];

    private static int Divisor(int a, int b) => b == 0 ? a : Divisor(b, a % b);
}
