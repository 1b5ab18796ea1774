using System.Text.Json;

namespace Joulewise.Cli.Tests;

/// <summary>How one command line ended.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Out">What stands on standard output.</param>
/// <param name="Error">What stands on standard error.</param>
internal sealed record Outcome(int Code, string Out, string Error)
{
    /// <summary>Done, with nothing to say about the input.</summary>
    public Outcome ShouldSucceed()
    {
        Error.ShouldBeEmpty();
        Code.ShouldBe(ExitCodes.Done);
        return this;
    }

    /// <summary>Refused with exactly one line, which holds every part, and nothing else said.</summary>
    public void ShouldRefuse(params string[] parts)
    {
        Code.ShouldBe(ExitCodes.UsersInput, Error);
        ShouldSayOneLine(parts);
    }

    /// <summary>Exactly one line on standard error, fit for a terminal; nothing on standard output.</summary>
    public void ShouldSayOneLine(params string[] parts)
    {
        Out.ShouldBeEmpty();
        Error.ShouldEndWith(Environment.NewLine);
        string line = Error[..^Environment.NewLine.Length];
        line.ShouldStartWith("joulewise: ");
        line.Any(char.IsControl).ShouldBeFalse(line);
        line.ShouldNotContain("   at ");
        line.Length.ShouldBeLessThan(1500);
        foreach (string part in parts)
        {
            line.ShouldContain(part, Case.Sensitive);
        }
    }

    /// <summary>Standard output as the one JSON value it must be.</summary>
    public JsonElement Json()
    {
        using JsonDocument document = JsonDocument.Parse(Out);
        return document.RootElement.Clone();
    }
}
