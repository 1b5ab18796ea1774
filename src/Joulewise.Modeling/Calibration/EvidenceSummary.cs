namespace Joulewise.Modeling;

/// <summary>Which rows a calibration was fitted on.</summary>
/// <param name="Rows">Rows that could be read as serving cases.</param>
/// <param name="Doubtful">Those of them that are in doubt and were scored, never fitted on.</param>
/// <param name="Hash">SHA-256 over the ids of the rows, sorted.</param>
/// <param name="Sources">Rows by the prefix of their id.</param>
internal sealed record EvidenceSummary(int Rows, int Doubtful, string Hash, IReadOnlyDictionary<string, int> Sources);
