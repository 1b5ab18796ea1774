namespace Joulewise.Reporting;

/// <summary>What one topic says, before header, limits and sources are put round it.</summary>
/// <param name="Title">The title of a report on this topic alone.</param>
/// <param name="Question">The question, in one sentence.</param>
/// <param name="Answer">The answer in about three sentences; each that holds a number carries its grade.</param>
/// <param name="Chapters">The chapters, in reading order; ids are unique over all topics.</param>
internal sealed record TopicAnswer(string Title, string Question, IReadOnlyList<string> Answer, IReadOnlyList<Chapter> Chapters);
