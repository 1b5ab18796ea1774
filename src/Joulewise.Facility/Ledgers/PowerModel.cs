using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>
/// The parts of one system as formulas over shared inputs. Evaluated state by state for estimates, and at single points for
/// sensitivity.
/// </summary>
internal sealed class PowerModel
{
    private readonly List<ModelInput> _inputs = [];
    private readonly List<ModelPart> _parts = [];
    private readonly List<(int Busy, int Idle)> _idle = [];

    public IReadOnlyList<ModelInput> Inputs => _inputs;

    public IReadOnlyList<ModelPart> Parts => _parts;

    /// <summary>Adds an input.</summary>
    /// <returns>Its position.</returns>
    public int Input<T>(string id, string label, Estimate<T> estimate)
        where T : struct, IQuantity<T>
    {
        _inputs.Add(ModelInput.Of(id, label, estimate));
        return _inputs.Count - 1;
    }

    /// <summary>Says which input stands in for another while nothing runs.</summary>
    public void WhileIdle(int busy, int idle) => _idle.Add((busy, idle));

    public void Part(Boundary boundary, LedgerPart part, string explanation, IEnumerable<int> uses, Func<double[], double> watts) =>
        _parts.Add(new ModelPart(boundary, part, explanation, [.. uses.Distinct().Order()], watts));

    public Estimate<Power> Line(ModelPart part) => Evaluate(part.Uses, part.Watts);

    /// <summary>Power of one accelerator while it works.</summary>
    public Estimate<Power> Busy(Boundary boundary) => Evaluate(Uses(boundary), v => BusyWatts(v, boundary));

    /// <summary>Power of one accelerator while it idles.</summary>
    public Estimate<Power> Idle(Boundary boundary) => Evaluate(IdleUses(boundary), v => IdleWatts(v, boundary));

    /// <summary>Power of idle time for each unit of time with work.</summary>
    public Estimate<Power> IdleCharge(Boundary boundary, int utilisation) =>
        Evaluate([.. IdleUses(boundary), utilisation], v => IdleWatts(v, boundary) * IdleTime.PerBusyTime(v[utilisation]));

    /// <summary>Busy power with the charge of idle time.</summary>
    public Estimate<Power> WithIdle(Boundary boundary, int utilisation) => Evaluate(
        [.. Uses(boundary).Union(IdleUses(boundary)), utilisation],
        v => BusyWatts(v, boundary) + (IdleWatts(v, boundary) * IdleTime.PerBusyTime(v[utilisation])));

    /// <summary>The stated value of every input.</summary>
    public double[] Stated() => [.. _inputs.Select(i => i.Description.Stated)];

    public double BusyWatts(double[] values, Boundary boundary)
    {
        double watts = 0;
        foreach (ModelPart part in _parts)
        {
            watts += part.Boundary <= boundary ? part.Watts(values) : 0;
        }

        return watts;
    }

    public double IdleWatts(double[] values, Boundary boundary)
    {
        double[] idle = [.. values];
        foreach ((int busyAt, int idleAt) in _idle)
        {
            idle[busyAt] = values[idleAt];
        }

        return BusyWatts(idle, boundary);
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
