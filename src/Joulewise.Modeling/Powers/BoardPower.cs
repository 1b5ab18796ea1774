using System.Runtime.CompilerServices;

namespace Joulewise.Modeling;

/// <summary>The power one board draws for the work it does.</summary>
internal static class BoardPower
{
    /// <summary>Finds the power.</summary>
    /// <param name="chip">The accelerator.</param>
    /// <param name="formats">Number formats, which decide the energy of arithmetic.</param>
    /// <param name="work">What it does each second.</param>
    /// <param name="capWatts">The power limit; the rated power where none is set.</param>
    /// <param name="c">The fitted constants.</param>
    /// <returns>Watts.</returns>
    public static double Watts(AcceleratorShape chip, in NumberFormats formats, in WorkRates work, double capWatts, Coefficients c)
    {
        return Limited(WorkOf(chip, formats, work, c).Watts, capWatts, c);
    }

    /// <summary>Finds what a board draws that is asked for more or less than its limit.</summary>
    /// <param name="askedWatts">What the work would draw without a limit.</param>
    /// <param name="capWatts">The limit.</param>
    /// <param name="c">The fitted constants.</param>
    /// <returns>Watts.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Limited(double askedWatts, double capWatts, Coefficients c)
    {
        double sharpness = c[Coefficient.CapSharpness];
        return Math.Pow(Math.Pow(askedWatts, -sharpness) + Math.Pow(capWatts, -sharpness), -1 / sharpness);
    }

    /// <summary>Finds what the power would be made of without a limit.</summary>
    /// <param name="chip">The accelerator.</param>
    /// <param name="formats">Number formats.</param>
    /// <param name="work">What it does each second.</param>
    /// <param name="c">The fitted constants.</param>
    /// <returns>The parts.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static BoardWork WorkOf(AcceleratorShape chip, in NumberFormats formats, in WorkRates work, Coefficients c)
    {
        bool cdna = chip.Group == SiliconGroup.Cdna;
        double fixedShare = c[chip.Group switch
        {
            SiliconGroup.Blackwell => Coefficient.BlackwellStatic,
            SiliconGroup.Cdna => Coefficient.CdnaStatic,
            _ => Coefficient.HopperStatic,
        }];
        double plain = FactorOf(formats.PlainBits, c);
        double expert = FactorOf(formats.ExpertBits, c) * c[Coefficient.ExpertEnergy];
        double decode = (plain * work.PlainFlop) + (expert * work.ExpertFlop) + work.AttentionFlop;
        double prompts = c[Coefficient.PrefillEnergy] * ((plain * work.PrefillPlainFlop) + (expert * work.PrefillExpertFlop) + work.PrefillAttentionFlop);
        double use = (decode + prompts) / chip.FlopPerSecond16;
        double compute = c[cdna ? Coefficient.CdnaComputeEnergy : Coefficient.ComputeEnergy] * chip.FlopPerSecond16 * Math.Pow(use, c[Coefficient.ComputeExponent]);
        return new BoardWork(
            chip.TdpWatts * (fixedShare + (c[Coefficient.BusyShare] * work.Busy)),
            (c[cdna ? Coefficient.CdnaMemoryEnergy : Coefficient.MemoryEnergy] * work.MemoryBytes) + (c[Coefficient.LinkEnergy] * work.LinkBytes),
            compute,
            decode + prompts > 0 ? prompts / (decode + prompts) : 0);
    }

    private static double FactorOf(int bits, Coefficients c) => bits switch
    {
        16 => 1,
        8 => c[Coefficient.Fp8Energy],
        _ => c[Coefficient.Fp4Energy],
    };
}
