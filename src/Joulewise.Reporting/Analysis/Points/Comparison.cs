using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>All accelerators at one latency promise under one parity, ranked by the headline figure.</summary>
internal sealed class Comparison
{
    public Comparison(string model, WorkloadKey workload, Parity parity, string precision, TokenRate interactivity, IReadOnlyList<ComparedAccelerator> entries)
    {
        Model = model;
        Workload = workload;
        Parity = parity;
        Precision = precision;
        Interactivity = interactivity;
        Ranking = Ranking<EnergyPerToken>.LowestFirst(
            entries.Where(e => e.Point is not null).Select(e => (e.Id, e.Point!.Energy(HeadlineBoundary, HeadlineCapacity))));
        Dictionary<string, int> place = Ranking.Subjects.Select((s, i) => (s, i)).ToDictionary(p => p.s, p => p.i, StringComparer.Ordinal);
        Entries = [.. entries.OrderBy(e => place.GetValueOrDefault(e.Id, int.MaxValue)).ThenBy(e => e.Id, StringComparer.Ordinal)];
    }

    /// <summary>Gets the boundary accelerators are ranked at.</summary>
    public static Boundary HeadlineBoundary => Boundary.Facility;

    /// <summary>Gets the capacity basis accelerators are ranked at.</summary>
    public static CapacityBasis HeadlineCapacity => CapacityBasis.WithIdle;

    /// <summary>Gets the model's key.</summary>
    public string Model { get; }

    public WorkloadKey Workload { get; }

    public Parity Parity { get; }

    /// <summary>Gets the precision of a like-for-like comparison; empty otherwise.</summary>
    public string Precision { get; }

    public TokenRate Interactivity { get; }

    /// <summary>Gets the accelerators, best first, those without a figure last.</summary>
    public IReadOnlyList<ComparedAccelerator> Entries { get; }

    public Ranking<EnergyPerToken> Ranking { get; }

    /// <summary>Gets the operating points, best first.</summary>
    public IEnumerable<OperatingPoint> Points => Entries.Where(e => e.Point is not null).Select(e => e.Point!);

    public OperatingPoint? Find(string accelerator) =>
        Entries.FirstOrDefault(e => string.Equals(e.Id, accelerator, StringComparison.Ordinal))?.Point;
}
