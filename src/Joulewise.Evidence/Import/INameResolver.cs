namespace Joulewise.Evidence.Import;

/// <summary>Says which accelerator or model a source means by a name.</summary>
/// <remarks>Implementations are pure: the same name gives the same answer, and nothing is guessed.</remarks>
public interface INameResolver
{
    /// <summary>Finds the accelerator a source means.</summary>
    /// <param name="name">The source's own name, for example <c>h100</c>, <c>b200_sxm</c> or <c>NVIDIA H200-SXM-141GB</c>.</param>
    /// <returns>The catalogue id, or <see langword="null"/> when the name is not known.</returns>
    string? Accelerator(string name);

    /// <summary>Finds the model a source means.</summary>
    /// <param name="name">The source's own name, for example <c>dsr1</c>.</param>
    /// <returns>The public id that rows of evidence carry, for example <c>deepseek-ai/DeepSeek-R1-0528</c>, or <see langword="null"/> when the name is not known.</returns>
    string? Model(string name);
}
