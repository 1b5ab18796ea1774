namespace Joulewise.Architecture.Tests;

/// <summary>A source file and its length.</summary>
internal sealed record SourceFile(string Path, int Lines);
