using System.Text.Json;
using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>Reads the <c>config.json</c> that is published with a model in the Hugging Face form.</summary>
/// <remarks>The text decoder is read, also where it is nested under <c>text_config</c>; towers for images and sound are left out.</remarks>
public static class HuggingFaceConfig
{
    private const int MaxBytes = 16 << 20;
    private const int MaxDepth = 32;
    private const int MaxLayers = 10_000;

    /// <summary>Gets the values of <c>model_type</c> that can be read, sorted.</summary>
    public static IReadOnlyList<string> KnownModelTypes { get; } = [.. ModelTypes.All.Order(StringComparer.Ordinal)];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The path of the file; at most 16 MiB.</param>
    /// <returns>The architecture. Its id is made from the file's name, or from the folder's when the file is named <c>config.json</c>.</returns>
    /// <exception cref="InputException">The file can't be read, is no such configuration, or its <c>model_type</c> is not known.</exception>
    public static ModelArchitecture ReadFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Read(path, BoundedText.Read(path, path, MaxBytes));
    }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="name">The file's name, for messages and for the id.</param>
    /// <param name="json">The text.</param>
    /// <returns>The architecture.</returns>
    /// <exception cref="InputException">The text is no such configuration, or its <c>model_type</c> is not known.</exception>
    public static ModelArchitecture Read(string name, string json)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using JsonDocument document = JsonDocument.Parse(PythonJson.Clean(json), new JsonDocumentOptions { MaxDepth = MaxDepth });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(name, new ConfigView(name, document.RootElement))
                : throw new InputException($"{name}: not an object of keys and values");
        }
        catch (JsonException e)
        {
            throw new InputException($"{name}:{(e.LineNumber ?? 0) + 1}: not readable as JSON: {e.Message.ReplaceLineEndings(" ")}", e);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // Half a surrogate pair, written out or escaped, is no text.
            throw new InputException($"{name}: not readable as JSON: {e.Message.ReplaceLineEndings(" ")}", e);
        }
        catch (OverflowException e)
        {
            throw new InputException($"{name}: the sizes multiply beyond what can be counted", e);
        }
    }

    private static ModelArchitecture Read(string name, ConfigView root)
    {
        ConfigView text = root.Object("text_config") ?? root.Object("llm_config") ?? root.Object("language_config") ?? root;
        string type = text.Has("model_type") ? text.Text("model_type") : root.Text("model_type");
        IDecoderReader reader = ModelTypes.ReaderOf(type) ?? throw Unknown(name, type);
        List<DecoderLayer> layers = [.. reader.ReadLayers(text).Take(MaxLayers + 1)];
        if (layers.Count is 0 or > MaxLayers)
        {
            throw new InputException($"{name}: from 1 to {MaxLayers} layers are read");
        }

        string id = IdOf(name);
        WeightFormat format = WeightFormat.Read(root, text, layers.Exists(l => l.FeedForward is MoeSpec));
        ModelArchitecture model = new()
        {
            Id = id,
            Name = id,
            Family = type.Replace('_', '-'),
            HiddenSize = text.Positive("hidden_size", "n_embd"),
            VocabularySize = text.Positive("vocab_size"),
            TiedEmbeddings = text.Has("tie_word_embeddings") ? text.Flag("tie_word_embeddings") : root.Flag("tie_word_embeddings", ModelTypes.TiesByDefault(type)),
            MaxContext = text.OptionalInt("max_position_embeddings", "n_positions"),
            NativeQuantisation = format.Native,
            ExpertQuantisation = format.Experts,
            Layers = DecoderLayer.Group(layers),
            MtpLayers = text.OptionalInt("num_nextn_predict_layers", "mtp_num_hidden_layers", "num_mtp_modules") ?? 0,
            Note = format.Note,
            Source = new Source($"hf-config-{id}", $"Configuration file of {id} (no date: a file given by the user)", name),
        };

        // Counted once here, so that sizes beyond counting are refused where the file can still be named.
        _ = model.TotalParameters;
        return model;
    }

    private static InputException Unknown(string name, string type) => new(
        $"{name}: {(type.Length == 0 ? "'model_type' is missing" : $"model_type {Messages.Show(type)} is not known")}: known are {Messages.List(KnownModelTypes)}");

    private static string IdOf(string name)
    {
        string stem = Path.GetFileNameWithoutExtension(name);
        string? folder = Path.GetFileName(Path.GetDirectoryName(name));
        string text = stem.Equals("config", StringComparison.OrdinalIgnoreCase) && !string.IsNullOrEmpty(folder) ? folder : stem;
        string id = new([.. Names.Fold(text).Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? c : '-')]);
        return id.Trim('-', '.') is { Length: > 0 } trimmed ? trimmed : "model";
    }
}
