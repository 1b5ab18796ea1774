namespace Joulewise.Modeling;

/// <summary>Who predicted a figure: the model, or a control that any reader could compute.</summary>
public enum PredictedBy
{
    /// <summary>The model.</summary>
    Model,

    /// <summary>Board power as 0.7 of rated board power.</summary>
    ShareOfRatedPower,

    /// <summary>Board power as the mean share of rated board power that other accelerators of the evidence were measured at.</summary>
    ShareOfOtherAccelerators,
}
