namespace Joulewise.Serving;

/// <summary>A file a launch needs.</summary>
/// <param name="Name">Its name, without a folder, for example <c>dynamo.yaml</c>. Commands name it so, as if in the current folder.</param>
/// <param name="Text">Its whole text; lines end with a line feed. The same configuration gives the same text.</param>
public sealed record LaunchFile(string Name, string Text);
