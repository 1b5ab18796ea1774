namespace Joulewise.Serving;

/// <summary>What a search found in a group.</summary>
/// <param name="Group">The group.</param>
/// <param name="Best">The best that keeps every promise, or <see langword="null"/>.</param>
/// <param name="Front">The frontier of all that keep the promises but that on the time per output token.</param>
/// <param name="Configurations">Configurations in it.</param>
/// <param name="Evaluated">Those that were worked out; the others cannot be better.</param>
/// <param name="Closest">What came nearest to the promises, for saying why nothing keeps them.</param>
/// <param name="HasNoWorker">Whether there is no room for a worker of any width.</param>
/// <param name="Misfit">What the narrowest worker lacks, where no worker holds the model; empty otherwise.</param>
internal sealed record GroupResult(SearchGroup Group, Found? Best, Front Front, long Configurations, long Evaluated, Closest Closest, bool HasNoWorker, string Misfit);
