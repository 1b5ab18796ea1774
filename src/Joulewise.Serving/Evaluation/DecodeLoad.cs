using Joulewise.Modeling;

namespace Joulewise.Serving;

/// <summary>A deployment with a number of requests in hand: what does not depend on how prompts get in.</summary>
/// <param name="Batch">Requests one worker has in hand.</param>
/// <param name="State">Its decode side.</param>
/// <param name="TpotFactor">What evidence makes of the physics' time per output token.</param>
/// <param name="TtftFactor">The same of the time to first token.</param>
/// <param name="OutputFactor">The same of the rate of output.</param>
/// <param name="PowerFactor">The same of the board power.</param>
/// <param name="Work">Work of decoding one token, over all accelerators of a worker.</param>
internal readonly record struct DecodeLoad(int Batch, DecodeState State, double TpotFactor, double TtftFactor, double OutputFactor, double PowerFactor, WorkRates Work)
{
    /// <summary>Gets the time per output token.</summary>
    public double TpotSeconds => State.TpotSeconds * TpotFactor;
}
