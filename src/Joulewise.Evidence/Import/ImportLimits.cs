namespace Joulewise.Evidence.Import;

/// <summary>How much of a file that nobody vouches for is read before it is refused.</summary>
public sealed record ImportLimits
{
    /// <summary>Gets the limits used unless others are given.</summary>
    public static ImportLimits Default { get; } = new();

    /// <summary>Gets the largest file, in bytes.</summary>
    /// <value>512 MiB unless set.</value>
    public long FileBytes { get; init; } = 512L << 20;

    /// <summary>Gets the largest single JSON document, or row of a JSON array, in bytes.</summary>
    /// <value>64 MiB unless set.</value>
    public int JsonDocumentBytes { get; init; } = 64 << 20;

    /// <summary>Gets the deepest nesting of JSON.</summary>
    /// <value>64 unless set.</value>
    public int JsonDepth { get; init; } = 64;

    /// <summary>Gets the longest line of a text file, in characters.</summary>
    /// <value>4 Mi unless set.</value>
    public int LineCharacters { get; init; } = 4 << 20;

    /// <summary>Gets the largest number of rows, samples or result folders.</summary>
    /// <value>2,000,000 unless set.</value>
    public int Rows { get; init; } = 2_000_000;

    /// <summary>Gets the largest number of files in a folder tree, or of entries in an archive.</summary>
    /// <value>500,000 unless set.</value>
    public int Entries { get; init; } = 500_000;

    /// <summary>Gets the most bytes that an archive may unpack to.</summary>
    /// <value>2 GiB unless set.</value>
    public long UnpackedBytes { get; init; } = 2L << 30;

    /// <summary>Gets the largest ratio of unpacked to packed bytes of one archive entry.</summary>
    /// <value>200 unless set: tables of benchmark rows pack about 10 to 20 times.</value>
    public int CompressionRatio { get; init; } = 200;
}
