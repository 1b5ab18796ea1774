using Joulewise.Catalog;
using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>An accelerator where it stands: what it reaches, what it draws to the meter, what an hour of it costs.</summary>
internal sealed class Place
{
    private readonly double[] _leastRatio;
    private readonly double _step;
    private readonly Boundary _boundary;
    private readonly FacilityPower _near;
    private readonly FacilityPower _far;

    /// <summary>Initialises the place.</summary>
    /// <param name="accelerator">The accelerator.</param>
    /// <param name="shape">Its numbers.</param>
    /// <param name="system">The system it comes in.</param>
    /// <param name="near">What it draws in a deployment that stays in one node or rack.</param>
    /// <param name="far">The same where its deployment spans several.</param>
    /// <param name="boundary">The boundary energy is counted at.</param>
    /// <param name="price">The price of an hour; <see langword="null"/> where none is known.</param>
    public Place(Accelerator accelerator, AcceleratorShape shape, SystemModel? system, FacilityPower near, FacilityPower far, Boundary boundary, HourlyPrice? price)
    {
        Accelerator = accelerator;
        Shape = shape;
        System = system;
        Price = price;
        _near = near;
        _far = far;
        _boundary = boundary;
        _step = near.MostBoardPower.InWatts / FacilityPower.Steps;
        _leastRatio = new double[FacilityPower.Steps + 1];
        _leastRatio[0] = double.PositiveInfinity;
        for (int i = 1; i < _leastRatio.Length; i++)
        {
            double board = i * _step;
            _leastRatio[i] = Math.Min(_leastRatio[i - 1], Math.Min(near.WattsAt(boundary, board), far.WattsAt(boundary, board)) / board);
        }
    }

    /// <summary>Gets the accelerator.</summary>
    public Accelerator Accelerator { get; }

    /// <summary>Gets its numbers.</summary>
    public AcceleratorShape Shape { get; }

    /// <summary>Gets the system it comes in, where one is known.</summary>
    public SystemModel? System { get; }

    /// <summary>Gets the price of an hour, where one is known.</summary>
    public HourlyPrice? Price { get; }

    /// <summary>Gets what an accelerator draws whose deployment has a size.</summary>
    /// <param name="accelerators">Accelerators of the deployment.</param>
    /// <returns>The figures.</returns>
    public FacilityPower PowerOf(int accelerators) => SpansNodes(accelerators) ? _far : _near;

    /// <summary>Gets the power of one accelerator at the boundary of the question.</summary>
    /// <param name="boardWatts">Its board power.</param>
    /// <param name="accelerators">Accelerators of its deployment.</param>
    /// <returns>Watts.</returns>
    public double MeterWatts(double boardWatts, int accelerators) => WattsAt(_boundary, boardWatts, accelerators);

    /// <summary>Gets the power of one accelerator at the facility's meter.</summary>
    /// <param name="boardWatts">Its board power.</param>
    /// <param name="accelerators">Accelerators of its deployment.</param>
    /// <returns>Watts.</returns>
    public double FacilityWatts(double boardWatts, int accelerators) => WattsAt(Boundary.Facility, boardWatts, accelerators);

    /// <summary>Gets the least power at the boundary over that of the board, for all board powers up to one.</summary>
    /// <param name="boardWatts">The highest board power.</param>
    /// <returns>A bound from below: between the table's powers the ratio lies between theirs.</returns>
    public double LeastMeterRatio(double boardWatts)
    {
        int above = (int)Math.Ceiling(Math.Clamp(boardWatts / _step, 1, FacilityPower.Steps));
        return _leastRatio[above];
    }

    private double WattsAt(Boundary boundary, double boardWatts, int accelerators) =>
        double.IsNaN(boardWatts) ? double.NaN : PowerOf(accelerators).WattsAt(boundary, boardWatts);

    private bool SpansNodes(int accelerators) => System is { Rack: null } node && accelerators > node.AcceleratorCount;
}
