using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Which accelerators had their board power read, and with which models.</summary>
internal sealed class MeteredBoards
{
    private readonly HashSet<string> _accelerators = new(StringComparer.Ordinal);
    private readonly HashSet<(string Accelerator, string Model)> _pairs = [];

    /// <summary>Looks through the rows.</summary>
    /// <param name="points">The rows.</param>
    /// <param name="modelKey">The key that runs of one architecture share.</param>
    public MeteredBoards(IReadOnlyList<MeasuredPoint> points, Func<string, string> modelKey)
    {
        foreach (MeasuredPoint point in points.Where(p => MeasuredPower.Of(p) is { Boundary: Boundary.Board }))
        {
            _accelerators.Add(point.Accelerator);
            _pairs.Add((point.Accelerator, modelKey(point.Model)));
        }
    }

    /// <summary>Whether the board power of an accelerator was read with any model.</summary>
    public bool Has(string accelerator) => _accelerators.Contains(accelerator);

    /// <summary>Whether the board power of an accelerator was read with a model.</summary>
    public bool Has(string accelerator, string modelKey) => _pairs.Contains((accelerator, modelKey));
}
