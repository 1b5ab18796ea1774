namespace Joulewise.Simulation;

/// <summary>The door's state.</summary>
internal sealed partial class FrontDoor
{
    /// <summary>Writes or reads the state. Traffic itself is not kept: what had come is read again from its source and left out.</summary>
    /// <param name="state">Where to or from.</param>
    public void Sync(StateStream state)
    {
        state.Fixed(_credit);
        foreach (int index in _deferred.Keys.Order())
        {
            _deferred[index].Sync(state);
        }

        long come = state.Through(Requests);
        while (state.Reads && Requests < come)
        {
            Read();
            if (!_has)
            {
                throw StateStream.Torn();
            }
        }

        _has = state.Through(_has);
    }
}
