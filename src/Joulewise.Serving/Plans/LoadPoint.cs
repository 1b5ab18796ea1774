using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>One replica at one load.</summary>
/// <param name="Requests">Requests the replica answers in a second.</param>
/// <param name="BoardPower">Mean board power of one accelerator of the replica.</param>
/// <param name="Ttft">Time to first token.</param>
/// <param name="Tpot">Time per output token.</param>
public sealed record LoadPoint(RequestRate Requests, Power BoardPower, Duration Ttft, Duration Tpot);
