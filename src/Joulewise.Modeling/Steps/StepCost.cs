using System.Runtime.CompilerServices;

namespace Joulewise.Modeling;

/// <summary>What one step costs one accelerator, by operator.</summary>
[InlineArray(Length)]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Steps are added up, never compared.")]
public struct StepCost
{
    private const int Length = 12;
    private OperatorCost _first;

    /// <summary>Gets the time of the step in seconds: the sum over its operators.</summary>
    public readonly double Seconds
    {
        get
        {
            double sum = 0;
            foreach (ref readonly OperatorCost cost in (ReadOnlySpan<OperatorCost>)this)
            {
                sum += cost.Seconds;
            }

            return sum;
        }
    }

    /// <summary>Gets the sum over the operators.</summary>
    public readonly OperatorCost Total
    {
        get
        {
            OperatorCost sum = default;
            foreach (ref readonly OperatorCost cost in (ReadOnlySpan<OperatorCost>)this)
            {
                sum += cost;
            }

            return sum;
        }
    }
}
