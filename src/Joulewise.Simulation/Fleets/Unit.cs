namespace Joulewise.Simulation;

/// <summary>A worker as a machine of a cell: its engine, its state, its clock.</summary>
/// <param name="index">Its number in the cell.</param>
/// <param name="pool">Its pool's number in the cell.</param>
/// <param name="setup">What it shares with its pool.</param>
/// <param name="worker">Its engine.</param>
internal sealed partial class Unit(int index, int pool, PoolSetup setup, Worker worker)
{
    /// <summary>Gets its number in the cell.</summary>
    public int Index => index;

    /// <summary>Gets its pool's number in the cell.</summary>
    public int Pool => pool;

    /// <summary>Gets what it shares with its pool.</summary>
    public PoolSetup Setup => setup;

    /// <summary>Gets its engine.</summary>
    public Worker Worker => worker;

    /// <summary>Gets or sets its state.</summary>
    public UnitState State { get; set; }

    /// <summary>Gets or sets the number of its last change of state; older plans for it are void.</summary>
    public int Epoch { get; set; }

    /// <summary>Gets or sets how often it failed; caches on their way from it before are lost.</summary>
    public int Failures { get; set; }

    /// <summary>Gets or sets when its link is free to send, in seconds.</summary>
    public double LinkFreeSeconds { get; set; }

    /// <summary>Gets or sets its clock.</summary>
    public ClockSetting Clock { get; set; } = ClockSetting.Highest;

    /// <summary>Gets or sets the power limit of one of its boards in watts.</summary>
    public double LimitWatts { get; set; } = setup.LimitWatts;

    /// <summary>Gets or sets the share of the limit that its clock is set for, so that the limit itself is kept.</summary>
    public double Trim { get; set; } = 1;

    /// <summary>Gets or sets what the worker drew at the rack over the last window, in watts.</summary>
    public double RackWatts { get; set; }

    /// <summary>Gets or sets the same at the facility's meter.</summary>
    public double FacilityWatts { get; set; }

    /// <summary>Gets or sets what one of its boards would have drawn over the last window at the highest clock, in watts.</summary>
    public double WantedWatts { get; set; }

    /// <summary>Gets or sets a value indicating whether an upgrade has it: it is nobody else's to start or to keep.</summary>
    public bool Upgrades { get; set; }

    /// <summary>Gets a value indicating whether its node is switched off: on standby where that is off, or broken.</summary>
    public bool IsOff => State == UnitState.Failed || (State == UnitState.Standby && setup.StandbyIsOff);

    /// <summary>Gets a value indicating whether it takes requests.</summary>
    public bool Serves => State == UnitState.Serving;
}
