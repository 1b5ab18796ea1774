using System.Runtime.CompilerServices;
using ApprovalTests.Core;

namespace Joulewise.Simulation.Tests.Corpus;

/// <summary>Names an approved file after its scenario, beside this file.</summary>
internal sealed class CorpusNamer(string scenario) : IApprovalNamer
{
    public string SourcePath { get; } = Path.GetDirectoryName(Here())!;

    public string Name => scenario;

    private static string Here([CallerFilePath] string path = "") => path;
}
