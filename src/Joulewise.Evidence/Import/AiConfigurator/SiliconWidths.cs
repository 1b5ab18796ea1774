using System.Globalization;
using System.Text.RegularExpressions;
using Joulewise.Evidence.Import.Reading;

namespace Joulewise.Evidence.Import.AiConfigurator;

/// <summary>The widths of one worker and how many accelerators it spans.</summary>
/// <param name="Accelerators">Accelerators of a worker.</param>
/// <param name="Tp">Tensor-parallel width of attention.</param>
/// <param name="Ep">Expert-parallel width.</param>
/// <param name="Dp">Data-parallel width of attention.</param>
/// <param name="Repaired">Whether the source's width columns are products and were replaced.</param>
/// <remarks>
/// The width columns hold products in some rows: tensor width 64 with expert width 8 means TP8 EP8. The run's name
/// (<c>..._tp8_ep8_...</c>) is right where it has widths; where it has none, a tensor times data width that is the
/// square of the expert width is such a product.
/// </remarks>
internal sealed partial record SiliconWidths(double Accelerators, int Tp, int? Ep, int? Dp, bool Repaired)
{
    private const double AcceleratorMaximum = 1e6;

    /// <summary>Reads the widths behind a column prefix: empty, <c>prefill_</c> or <c>decode_</c>; <see langword="null"/> when not stated.</summary>
    public static SiliconWidths? Read(Fields row, string prefix, string runName)
    {
        if (row.Count(prefix + "tp_size") is not { } tp)
        {
            return null;
        }

        double pp = row.Count(prefix + "pp_size") ?? 1;
        if (tp * pp * (row.Count(prefix + "attention_dp_size") ?? 1) > AcceleratorMaximum)
        {
            throw row.Place.Wrong($"{prefix}tp_size x pp_size x attention_dp_size is not a believable number of accelerators");
        }

        int? dp = row.Count(prefix + "attention_dp_size");
        int? ep = row.Count(prefix + "moe_ep_size");
        double stated = (double)tp * (dp ?? 1);
        bool attentionData = dp > 1;
        if (Named(runName) is { } named)
        {
            int width = int.Max(named.Tp, named.Ep ?? 1);
            bool repaired = stated != width || (ep ?? 1) != (named.Ep ?? ep ?? 1);
            return new SiliconWidths(width * pp, attentionData ? 1 : named.Tp, named.Ep ?? ep, attentionData ? width : dp, repaired);
        }

        return ep > 1 && stated == (double)ep * ep
            ? new SiliconWidths(ep.Value * pp, attentionData ? 1 : ep.Value, ep, attentionData ? ep : dp, Repaired: true)
            : new SiliconWidths(stated * pp, tp, ep, dp, Repaired: false);
    }

    private static (int Tp, int? Ep)? Named(string runName)
    {
        if (RunWidths().Match(runName) is not { Success: true } match
            || !int.TryParse(match.Groups["tp"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int tp)
            || tp == 0)
        {
            return null;
        }

        return (tp, int.TryParse(match.Groups["ep"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int ep) && ep > 0 ? ep : null);
    }

    [GeneratedRegex(@"_tp(?<tp>\d{1,5})(?:_0)?_ep(?:(?<ep>\d{1,5})|none)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RunWidths();
}
