using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>Gathers the inputs of an owned hour and what is missing of them.</summary>
internal sealed class CostInputs
{
    private static readonly Source None = new("not-applicable", "Not part of this case", "docs/cost.md", "2026-11");

    private readonly CostInput?[] _slots = new CostInput?[OwnershipMath.Slots];

    private readonly HashSet<CostSlot> _missing = [];

    /// <summary>Gets the inputs by slot.</summary>
    public IReadOnlyList<CostInput> Slots => [.. _slots.Select(s => s!)];

    /// <summary>Tells whether a slot that the case needs has no figure.</summary>
    public bool IsMissing(CostSlot slot) => _missing.Contains(slot);

    /// <summary>Gathers them.</summary>
    public static CostInputs From(OwnershipRequest request)
    {
        CostInputs inputs = new();
        inputs.AddCapital(request.Capital);
        inputs.AddTerms(request.Terms);
        inputs.AddPower(request);
        inputs.AddElectricity(request.Site);
        inputs.Add(
            CostSlot.OutputRate,
            request.Output is { } output ? CostInput.Of($"output-rate/{request.Capital.AcceleratorId}", "output rate", output) : null);
        return inputs;
    }

    private void AddCapital(CapitalCosts c)
    {
        Add(CostSlot.Accelerator, c.Accelerator, $"capital/{c.AcceleratorId}/accelerator", "price of the accelerator");
        AddShared(CostSlot.Host, c, c.Host, "host");
        AddShared(CostSlot.Network, c, c.Network, "network");
        AddShared(CostSlot.Storage, c, c.Storage, "storage");
        AddShared(CostSlot.RackAndCooling, c, c.RackAndCooling, "rack and cooling");
    }

    private void AddTerms(CostTerms t)
    {
        string Id(string key) => $"terms/{t.Id}/{key}";
        Add(CostSlot.CostOfCapital, t.CostOfCapital, Id("cost-of-capital"), "cost of capital of a year");
        Add(CostSlot.ItLife, t.ItLife, Id("it-life"), "life of the hardware");
        Add(CostSlot.ResidualValue, t.ResidualValue, Id("residual-value"), "residual value");
        Add(CostSlot.Maintenance, t.Maintenance, Id("maintenance"), "maintenance of a year");
        Add(CostSlot.FailureRate, t.FailureRate, Id("failure-rate"), "accelerators failing in a year");
        Add(CostSlot.FailureOwnerShare, t.FailureOwnerShare, Id("failure-owner-share"), "failures that the owner pays for");
        Add(CostSlot.RepairTime, t.RepairTime, Id("repair-time"), "time to replace");
        if (string.Equals(t.Housing, CostTerms.OwnFacility, StringComparison.Ordinal))
        {
            Add(CostSlot.FacilityLife, t.FacilityLife, Id("facility-life"), "life of the facility");
            Add(CostSlot.FacilityCost, t.FacilityCost, Id("facility-cost"), "cost of the facility");
            Exclude(CostSlot.ColocationRent);
        }
        else
        {
            Add(CostSlot.ColocationRent, t.ColocationRent, Id("colocation-rent"), "colocation rent");
            Exclude(CostSlot.FacilityCost);
            Exclude(CostSlot.FacilityLife, 1);
        }

        if (t.Operations is null)
        {
            Exclude(CostSlot.Operations);
        }
        else
        {
            Add(CostSlot.Operations, t.Operations, Id("operations"), "operation of the facility");
        }
    }

    private void AddPower(OwnershipRequest r)
    {
        string accelerator = r.Capital.AcceleratorId;
        Estimate<Power>? provisioned = r.System is { } system && ProvisionedPower.Of(system).FirstOrDefault(p => p.Boundary == Boundary.Rack) is { } newest
            ? Estimate.Exact($"provisioned/{newest.SystemId}/{newest.Date}", newest.PerAccelerator.Value, newest.PerAccelerator.Grade, newest.PerAccelerator.Source)
            : null;
        Estimate<Power>? busy = r.Ledger?.At(Boundary.Rack)
            ?? provisioned?.With(r.Terms.MeanLoad.ToEstimate($"terms/{r.Terms.Id}/mean-load"), (p, share) => share.Of(p));
        Estimate<Power>? idle = r.Ledger?.IdleAt(Boundary.Rack) ?? busy;
        CoolingKind cooling = r.Ledger?.Cooling ?? Cooling.Parse(r.System?.Cooling);
        Add(CostSlot.ProvisionedPower, provisioned is { } p ? CostInput.Of($"provisioned/{accelerator}", "IT power set aside", p) : null);
        Add(CostSlot.BusyPower, busy is { } b ? CostInput.Of($"it-power/{accelerator}", "IT power at work", b) : null);
        Add(CostSlot.IdlePower, idle is { } i ? CostInput.Of($"idle-it-power/{accelerator}", "idle IT power", i) : null);
        Add(CostSlot.Pue, CostInput.Of(PueId(r.Site, cooling), "PUE", Pue.At(r.Site, cooling)));
        Estimate<Ratio> share = r.Utilisation?.BusyShare ?? Estimate.Exact("always-busy", Ratio.One, Grade.A, None);
        Add(CostSlot.BusyShare, CostInput.Of(Ledger.UtilisationId, "busy share", share));
    }

    private void AddElectricity(Site site)
    {
        ElectricityTariff? tariff = ElectricityTariff.At(site);
        Add(CostSlot.EnergyPrice, tariff is null ? null : CostInput.Of(ElectricityTariff.IdOf(site), "price of electricity", tariff.Energy));
        if (tariff?.Demand is { } demand)
        {
            Add(CostSlot.DemandCharge, CostInput.Of($"demand-charge/{site.Id}", "demand charge", demand));
        }
        else
        {
            Exclude(CostSlot.DemandCharge);
        }
    }

    private static string PueId(Site site, CoolingKind cooling) => cooling switch
    {
        CoolingKind.Air => $"pue/{site.Id}/air",
        CoolingKind.Liquid => $"pue/{site.Id}/liquid",
        _ => $"pue/{site.Id}/unknown-cooling",
    };

    /// <summary>A part that several accelerators read from one source is one figure: they share its error. A borrowed part may differ from its lender's, so its error is its own.</summary>
    private void AddShared(CostSlot slot, CapitalCosts capital, FigureRange<Money>? range, string label) =>
        Add(
            slot,
            range,
            capital.PartsBorrowed
                ? $"capital/{capital.AcceleratorId}/{label}"
                : $"capital/{label}/{range?.Source.Id}",
            label);

    private void Add<T>(CostSlot slot, FigureRange<T>? range, string id, string label)
        where T : struct, IQuantity<T> =>
        Add(slot, range is null ? null : CostInput.Of(id, label, range));

    private void Add(CostSlot slot, CostInput? input)
    {
        if (input is null)
        {
            _missing.Add(slot);
            Exclude(slot);
            return;
        }

        _slots[(int)slot] = input;
    }

    /// <summary>Fills a slot that no line of this case reads.</summary>
    private void Exclude(CostSlot slot, double value = 0) => _slots[(int)slot] = new CostInput(
        $"not-applicable/{slot}",
        "not part of this case",
        "1",
        Spread.Fixed(value),
        Operand.Of(Estimate.Exact($"not-applicable/{slot}", Ratio.FromFraction(value), Grade.A, None)));
}
