namespace Joulewise.Simulation;

/// <summary>What a fleet did in one window.</summary>
public record struct FleetSample
{
    /// <summary>Gets or sets the start of the window in seconds.</summary>
    public double StartSeconds { get; set; }

    /// <summary>Gets or sets its length in seconds.</summary>
    public double Seconds { get; set; }

    /// <summary>Gets or sets the mean power of all boards in watts.</summary>
    public double BoardWatts { get; set; }

    /// <summary>Gets or sets the mean power at the facility's meter in watts; that of boards where no site is known.</summary>
    public double FacilityWatts { get; set; }

    /// <summary>Gets or sets the requests that arrived.</summary>
    public long Arrivals { get; set; }

    /// <summary>Gets or sets the requests that were answered.</summary>
    public long Finished { get; set; }

    /// <summary>Gets or sets the output tokens that users got.</summary>
    public long OutputTokens { get; set; }

    /// <summary>Gets or sets the prompt tokens that were filled.</summary>
    public double PrefillTokens { get; set; }

    /// <summary>Gets or sets the sequences that decode at its end.</summary>
    public int Decoding { get; set; }

    /// <summary>Gets or sets the requests that wait at its end.</summary>
    public int Waiting { get; set; }

    /// <summary>Gets or sets the workers that take requests at its end.</summary>
    public int ServingWorkers { get; set; }

    /// <summary>Gets or sets the lowest clock of a board over the highest.</summary>
    public double LowestClock { get; set; }

    /// <summary>Gets or sets the price of energy in dollars a kilowatt-hour; NaN where none is known.</summary>
    public double DollarsPerKilowattHour { get; set; }

    /// <summary>Adds what another part of the fleet did in the same window.</summary>
    /// <param name="other">The other part.</param>
    public void Add(ref readonly FleetSample other)
    {
        BoardWatts += other.BoardWatts;
        FacilityWatts += other.FacilityWatts;
        Arrivals += other.Arrivals;
        Finished += other.Finished;
        OutputTokens += other.OutputTokens;
        PrefillTokens += other.PrefillTokens;
        Decoding += other.Decoding;
        Waiting += other.Waiting;
        ServingWorkers += other.ServingWorkers;
        LowestClock = Math.Min(LowestClock, other.LowestClock);
    }

    /// <summary>Takes up the window that follows.</summary>
    /// <param name="next">That.</param>
    public void Append(ref readonly FleetSample next)
    {
        double seconds = Seconds + next.Seconds;
        BoardWatts = ((BoardWatts * Seconds) + (next.BoardWatts * next.Seconds)) / seconds;
        FacilityWatts = ((FacilityWatts * Seconds) + (next.FacilityWatts * next.Seconds)) / seconds;
        Seconds = seconds;
        Arrivals += next.Arrivals;
        Finished += next.Finished;
        OutputTokens += next.OutputTokens;
        PrefillTokens += next.PrefillTokens;
        Decoding = next.Decoding;
        Waiting = next.Waiting;
        ServingWorkers = next.ServingWorkers;
        LowestClock = Math.Min(LowestClock, next.LowestClock);
        DollarsPerKilowattHour = next.DollarsPerKilowattHour;
    }
}
