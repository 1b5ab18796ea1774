namespace Joulewise.Evidence.Import;

/// <summary>What an import needs besides the file.</summary>
public sealed record ImportContext
{
    /// <summary>Gets who says which accelerator or model a name means.</summary>
    /// <value>The names the field's public sources use, unless set.</value>
    public INameResolver Names { get; init; } = KnownNames.Instance;

    /// <summary>Gets how much is read before a file is refused.</summary>
    public ImportLimits Limits { get; init; } = ImportLimits.Default;

    /// <summary>Gets the reader of the product's own CSV, which the kind <c>csv</c> hands its path to.</summary>
    public Func<string, ImportBatch>? OwnCsv { get; init; }
}
