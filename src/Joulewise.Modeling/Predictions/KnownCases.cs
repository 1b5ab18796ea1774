namespace Joulewise.Modeling;

/// <summary>What the evidence holds, and what of a case is new to it.</summary>
internal sealed class KnownCases
{
    private readonly Dictionary<Quantity, HashSet<string>> _vendors = [];
    private readonly Dictionary<Quantity, HashSet<string>> _accelerators = [];
    private readonly Dictionary<Quantity, HashSet<string>> _families = [];
    private readonly Dictionary<Quantity, HashSet<string>> _cells = [];
    private readonly HashSet<string> _engines;
    private readonly HashSet<string> _precisions;
    private readonly double _mostInput;
    private readonly double _mostOutput;
    private readonly double _mostClients;
    private readonly double _mostAccelerators;

    /// <summary>Initialises what is known.</summary>
    /// <param name="rows">The evidence.</param>
    public KnownCases(Observation[] rows)
    {
        Observation[] usable = [.. rows.Where(r => !r.IsDoubtful)];
        foreach (Quantity quantity in Enum.GetValues<Quantity>())
        {
            Observation[] measured = [.. usable.Where(r => r.Measured(quantity) > 0)];
            _vendors[quantity] = Set(measured.Select(r => r.Traits.Vendor));
            _accelerators[quantity] = Set(measured.Select(r => r.Traits.Accelerator));
            _families[quantity] = Set(measured.Select(r => r.Traits.Family));
            _cells[quantity] = Set(measured.Select(r => r.Traits.Cell));
        }

        _engines = Set(usable.Select(r => r.Traits.Kind));
        _precisions = Set(usable.Select(r => r.Traits.Precision));
        _mostInput = usable.Select(r => r.Case.InputTokens).DefaultIfEmpty().Max();
        _mostOutput = usable.Select(r => r.Case.OutputTokens).DefaultIfEmpty().Max();
        _mostClients = usable.Select(r => r.Case.Clients).DefaultIfEmpty().Max();
        _mostAccelerators = usable.Select(r => (double)r.Case.Deployment.Widths.Accelerators).DefaultIfEmpty().Max();
    }

    /// <summary>Says what of a case nobody measured, by what the accuracy table leaves out.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="traits">The case.</param>
    /// <returns>The widest thing that is new; a row where nothing is.</returns>
    public HoldOut NoveltyOf(Quantity quantity, CaseTraits traits) => traits switch
    {
        _ when !_vendors[quantity].Contains(traits.Vendor) => HoldOut.Vendor,
        _ when !_accelerators[quantity].Contains(traits.Accelerator) => HoldOut.Accelerator,
        _ when !_families[quantity].Contains(traits.Family) => HoldOut.Family,
        _ when !_cells[quantity].Contains(traits.Cell) => HoldOut.Cell,
        _ => HoldOut.Row,
    };

    /// <summary>Names the inputs of a case that lie outside the evidence.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="traits">The case.</param>
    /// <param name="served">Its numbers.</param>
    /// <returns>Names of columns, in a fixed order.</returns>
    public IReadOnlyList<string> NewIn(Quantity quantity, CaseTraits traits, ServingCase served)
    {
        List<string> names = [];
        AddWhen(!_accelerators[quantity].Contains(traits.Accelerator), "accelerator");
        AddWhen(!_families[quantity].Contains(traits.Family), "model");
        AddWhen(!_engines.Contains(traits.Kind), "engine");
        AddWhen(!_precisions.Contains(traits.Precision), "precision");
        AddWhen(served.InputTokens > _mostInput, "input_tokens");
        AddWhen(served.OutputTokens > _mostOutput, "output_tokens");
        AddWhen(served.Clients > _mostClients, "concurrency");
        AddWhen(served.Deployment.Widths.Accelerators > _mostAccelerators, "tp");
        AddWhen(served.Deployment.Widths.PipelineStages > 1, "pp");
        return names;

        void AddWhen(bool condition, string name)
        {
            if (condition)
            {
                names.Add(name);
            }
        }
    }

    private static HashSet<string> Set(IEnumerable<string> items) => new(items, StringComparer.Ordinal);
}
