namespace Joulewise.Modeling;

/// <summary>What the fitted constants alone say of a case.</summary>
internal static class ServingPhysics
{
    /// <summary>Sets the rate of output from latencies: each client waits for its first token and then for the others (Little's law).</summary>
    /// <param name="served">The case.</param>
    /// <param name="tpotSeconds">Time per output token.</param>
    /// <param name="ttftSeconds">Time to first token.</param>
    /// <returns>Output tokens/s per accelerator.</returns>
    public static double OutputPerSecond(ServingCase served, double tpotSeconds, double ttftSeconds)
    {
        // Where the running batch was measured it is already in service: nobody waits before it.
        if (!double.IsNaN(served.MeasuredBatch))
        {
            return served.MeasuredBatch / (tpotSeconds * served.Accelerators);
        }

        double request = ttftSeconds + (Math.Max(0, served.OutputTokens - 1) * tpotSeconds);
        return served.Clients * served.OutputTokens / (request * served.Accelerators);
    }

    /// <summary>Finds the board power at a rate of output.</summary>
    /// <param name="served">The case.</param>
    /// <param name="decode">Its decode side.</param>
    /// <param name="outputPerSecond">Output tokens/s per accelerator.</param>
    /// <param name="c">The fitted constants.</param>
    /// <returns>Watts; NaN where the accelerator's rated power is not published.</returns>
    public static double PowerWatts(ServingCase served, in DecodeState decode, double outputPerSecond, Coefficients c) =>
        PowerWatts(new StepModel(served.Deployment, c), served, decode, outputPerSecond, c);

    /// <summary>Finds the board power at a rate of output, with the step of the deployment at hand.</summary>
    /// <param name="step">The step of the deployment.</param>
    /// <param name="served">The case.</param>
    /// <param name="decode">Its decode side.</param>
    /// <param name="outputPerSecond">Output tokens/s per accelerator.</param>
    /// <param name="c">The fitted constants.</param>
    /// <returns>Watts; NaN where the accelerator's rated power is not published.</returns>
    public static double PowerWatts(StepModel step, ServingCase served, in DecodeState decode, double outputPerSecond, Coefficients c)
    {
        WorkRates work = WorkRatesFinder.Find(step, served, decode, outputPerSecond * served.Accelerators, c);
        AcceleratorShape chip = served.Deployment.Accelerator;
        return BoardPower.Watts(chip, served.Deployment.Formats, work, chip.TdpWatts, c);
    }
}
