namespace Joulewise.Serving;

/// <summary>Finds what holds configurations where they are.</summary>
/// <param name="question">What is asked.</param>
internal sealed class Bindings(SearchQuestion question)
{
    /// <summary>Finds it: what the next larger number of requests would break.</summary>
    /// <param name="one">The configuration.</param>
    /// <returns>What holds it.</returns>
    public Binding Of(Rebuilt one)
    {
        (string resource, double share) = StepResources.Of(one.Decode, one.Load);
        return new Binding(LimitOf(one), resource, share, one.Found.Outcome.Clock < 1);
    }

    private string LimitOf(Rebuilt one)
    {
        int next = Batches.Of(one.Choice.Batch + 1, one.Decode.LargestBatch, question.BatchesPerDoubling) is [int larger, ..] ? larger : 0;
        if (next == 0)
        {
            return "memory for the KV cache";
        }

        Outcome more = one.At(next);
        return more switch
        {
            _ when more.TpotSeconds > question.TpotLimit?.InSeconds => "promise on TPOT",
            _ when more.TtftSeconds > question.TtftLimit?.InSeconds => "promise on TTFT",
            _ when more.GapSeconds > question.GapLimit?.InSeconds => "promise on the longest gap",
            _ => "the objective: more requests do not pay",
        };
    }
}
