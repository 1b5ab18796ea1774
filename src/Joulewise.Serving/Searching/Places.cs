using Joulewise.Catalog;
using Joulewise.Facility;
using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>Makes the places of a search.</summary>
/// <param name="catalogue">Knows systems and prices.</param>
/// <param name="predictor">Knows what accelerators reach.</param>
/// <param name="question">What is asked.</param>
internal sealed class Places(Catalogue catalogue, Predictor predictor, SearchQuestion question)
{
    /// <summary>Board power the table of an accelerator goes up to whose rating nobody knows.</summary>
    private const double UnknownWatts = 1000;

    private static readonly Source OwnPrice = new("asked-price", "Price of an accelerator-hour as asked for", "command line");

    private readonly Dictionary<string, Place?> _places = new(StringComparer.Ordinal);

    /// <summary>Finds the place of an accelerator.</summary>
    /// <param name="accelerator">The accelerator.</param>
    /// <returns>The place, or <see langword="null"/> where memory, bandwidth or compute rate are not published.</returns>
    public Place? Of(Accelerator accelerator)
    {
        if (!_places.TryGetValue(accelerator.Id, out Place? place))
        {
            place = predictor.Reader.AcceleratorOf(accelerator.Id) is { } shape ? Make(accelerator, Changed(shape)) : null;
            _places[accelerator.Id] = place;
        }

        return place;
    }

    private Place Make(Accelerator accelerator, AcceleratorShape shape)
    {
        SystemModel? system = catalogue.ComparedSystemOf(accelerator.Id);
        Power most = Power.FromWatts(double.IsNaN(shape.TdpWatts) ? UnknownWatts : shape.TdpWatts);
        FacilityPower near = FacilityPower.Of(system, accelerator, question.Site, options: new LedgerOptions { ScaleOut = false }, mostBoardPower: most);
        FacilityPower far = system is { Rack: null }
            ? FacilityPower.Of(system, accelerator, question.Site, options: new LedgerOptions { ScaleOut = true }, mostBoardPower: most)
            : near;
        return new Place(accelerator, shape, system, near, far, question.Boundary, PriceOf(accelerator));
    }

    private AcceleratorShape Changed(AcceleratorShape shape) => shape with
    {
        MemoryBytes = shape.MemoryBytes * question.Memory.Capacity,
        MemoryBytesPerSecond = shape.MemoryBytesPerSecond * question.Memory.Bandwidth,
    };

    private HourlyPrice? PriceOf(Accelerator accelerator)
    {
        if (question.PricePerAcceleratorHour is { } own)
        {
            return new HourlyPrice(own, "as asked", Estimate.Exact("asked-price", own, Grade.D, OwnPrice));
        }

        PriceEntry? newest = catalogue.NewestPriceOf(accelerator.Id, PriceEntry.Owned, PriceEntry.Hyperscaler);
        return newest is null
            ? null
            : new HourlyPrice(newest.Cost.Value, newest.Id, TokenCosts.Hourly(newest));
    }
}
