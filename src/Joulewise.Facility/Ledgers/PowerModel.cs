using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>
/// The parts of one system as functions of shared inputs. Evaluated state by state for estimates, and at single points for
/// sensitivity.
/// </summary>
/// <remarks>
/// A step reads input values and the parts before it and writes the watts of its own parts. All parts come from one pass, so that
/// the parts of a state always belong together.
/// </remarks>
internal sealed class PowerModel
{
    private readonly List<ModelInput> _inputs = [];
    private readonly List<ModelPart> _parts = [];
    private readonly List<Action<double[], double[]>> _steps = [];
    private readonly List<(int Busy, int Idle)> _idle = [];

    public IReadOnlyList<ModelInput> Inputs => _inputs;

    public IReadOnlyList<ModelPart> Parts => _parts;

    /// <summary>Adds an input.</summary>
    /// <returns>Its position among the values.</returns>
    public int Input<T>(string id, string label, Estimate<T> estimate)
        where T : struct, IQuantity<T>
    {
        _inputs.Add(ModelInput.Of(id, label, estimate));
        return _inputs.Count - 1;
    }

    /// <summary>Says which input stands in for another while nothing runs.</summary>
    public void WhileIdle(int busy, int idle) => _idle.Add((busy, idle));

    /// <summary>Adds a part that a step fills.</summary>
    /// <returns>Its position among the watts.</returns>
    public int Part(Boundary boundary, LedgerPart part, string explanation, params IEnumerable<int> uses)
    {
        _parts.Add(new ModelPart(boundary, part, explanation, [.. uses.Distinct().Order()]));
        return _parts.Count - 1;
    }

    /// <summary>Adds a step that turns values into watts per accelerator.</summary>
    public void Step(Action<double[], double[]> step) => _steps.Add(step);

    /// <summary>What one part draws while the accelerator works.</summary>
    public Estimate<Power> Line(int part)
    {
        double[] watts = new double[_parts.Count];
        return Evaluate(_parts[part].Uses, v =>
        {
            Run(v, watts);
            return watts[part];
        });
    }

    /// <summary>Power of one accelerator while it works.</summary>
    public Estimate<Power> Busy(Boundary boundary)
    {
        double[] watts = new double[_parts.Count];
        return Evaluate(Uses(boundary), v => BusyWatts(v, watts, boundary));
    }

    /// <summary>Power of one accelerator while it idles.</summary>
    public Estimate<Power> Idle(Boundary boundary)
    {
        double[] watts = new double[_parts.Count];
        double[] idle = new double[_inputs.Count];
        return Evaluate(IdleUses(boundary), v => IdleWatts(v, idle, watts, boundary));
    }

    /// <summary>Power of idle time for each unit of time with work.</summary>
    public Estimate<Power> IdleCharge(Boundary boundary, int utilisation)
    {
        double[] watts = new double[_parts.Count];
        double[] idle = new double[_inputs.Count];
        return Evaluate(
            [.. IdleUses(boundary), utilisation],
            v => IdleWatts(v, idle, watts, boundary) * IdleTime.PerBusyTime(v[utilisation]));
    }

    /// <summary>Busy power with the charge of idle time.</summary>
    public Estimate<Power> WithIdle(Boundary boundary, int utilisation)
    {
        double[] watts = new double[_parts.Count];
        double[] idle = new double[_inputs.Count];
        return Evaluate(
            [.. Uses(boundary).Union(IdleUses(boundary)), utilisation],
            v => BusyWatts(v, watts, boundary) + (IdleWatts(v, idle, watts, boundary) * IdleTime.PerBusyTime(v[utilisation])));
    }

    /// <summary>Power at one point, without error.</summary>
    public double Watts(double[] values, Boundary boundary, int? utilisation)
    {
        double[] watts = new double[_parts.Count];
        double busy = BusyWatts(values, watts, boundary);
        return utilisation is { } at
            ? busy + (IdleWatts(values, new double[values.Length], watts, boundary) * IdleTime.PerBusyTime(values[at]))
            : busy;
    }

    /// <summary>The stated value of every input.</summary>
    public double[] Stated() => [.. _inputs.Select(i => i.Description.Stated)];

    private void Run(double[] values, double[] watts)
    {
        foreach (Action<double[], double[]> step in _steps)
        {
            step(values, watts);
        }
    }

    private double BusyWatts(double[] values, double[] watts, Boundary boundary)
    {
        Run(values, watts);
        double sum = 0;
        for (int i = 0; i < watts.Length; i++)
        {
            sum += _parts[i].Boundary <= boundary ? watts[i] : 0;
        }

        return sum;
    }

    private double IdleWatts(double[] values, double[] idle, double[] watts, Boundary boundary)
    {
        values.CopyTo(idle, 0);
        foreach ((int busyAt, int idleAt) in _idle)
        {
            idle[busyAt] = values[idleAt];
        }

        return BusyWatts(idle, watts, boundary);
    }

    private List<int> Uses(Boundary boundary) =>
        [.. _parts.Where(p => p.Boundary <= boundary).SelectMany(p => p.Uses).Distinct().Order()];

    private List<int> IdleUses(Boundary boundary)
    {
        Dictionary<int, int> standIns = _idle.ToDictionary(i => i.Busy, i => i.Idle);
        return [.. Uses(boundary).Select(i => standIns.GetValueOrDefault(i, i)).Distinct().Order()];
    }

    private Estimate<Power> Evaluate(IReadOnlyList<int> uses, Func<double[], double> watts)
    {
        double[] all = Stated();
        return Estimate.Combine(
            [.. uses.Select(i => _inputs[i].Operand)],
            values =>
            {
                for (int k = 0; k < values.Length; k++)
                {
                    all[uses[k]] = values[k];
                }

                return Power.FromWatts(watts(all));
            });
    }
}
