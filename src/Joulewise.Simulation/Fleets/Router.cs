namespace Joulewise.Simulation;

/// <summary>Chooses the worker of a request among those of one role.</summary>
internal abstract class Router
{
    /// <summary>Chooses a worker.</summary>
    /// <param name="store">The requests.</param>
    /// <param name="id">The request.</param>
    /// <returns>The worker's number in the cell; -1 where none takes requests.</returns>
    public abstract int Choose(SequenceStore store, int id);

    /// <summary>Takes note of a worker whose load or state has changed.</summary>
    /// <param name="unit">The worker.</param>
    public abstract void Update(Unit unit);

    /// <summary>Writes or reads what it remembers beside loads and states.</summary>
    /// <param name="state">Where to or from.</param>
    public virtual void Sync(StateStream state)
    {
    }
}
