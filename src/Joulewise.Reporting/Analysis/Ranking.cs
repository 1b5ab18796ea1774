using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>An order of subjects by a figure on one basis, that says which neighbours cannot be told apart.</summary>
internal sealed class Ranking<T>
    where T : struct, IQuantity<T>
{
    private readonly IReadOnlyList<(string Subject, OnBasis<T> Figure)> _ordered;
    private readonly bool[,] _distinguishable;

    private Ranking(IReadOnlyList<(string Subject, OnBasis<T> Figure)> ordered, bool[,] distinguishable)
    {
        _ordered = ordered;
        _distinguishable = distinguishable;
    }

    /// <summary>Gets the subjects, best first.</summary>
    public IReadOnlyList<string> Subjects => [.. _ordered.Select(o => o.Subject)];

    /// <summary>Orders subjects, the lowest figure first.</summary>
    /// <exception cref="BasisMismatchException">Two figures are on unlike bases.</exception>
    public static Ranking<T> LowestFirst(IEnumerable<(string Subject, OnBasis<T> Figure)> figures)
    {
        (string Subject, OnBasis<T> Figure)[] ordered =
            [.. figures.OrderBy(f => f.Figure.Estimate.Value.BaseValue).ThenBy(f => f.Subject, StringComparer.Ordinal)];
        bool[,] distinguishable = new bool[ordered.Length, ordered.Length];
        for (int i = 0; i < ordered.Length; i++)
        {
            for (int j = i + 1; j < ordered.Length; j++)
            {
                bool apart = ordered[i].Figure.IsDistinguishableFrom(ordered[j].Figure);
                distinguishable[i, j] = apart;
                distinguishable[j, i] = apart;
            }
        }

        return new Ranking<T>(ordered, distinguishable);
    }

    /// <summary>The best and the worst rank that the intervals leave open, counted from 1.</summary>
    public (int Best, int Worst) RankOf(string subject)
    {
        int i = IndexOf(subject);
        int surelyBetter = 0;
        int surelyWorse = 0;
        for (int j = 0; j < _ordered.Count; j++)
        {
            if (_distinguishable[i, j])
            {
                surelyBetter += j < i ? 1 : 0;
                surelyWorse += j > i ? 1 : 0;
            }
        }

        return (surelyBetter + 1, _ordered.Count - surelyWorse);
    }

    /// <summary>The subjects whose ratio to this one has an interval that includes 1.</summary>
    public IReadOnlyList<string> NotDistinguishableFrom(string subject)
    {
        int i = IndexOf(subject);
        return [.. Enumerable.Range(0, _ordered.Count).Where(j => j != i && !_distinguishable[i, j]).Select(j => _ordered[j].Subject)];
    }

    private int IndexOf(string subject)
    {
        for (int i = 0; i < _ordered.Count; i++)
        {
            if (string.Equals(_ordered[i].Subject, subject, StringComparison.Ordinal))
            {
                return i;
            }
        }

        throw new ArgumentException($"'{subject}' is not in the ranking.", nameof(subject));
    }
}
