namespace Joulewise.Reporting;

/// <summary>Parity in words.</summary>
internal static class ParityNames
{
    public static string Key(this Parity parity) => parity switch
    {
        Parity.LikeForLike => "like-for-like",
        Parity.AsAsked => "as-asked",
        _ => "best-published",
    };
}
