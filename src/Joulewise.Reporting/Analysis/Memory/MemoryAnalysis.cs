using Joulewise.Catalog;
using Joulewise.Facility;
using Joulewise.Modeling;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Reporting;

/// <summary>What the chapters on memory are written from: every compared accelerator with the memory it has and with others.</summary>
internal sealed class MemoryAnalysis
{
    private readonly AnalysisContext _context;
    private readonly IConfigurationSearch _search;
    private readonly MemoryStudy _study;

    public MemoryAnalysis(AnalysisContext context, IConfigurationSearch search)
    {
        _context = context;
        _search = search;
        _study = new MemoryStudy(search);
        Twins = context.Inputs.Predictor is Predictor predictor ? MemoryTwins.Compare(predictor) : [];
        Entries = [.. context.Main.Entries.Select(e => EntryOf(context.Catalogue.FindAccelerator(e.Id)))];
    }

    public AnalysisContext Context => _context;

    /// <summary>Gets the accelerators of the comparison, in its order.</summary>
    public IReadOnlyList<MemoryEntry> Entries { get; }

    /// <summary>Gets the entries with an answer.</summary>
    public IEnumerable<(MemoryEntry Entry, MemoryResponse Response)> Answered =>
        Entries.Where(e => e.Response is not null).Select(e => (e, e.Response!));

    /// <summary>Gets what was measured on accelerators that differ in their memory.</summary>
    public IReadOnlyList<TwinComparison> Twins { get; }

    /// <summary>The same question with other numbers, answered with the memory as sold and, within its kind, with a quarter more of either.</summary>
    public MemoryResponse? Respond(SearchQuestion question) => _study.Run(question, [1, MemoryWorth.Step], _context.Cancellation);

    /// <summary>The best configuration of a question.</summary>
    public SearchPoint? BestOf(SearchQuestion question) => _study.Sold(question, _context.Cancellation);

    /// <summary>An accelerator with the memory of another.</summary>
    public MemoryPoint At(MemoryEntry entry, MemoryChange change) =>
        _study.At(entry.Question!, entry.Response!.Sold, change, _context.Cancellation);

    /// <summary>Studies an accelerator that may lie outside the comparison; in two nodes where one does not serve.</summary>
    public MemoryEntry EntryOf(Accelerator accelerator)
    {
        string name = _context.NameOf(accelerator.Id);
        if (ModelledQuestions.WhyNot(accelerator) is { Length: > 0 } why)
        {
            return new MemoryEntry(accelerator, name, null, null, why);
        }

        SearchQuestion question = ModelledQuestions.Of(_context, accelerator) with { Objective = Objective.Throughput };
        MemoryResponse? response = _study.Run(question, MemoryStudy.Factors, _context.Cancellation);
        if (response is null && question.Supply is { Accelerators: ModelledQuestions.FewestAccelerators } node)
        {
            SearchQuestion two = question with { Supply = node with { Accelerators = 2 * ModelledQuestions.FewestAccelerators } };
            if (_study.Run(two, MemoryStudy.Factors, _context.Cancellation) is { } spread)
            {
                return new MemoryEntry(accelerator, name, two, spread, string.Empty);
            }
        }

        return new MemoryEntry(accelerator, name, question, response, response is null ? WhyNone(question) : string.Empty);
    }

    /// <summary>What an hour of an accelerator costs its owner; <see langword="null"/> where the price book has none.</summary>
    public Estimate<MoneyRate>? HourlyOf(Accelerator accelerator) =>
        _context.Catalogue.NewestPriceOf(accelerator.Id, PriceEntry.Owned, PriceEntry.Hyperscaler) is { } price ? TokenCosts.Hourly(price) : null;

    private string WhyNone(SearchQuestion question) =>
        _search.Run(question with { NeedsFrontier = false, RankedShown = 1 }, _context.Cancellation).Refused.Select(r => r.Reason).FirstOrDefault("no configuration keeps every promise");
}
