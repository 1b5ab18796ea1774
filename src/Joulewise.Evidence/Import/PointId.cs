using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Joulewise.Evidence.Import;

/// <summary>Ids that follow from what was measured, so that importing a file twice adds nothing.</summary>
internal static class PointId
{
    private const char Separator = '\u001f';

    /// <summary>Derives an id from the source, the place in it and the configuration, not from the measured figures.</summary>
    /// <param name="prefix">The family of sources, for example <c>inferencex</c>.</param>
    /// <param name="point">The point.</param>
    /// <param name="occurrence">0 for the first point of this configuration at this place, 1 for the next that measured something else.</param>
    /// <returns>The prefix and the first ten hexadecimal digits of a SHA-256.</returns>
    public static string Of(string prefix, MeasuredPoint point, int occurrence)
    {
        string text = string.Join(
            Separator,
            point.Source,
            point.SourceRef,
            point.Date,
            point.Accelerator,
            Text(point.AcceleratorCount),
            point.Model,
            point.Precision,
            point.Engine,
            point.EngineVersion,
            point.Workload,
            point.Disaggregated,
            Text(point.PrefillAccelerators),
            Text(point.DecodeAccelerators),
            Text(point.TensorParallel),
            Text(point.ExpertParallel),
            Text(point.DataParallel),
            point.DataParallelAttention,
            point.SpeculativeDecoding,
            Text(point.InputTokens?.InTokens),
            Text(point.OutputTokens?.InTokens),
            Text(point.ConcurrencyRequests),
            Text(occurrence));
        return $"{prefix}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..10]}";
    }

    private static string Text(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? string.Empty;
}
