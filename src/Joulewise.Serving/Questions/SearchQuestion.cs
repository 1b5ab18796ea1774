using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>What a search looks for, and in what.</summary>
public sealed record SearchQuestion : ServingSpace
{
    /// <summary>Initialises a question over the whole space.</summary>
    public SearchQuestion()
    {
    }

    /// <summary>Initialises a question.</summary>
    /// <param name="space">What may be chosen.</param>
    public SearchQuestion(ServingSpace space)
        : base(space)
    {
    }

    /// <summary>Gets the model.</summary>
    public required ModelArchitecture Model { get; init; }

    /// <summary>Gets the accelerators that decode, or do everything; at least one.</summary>
    public required IReadOnlyList<Accelerator> Accelerators { get; init; }

    /// <summary>Gets the accelerators that may fill caches for others; empty for the same as decode.</summary>
    public IReadOnlyList<Accelerator> PrefillAccelerators { get; init; } = [];

    /// <summary>Gets what there is to serve with.</summary>
    public required Supply Supply { get; init; }

    /// <summary>Gets the mean prompt in tokens; above 0.</summary>
    public required double InputTokens { get; init; }

    /// <summary>Gets the mean answer in tokens; at least 2.</summary>
    public required double OutputTokens { get; init; }

    /// <summary>Gets the longest median time to first token; <see langword="null"/> for no promise.</summary>
    public Duration? TtftLimit { get; init; }

    /// <summary>Gets the longest median time per output token; <see langword="null"/> for no promise.</summary>
    public Duration? TpotLimit { get; init; }

    /// <summary>Gets the longest gap between two tokens of a stream while a prompt is cut in; <see langword="null"/> for no promise.</summary>
    public Duration? GapLimit { get; init; }

    /// <summary>Gets what the best has least or most of.</summary>
    public Objective Objective { get; init; } = Objective.Joules;

    /// <summary>Gets a value indicating whether the frontier is asked for; without it the search leaves out more.</summary>
    public bool NeedsFrontier { get; init; } = true;

    /// <summary>Gets the boundary energy is counted at.</summary>
    public Boundary Boundary { get; init; } = Boundary.Facility;

    /// <summary>Gets the site, for its PUE and its price of electricity.</summary>
    public required Site Site { get; init; }

    /// <summary>Gets the price of an accelerator-hour in place of the price book's; <see langword="null"/> for the book's.</summary>
    public MoneyRate? PricePerAcceleratorHour { get; init; }

    /// <summary>Gets the memory the accelerators have in place of the catalogue's, prefill's too.</summary>
    public MemoryChange Memory { get; init; } = MemoryChange.None;

    /// <summary>Gets how many numbers of requests are looked through for each doubling; at least 1. What memory holds at most is always one of them.</summary>
    public int BatchesPerDoubling { get; init; } = ConfigurationSearch.BatchesPerDoubling;

    /// <summary>Gets how many kinds the answer holds at most; at least 1.</summary>
    public int RankedShown { get; init; } = ConfigurationSearch.MostRanked;

    /// <summary>Gets how many points of the frontier the answer holds at most; at least 2.</summary>
    public int FrontierShown { get; init; } = ConfigurationSearch.MostOfFrontier;
}
