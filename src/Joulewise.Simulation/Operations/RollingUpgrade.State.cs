namespace Joulewise.Simulation;

/// <summary>The upgrade's state.</summary>
internal sealed partial class RollingUpgrade
{
    /// <summary>Writes or reads the state.</summary>
    /// <param name="state">Where to or from.</param>
    public void Sync(StateStream state)
    {
        List<int> left = [.. _left.Select(u => u.Index)];
        List<int> away = [.. _away.Select(u => u.Index)];
        state.List(left);
        state.List(away);
        Done = state.Through(Done);
        if (state.Reads)
        {
            _left.Clear();
            left.ForEach(i => _left.Enqueue(cell.Units[i]));
            _away.Clear();
            away.ForEach(i => _away.Add(cell.Units[i]));
        }
    }
}
