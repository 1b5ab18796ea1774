namespace Joulewise.Modeling;

/// <summary>What is believed of the constants behind the board power.</summary>
internal static class PowerPriors
{
    /// <summary>Gets the beliefs, in the order of <see cref="Coefficient"/>.</summary>
    public static IReadOnlyList<Prior> All { get; } =
    [
        new(Coefficient.HopperStatic, "ratio", 0.25, 0.25, FitStage.Power, "share of rated power a clocked but idle board draws, NVIDIA up to Hopper"),
        new(Coefficient.BlackwellStatic, "ratio", 0.22, 0.25, FitStage.Power, "the same from Blackwell on"),
        new(Coefficient.CdnaStatic, "ratio", 0.2, 0.25, FitStage.Power, "the same on AMD Instinct"),
        new(Coefficient.BusyShare, "ratio", 0.1, 0.4, FitStage.Power, "additional share of rated power while any unit works"),
        new(Coefficient.MemoryEnergy, "J/byte", 85e-12, 0.3, FitStage.Power, "energy of a byte from memory to the units, caches and fabric on the way"),
        new(Coefficient.CdnaMemoryEnergy, "J/byte", 85e-12, 0.3, FitStage.Power, "the same on AMD Instinct"),
        new(Coefficient.ComputeEnergy, "J/FLOP", 0.8e-12, 0.3, FitStage.Power, "energy of a 16-bit FLOP at full use of the peak"),
        new(Coefficient.CdnaComputeEnergy, "J/FLOP", 0.7e-12, 0.3, FitStage.Power, "the same on AMD Instinct"),
        new(Coefficient.Fp8Energy, "ratio", 0.7, 0.2, FitStage.Power, "energy of an 8-bit FLOP relative to 16 bits"),
        new(Coefficient.Fp4Energy, "ratio", 0.5, 0.2, FitStage.Power, "energy of a 4-bit FLOP relative to 16 bits"),
        new(Coefficient.ExpertEnergy, "ratio", 1.3, 0.25, FitStage.Power, "energy of a FLOP in routed experts relative to dense GEMMs"),
        new(Coefficient.TileRows, "rows", 8, 0.5, FitStage.Power, "rows each expert that is hit computes to fill its tiles"),
        new(Coefficient.TileRows8, "rows", 16, 0.5, FitStage.Power, "the same for 8-bit experts"),
        new(Coefficient.PrefillEnergy, "ratio", 1.0, 0.2, FitStage.Power, "energy of a FLOP in prefill relative to decode"),
        new(Coefficient.ComputeExponent, "exponent", 0.65, 0.2, FitStage.Power, "exponent with which compute power grows with use of the peak; below 1 little work is dear"),
        new(Coefficient.LinkEnergy, "J/byte", 60e-12, 0.3, FitStage.Power, "energy of a byte sent to another accelerator"),
        new(Coefficient.CapSharpness, "ratio", 5, 0.2, FitStage.Power, "how sharply the power limit cuts off"),
    ];
}
