namespace Joulewise.Simulation;

/// <summary>Each request several times: once at its own time, and the copies somewhat later. Copies are users of their own, who share blocks with copies of the same number only, so that sharing is not overstated.</summary>
/// <param name="Inner">The requests, without synthetic sessions.</param>
/// <param name="Copies">How often each comes; 1 to 1,000.</param>
/// <param name="JitterSeconds">Copies come up to this much later, each time within alike, in seconds; 0 or more.</param>
internal sealed record MultiplySpec(TrafficSpec Inner, int Copies, double JitterSeconds) : TrafficSpec;
