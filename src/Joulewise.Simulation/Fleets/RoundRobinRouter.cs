namespace Joulewise.Simulation;

/// <summary>Takes the workers in turn.</summary>
/// <param name="units">The workers of the role.</param>
internal sealed class RoundRobinRouter(IReadOnlyList<Unit> units) : Router
{
    private int _next;

    /// <inheritdoc/>
    public override int Choose(SequenceStore store, int id)
    {
        for (int i = 0; i < units.Count; i++)
        {
            Unit unit = units[_next];
            _next = _next + 1 == units.Count ? 0 : _next + 1;
            if (unit.Serves)
            {
                return unit.Index;
            }
        }

        return -1;
    }

    /// <inheritdoc/>
    public override void Update(Unit unit)
    {
    }

    /// <inheritdoc/>
    public override void Sync(StateStream state) => state.Value(ref _next);
}
