namespace Joulewise.Serving;

/// <summary>The model as commands name it.</summary>
/// <param name="Name">A Hugging Face repository, or the catalogue's id where it knows none; never starts with a dash.</param>
/// <param name="Quantization">What the engine has to quantise the checkpoint to, or <see langword="null"/> where it is loaded as it is.</param>
/// <param name="MaxTokens">Tokens of the longest request, prompt and answer.</param>
/// <param name="DraftTokens">Tokens drafted for each step; 0 without speculation.</param>
/// <param name="HasExperts">Whether it routes to experts.</param>
internal sealed record ServedModel(string Name, string? Quantization, int MaxTokens, int DraftTokens, bool HasExperts)
{
    /// <summary>Gets a value indicating whether the name stays one word in any shell, also one that a cluster's operator wraps around it.</summary>
    internal bool IsPlain => Name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/');
}
