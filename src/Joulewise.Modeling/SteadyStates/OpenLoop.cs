namespace Joulewise.Modeling;

/// <summary>The steady state under requests that arrive at a rate, whoever waits for answers.</summary>
internal static class OpenLoop
{
    private const double MostClientsPerWorker = 65_536;
    private const int Bisections = 60;

    /// <summary>Finds the requests in flight at a rate (Little's law): the closed loop whose throughput is that rate.</summary>
    /// <param name="served">The deployment; its clients are not looked at.</param>
    /// <param name="requestsPerSecond">Arrivals over the whole deployment; above 0.</param>
    /// <param name="c">The fitted constants.</param>
    /// <returns>The case with its clients set, or <see langword="null"/> where the deployment can't serve the rate.</returns>
    public static ServingCase? Find(ServingCase served, double requestsPerSecond, Coefficients c)
    {
        ArgumentNullException.ThrowIfNull(served);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(requestsPerSecond);
        double low = 0;
        double high = MostClientsPerWorker * served.Workers;
        if (RequestsPerSecond(served, high, c) < requestsPerSecond)
        {
            return null;
        }

        for (int i = 0; i < Bisections; i++)
        {
            double middle = (low + high) / 2;
            if (RequestsPerSecond(served, middle, c) < requestsPerSecond)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return served with { Clients = high, MeasuredBatch = double.NaN };
    }

    private static double RequestsPerSecond(ServingCase served, double clients, Coefficients c)
    {
        ServingCase loop = served with { Clients = clients, MeasuredBatch = double.NaN };
        DecodeState decode = DecodeStates.Find(loop, c);
        double ttft = FirstToken.Seconds(loop, decode, decode.TpotSeconds, c);
        return ServingPhysics.OutputPerSecond(loop, decode.TpotSeconds, ttft) * loop.Accelerators / loop.OutputTokens;
    }
}
