using MathNet.Numerics.Distributions;

namespace Joulewise.Simulation;

/// <summary>Poisson arrivals at the rate of a hidden state (Fischer and Meier-Hellstern, "The Markov-modulated Poisson process cookbook", Performance Evaluation 18, 1993).</summary>
internal sealed class MarkovModulatedArrivals : IArrivalProcess
{
    private readonly ArrivalSpec.RateState[] _states;
    private readonly RateClock _clock;
    private readonly Random _gaps;
    private readonly Random _dwells;
    private int _state;
    private double _stateEndSeconds;

    /// <summary>Initializes a new instance of the <see cref="MarkovModulatedArrivals"/> class.</summary>
    /// <param name="states">The states; two or more.</param>
    /// <param name="clock">The course of the rate on top of them.</param>
    /// <param name="gaps">The chance of the arrivals.</param>
    /// <param name="dwells">The chance of the states.</param>
    public MarkovModulatedArrivals(IReadOnlyList<ArrivalSpec.RateState> states, RateClock clock, Random gaps, Random dwells)
    {
        _states = [.. states];
        _clock = clock;
        _gaps = gaps;
        _dwells = dwells;
        double left = dwells.NextDouble() * states.Sum(s => s.MeanDwellSeconds);
        while (_state < _states.Length - 1 && left >= _states[_state].MeanDwellSeconds)
        {
            left -= _states[_state].MeanDwellSeconds;
            _state++;
        }

        _stateEndSeconds = Dwell();
    }

    /// <inheritdoc/>
    public double NextSeconds()
    {
        double amount = UnitGaps.OfPoisson(_gaps);
        while (true)
        {
            // A state without arrivals lets its time pass and takes nothing from what is still to come.
            double rate = _states[_state].RatePerSecond;
            double left = _clock.Advance(rate > 0 ? amount / rate : double.PositiveInfinity, _stateEndSeconds);
            if (left < 0)
            {
                return _clock.NowSeconds;
            }

            amount = rate > 0 ? left * rate : amount;
            int step = 1 + (int)(_dwells.NextDouble() * (_states.Length - 1));
            _state = (_state + step) % _states.Length;
            _stateEndSeconds += Dwell();
        }
    }

    private double Dwell() => Exponential.Sample(_dwells, 1 / _states[_state].MeanDwellSeconds);
}
