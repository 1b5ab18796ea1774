namespace Joulewise.Simulation;

/// <summary>Takes the worker with the least load, however load is counted.</summary>
internal sealed class LoadRouter : Router
{
    private readonly KeyHeap _heap = new();
    private readonly int[] _units;
    private readonly Dictionary<int, int> _places;
    private readonly Func<Unit, double> _loadOf;

    /// <summary>Initialises the router.</summary>
    /// <param name="units">The workers of the role.</param>
    /// <param name="loadOf">Counts the load of one.</param>
    public LoadRouter(IReadOnlyList<Unit> units, Func<Unit, double> loadOf)
    {
        _units = [.. units.Select(u => u.Index)];
        _places = units.Select((u, i) => (u.Index, i)).ToDictionary(p => p.Index, p => p.i);
        _loadOf = loadOf;
        foreach (Unit unit in units)
        {
            _heap.Add();
            Update(unit);
        }
    }

    /// <inheritdoc/>
    public override int Choose(SequenceStore store, int id) => double.IsPositiveInfinity(_heap.FirstKey) ? -1 : _units[_heap.First];

    /// <inheritdoc/>
    public override void Update(Unit unit) => _heap.Set(_places[unit.Index], unit.Serves ? _loadOf(unit) : double.PositiveInfinity);
}
