using System.Globalization;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Reporting;

/// <summary>What memory capacity and bandwidth do to serving and its cost.</summary>
internal static class MemoryTopic
{
    private const string NoSearch = "No serving model was given, so nothing can be said of other memories (grade X).";

    /// <summary>Builds the chapters.</summary>
    public static TopicAnswer Build(AnalysisContext context)
    {
        string title = $"What memory is worth: {context.Model.Name}";
        string question = $"What do memory capacity and bandwidth do to throughput, energy and cost of {context.Model.Name} under {context.Comparer.Workload} at {Words.Number(context.Request.Interactivity.InPerSecond)} tokens/s per user, and what is another GB or GB/s worth?";
        if (context.Inputs.Search is not { } search)
        {
            return new TopicAnswer(title, question, [NoSearch], []);
        }

        MemoryAnalysis analysis = new(context, search);
        MemoryContexts contexts = MemoryContexts.Of(analysis);
        MemoryResults.Record(analysis);
        return new TopicAnswer(
            title,
            question,
            Sentences(analysis, contexts),
            [
                MemoryRoomChapter.Build(analysis),
                MemoryWorthChapter.Build(analysis),
                MemoryContextChapter.Build(analysis, contexts),
                MemoryCacheChapter.Build(analysis),
                GenerationChapter.Build(analysis),
                MemoryCheckChapter.Build(analysis),
            ]);
    }

    private static List<string> Sentences(MemoryAnalysis analysis, MemoryContexts contexts)
    {
        (MemoryEntry Entry, MemoryResponse Response)[] answered = [.. analysis.Answered];
        if (answered.Length == 0)
        {
            return ["No compared accelerator is predicted to keep the promises, so memory cannot be valued (grade X)."];
        }

        MemoryChange larger = new(MemoryWorth.Step, 1);
        MemoryChange faster = new(1, MemoryWorth.Step);
        double[] byCapacity = [.. answered.Select(a => 100 * (a.Response.GainOf(larger) - 1))];
        double[] byBandwidth = [.. answered.Select(a => 100 * (a.Response.GainOf(faster) - 1))];
        Grade grade = answered.Max(a => a.Response.Sold.Grade);
        List<string> sentences =
        [
            string.Create(CultureInfo.InvariantCulture, $"Modelled for {answered.Length} accelerator{(answered.Length > 1 ? "s" : string.Empty)}: a quarter more memory bandwidth serves {Range(byBandwidth)} more tokens at the same promises, a quarter more capacity {Range(byCapacity)} (grade {grade}); the requests in hand fill {Range([.. answered.Select(a => 100 * a.Response.Sold.Memory.RoomShare)])} of the room for the KV cache."),
        ];
        if (MemoryWorthChapter.BestBuy(analysis) is { } buy)
        {
            sentences.Add(buy);
        }

        sentences.Add(contexts.Sentence());
        return sentences;
    }

    /// <summary>The ends of some percentages: <c>3 to 40 %</c>.</summary>
    private static string Range(double[] percent)
    {
        string low = Whole(percent.Min());
        string high = Whole(percent.Max());
        return string.Equals(low, high, StringComparison.Ordinal) ? $"{low} %" : $"{low} to {high} %";
    }

    private static string Whole(double percent) => Math.Round(percent, 0, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);
}
