namespace Joulewise.Catalog;

/// <summary>Reads the layers of a decoder from its configuration.</summary>
internal interface IDecoderReader
{
    /// <summary>Reads the layers in order.</summary>
    IEnumerable<DecoderLayer> ReadLayers(ConfigView config);
}
