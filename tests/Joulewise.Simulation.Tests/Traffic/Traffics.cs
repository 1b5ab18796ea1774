namespace Joulewise.Simulation.Tests;

/// <summary>Sources for tests, and all that a source gives as text or as figures.</summary>
internal static class Traffics
{
    public sealed record Row(double Seconds, int Input, int Output, int Class, long Session, string Blocks);

    public static List<Row> ReadAll(ITrafficSource source)
    {
        using (source)
        {
            List<Row> rows = [];
            TrafficRequest request = new();
            while (source.TryRead(request))
            {
                rows.Add(new Row(request.ArrivalSeconds, request.InputTokens, request.OutputTokens, request.ClassIndex, request.Session, string.Join(' ', request.Blocks.ToArray())));
            }

            return rows;
        }
    }

    public static List<Row> ReadAll(TrafficSpec spec, long seed = 1, string folder = ".") => ReadAll(TrafficSources.Open(spec, seed, folder));

    public static SyntheticSpec Poisson(double ratePerSecond, double durationSeconds) =>
        new(new ArrivalSpec.Poisson(ratePerSecond), new TokenSpec.Independent(new LengthSpec.LogNormal(200, 1), new LengthSpec.Uniform { Least = 1, Most = 100 })) { DurationSeconds = durationSeconds };

    public static ITrafficSource Of(params (double Seconds, int Input, int Output)[] rows) => new ListSource(rows);

    private sealed class ListSource((double Seconds, int Input, int Output)[] rows) : ITrafficSource
    {
        private int _next;

        public bool TryRead(TrafficRequest request)
        {
            if (_next >= rows.Length)
            {
                return false;
            }

            (request.ArrivalSeconds, request.InputTokens, request.OutputTokens) = rows[_next++];
            request.ClassIndex = 0;
            request.Session = 0;
            request.SetBlocks(0);
            return true;
        }

        public void Dispose()
        {
        }
    }
}
