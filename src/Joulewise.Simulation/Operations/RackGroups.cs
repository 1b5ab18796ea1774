namespace Joulewise.Simulation;

/// <summary>Puts workers into racks in the order of their numbers; one that is larger than a rack counts as a rack of its own.</summary>
internal static class RackGroups
{
    /// <summary>Forms the racks.</summary>
    /// <param name="units">Workers of a cell.</param>
    /// <param name="accelerators">Accelerators of a rack.</param>
    /// <returns>The workers of each.</returns>
    public static IEnumerable<IReadOnlyList<Unit>> Of(IReadOnlyList<Unit> units, int accelerators)
    {
        List<Unit> rack = [];
        int filled = 0;
        foreach (Unit unit in units)
        {
            int own = unit.Setup.AcceleratorsPerWorker;
            if (rack.Count > 0 && filled + own > accelerators)
            {
                yield return rack;
                rack = [];
                filled = 0;
            }

            rack.Add(unit);
            filled += own;
        }

        if (rack.Count > 0)
        {
            yield return rack;
        }
    }
}
