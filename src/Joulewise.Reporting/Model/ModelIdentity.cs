namespace Joulewise.Reporting;

/// <summary>Which weights were served.</summary>
/// <param name="Repository">Public id.</param>
/// <param name="Revision">Revision hash, or <c>not recorded</c>.</param>
/// <param name="Precision">Weights' precision.</param>
/// <param name="KvPrecision">KV cache precision, or <c>not recorded</c>.</param>
public sealed record ModelIdentity(
    string Repository,
    string Revision,
    string Precision,
    string KvPrecision);
