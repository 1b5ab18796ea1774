namespace Joulewise.Catalog;

/// <summary>A serving engine.</summary>
/// <param name="Id">The catalogue id, for example <c>vllm</c>.</param>
/// <param name="Name">The name.</param>
/// <param name="Aliases">Names used in public data, for example <c>trt</c> for TensorRT-LLM.</param>
/// <param name="Disaggregates">Whether it serves prefill and decode from separate pools.</param>
/// <param name="Vendors">Makers whose accelerators it runs on.</param>
/// <param name="Reference">Its project, with the version looked at.</param>
/// <param name="Note">What a reader should know.</param>
public sealed record ServingEngine(
    string Id,
    string Name,
    IReadOnlyList<string> Aliases,
    bool Disaggregates,
    IReadOnlyList<string> Vendors,
    string Reference,
    string Note);
