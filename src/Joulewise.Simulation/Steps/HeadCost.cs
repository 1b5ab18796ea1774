using System.Runtime.CompilerServices;
using Joulewise.Modeling;

namespace Joulewise.Simulation;

/// <summary>The output head, the one operator whose time depends on two counts: the sequences it samples for, and all rows of the step.</summary>
internal readonly struct HeadCost
{
    private readonly StepRates _rates;
    private readonly double _bytes;
    private readonly double _bytesPerSequence;

    private HeadCost(StepRates rates, double bytes, double bytesPerSequence, double flopPerSequence)
    {
        _rates = rates;
        _bytes = bytes;
        _bytesPerSequence = bytesPerSequence;
        FlopPerSequence = flopPerSequence;
    }

    /// <summary>Gets the arithmetic of one sequence, in FLOP.</summary>
    public double FlopPerSequence { get; }

    /// <summary>Reads the cost from a step.</summary>
    /// <param name="step">The step.</param>
    /// <returns>The cost.</returns>
    public static HeadCost Of(StepModel step)
    {
        OperatorCost none = StepParts.Evaluate(step, new StepState(0, 0))[(int)OperatorKind.OutputHead];
        OperatorCost one = StepParts.Evaluate(step, new StepState(1, 0))[(int)OperatorKind.OutputHead];
        return new HeadCost(step.Rates, none.MemoryBytes, one.MemoryBytes - none.MemoryBytes, one.Flop);
    }

    /// <summary>Gets the bytes it moves.</summary>
    /// <param name="sequences">Sequences sampled for.</param>
    /// <returns>Bytes.</returns>
    public double BytesAt(double sequences) => _bytes + (_bytesPerSequence * sequences);

    /// <summary>Gets its time.</summary>
    /// <param name="sequences">Sequences sampled for.</param>
    /// <param name="rows">All rows of the step.</param>
    /// <returns>Seconds.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double SecondsAt(double sequences, double rows)
    {
        double memory = BytesAt(sequences) / _rates.WeightBytesPerSecond;
        double compute = FlopPerSequence * sequences / (_rates.HeadFlopPerSecond * _rates.GemmShare(rows));
        return _rates.StepFactor * Math.Sqrt((memory * memory) + (compute * compute));
    }
}
