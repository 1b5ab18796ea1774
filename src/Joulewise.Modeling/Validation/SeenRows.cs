using System.Globalization;
using Joulewise.Evidence;

namespace Joulewise.Modeling;

/// <summary>Rows that a model has seen, to tell a test from a recollection.</summary>
public sealed class SeenRows
{
    private readonly HashSet<string> _ids;
    private readonly HashSet<string> _configurations;

    /// <summary>Initializes a new instance of the <see cref="SeenRows"/> class.</summary>
    /// <param name="seen">The rows that were seen.</param>
    public SeenRows(IReadOnlyCollection<MeasuredPoint> seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        _ids = new(seen.Select(p => p.Id), StringComparer.Ordinal);
        _configurations = new(seen.Select(KeyOf).OfType<string>(), StringComparer.Ordinal);
    }

    /// <summary>Whether a row was seen.</summary>
    /// <param name="point">The row.</param>
    /// <returns>Whether a seen row has its id, or the same accelerator, model, precision, engine, concurrency, lengths, widths and time per output token.</returns>
    public bool Contains(MeasuredPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return _ids.Contains(point.Id) || (KeyOf(point) is { } key && _configurations.Contains(key));
    }

    /// <summary>Without a measured figure two runs of one configuration could not be told apart, so such a row has no key.</summary>
    private static string? KeyOf(MeasuredPoint point) => point.Tpot is { } tpot
        ? string.Join(
            '\u001f',
            new object?[]
            {
                point.Accelerator, point.Model, point.Precision, point.Engine, point.ConcurrencyRequests, point.InputTokens?.InTokens, point.OutputTokens?.InTokens,
                point.TensorParallel, point.ExpertParallel, point.DataParallel, tpot.InSeconds,
            }.Select(part => Convert.ToString(part, CultureInfo.InvariantCulture)))
        : null;
}
