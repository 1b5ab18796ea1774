using Joulewise.Serving;

namespace Joulewise.Cli;

/// <summary>What may be chosen as the options say it, before it is known whether a search or a plan asks.</summary>
internal sealed record ChosenSpace : ServingSpace;
