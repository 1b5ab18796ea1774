namespace Joulewise.Modeling;

/// <summary>Predictions of one case before their intervals are calibrated.</summary>
internal sealed class RawPrediction
{
    private readonly RawFigure[] _figures = new RawFigure[Enum.GetValues<Quantity>().Length];

    /// <summary>Gets or sets a figure.</summary>
    /// <param name="quantity">Of which quantity.</param>
    public RawFigure this[Quantity quantity]
    {
        get => _figures[(int)quantity];
        set => _figures[(int)quantity] = value;
    }
}
