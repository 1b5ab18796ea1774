namespace Joulewise.Simulation.Tests.Fleets;

/// <summary>Writes down what users got.</summary>
internal sealed class Recorder : IFollowUp
{
    public List<Answer> Answers { get; } = [];

    public bool TryNext(ref readonly Sequence done, double nowSeconds, TrafficRequest next)
    {
        Answers.Add(new Answer(done.Ordinal, done.ArrivalSeconds, done.FirstTokenSeconds, done.FirstTokenSeconds + done.DelaySeconds, nowSeconds, done.InputTokens, done.OutputTokens, done.Losses));
        return false;
    }

    internal sealed record Answer(long Ordinal, double ArrivalSeconds, double FirstSeconds, double SeenSeconds, double FinishSeconds, int Input, int Output, int Losses);
}
