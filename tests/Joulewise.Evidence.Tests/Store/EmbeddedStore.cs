namespace Joulewise.Evidence.Tests.Store;

/// <summary>One embedded store for the tests of a class that only read.</summary>
public sealed class EmbeddedStore : IDisposable
{
    public EvidenceStore Store { get; } = EvidenceStore.OpenEmbedded();

    public void Dispose() => Store.Dispose();
}
