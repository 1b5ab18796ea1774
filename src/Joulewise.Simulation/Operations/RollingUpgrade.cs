namespace Joulewise.Simulation;

/// <summary>Carries a rolling upgrade through a cell.</summary>
/// <param name="cell">The cell.</param>
/// <param name="policy">The upgrade.</param>
internal sealed partial class RollingUpgrade(Cell cell, UpgradePolicy policy)
{
    private readonly Queue<Unit> _left = new(cell.Units.Where(u => u.Serves));
    private readonly List<Unit> _away = [];

    /// <summary>Gets the workers that are upgraded.</summary>
    public int Done { get; private set; }

    /// <summary>Goes on.</summary>
    /// <param name="nowSeconds">Now, up to which the cell has run.</param>
    public void Go(double nowSeconds)
    {
        if (nowSeconds < policy.StartSeconds || (_left.Count == 0 && _away.Count == 0))
        {
            return;
        }

        for (int i = _away.Count - 1; i >= 0; i--)
        {
            switch (_away[i].State)
            {
                case UnitState.Standby:
                    cell.Start(_away[i]);
                    break;
                case UnitState.Serving:
                    _away[i].Upgrades = false;
                    _away.RemoveAt(i);
                    Done++;
                    break;
            }
        }

        int most = Math.Max(1, (int)(policy.AtOnce * cell.Units.Count));
        while (_away.Count < most && _left.TryDequeue(out Unit? unit))
        {
            if (unit.Serves)
            {
                cell.Drain(unit);
                unit.Upgrades = true;
                _away.Add(unit);
            }
        }
    }
}
