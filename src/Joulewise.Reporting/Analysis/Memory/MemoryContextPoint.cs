using Joulewise.Serving;

namespace Joulewise.Reporting;

/// <summary>One accelerator at one length of prompts.</summary>
/// <param name="Entry">The accelerator.</param>
/// <param name="InputTokens">Mean prompt in tokens.</param>
/// <param name="Response">What it serves and how that follows its memory; <see langword="null"/> where nothing keeps the promises.</param>
internal sealed record MemoryContextPoint(MemoryEntry Entry, double InputTokens, MemoryResponse? Response);
