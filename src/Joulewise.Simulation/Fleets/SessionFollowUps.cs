namespace Joulewise.Simulation;

/// <summary>Users of sessions, who read an answer, think and ask again.</summary>
/// <param name="plans">The sessions of each class of traffic that has any.</param>
internal sealed class SessionFollowUps(IReadOnlyDictionary<int, SessionPlan> plans) : IFollowUp
{
    /// <inheritdoc/>
    public bool TryNext(ref readonly Sequence done, double nowSeconds, TrafficRequest next)
    {
        SessionTurn turn = default;
        if (done.Session == 0
            || !plans.TryGetValue(done.ClassIndex, out SessionPlan? plan)
            || !plan.TryNext(done.Session, done.Turn + 1, done.InputTokens + done.OutputTokens, ref turn))
        {
            return false;
        }

        next.ArrivalSeconds = nowSeconds + turn.ThinkSeconds;
        next.InputTokens = turn.InputTokens;
        next.OutputTokens = turn.OutputTokens;
        next.ClassIndex = done.ClassIndex;
        next.Session = done.Session;
        plan.SetBlocks(next);
        return true;
    }
}
