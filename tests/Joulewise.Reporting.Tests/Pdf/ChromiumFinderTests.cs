namespace Joulewise.Reporting.Tests.Pdf;

public sealed class ChromiumFinderTests
{
    [Fact]
    public void Find_NamedBrowser_ComesBeforeThePath()
    {
        ChromiumFinder finder = Finder(new(StringComparer.Ordinal) { ["JOULEWISE_CHROMIUM"] = "/opt/mine", ["PATH"] = "/usr/bin" }, _ => true);

        finder.Find().ShouldBe("/opt/mine");
    }

    [Fact]
    public void Find_NamedBrowserMissing_DoesNotFallBackAndSaysWhy()
    {
        ChromiumFinder finder = Finder(new(StringComparer.Ordinal) { ["JOULEWISE_CHROMIUM"] = "/opt/mine", ["PATH"] = "/usr/bin" }, path => path is not "/opt/mine");

        finder.Find().ShouldBeNull();
        finder.Advice().ShouldContain("'/opt/mine'");
    }

    [Fact]
    public void Find_SeveralOnThePath_TakesTheFirstFolder()
    {
        string first = Path.Combine("first", "google-chrome" + Suffix);
        string second = Path.Combine("second", "chromium" + Suffix);
        ChromiumFinder finder = Finder(new(StringComparer.Ordinal) { ["PATH"] = "first" + Path.PathSeparator + "second" }, path => string.Equals(path, first, StringComparison.Ordinal) || string.Equals(path, second, StringComparison.Ordinal));

        finder.Find().ShouldBe(first);
    }

    [Fact]
    public void Find_ProgramFiles_AreLookedAtLast()
    {
        string edge = Path.Combine("programs", "Microsoft/Edge/Application/msedge.exe");
        ChromiumFinder finder = Finder(new(StringComparer.Ordinal) { ["ProgramFiles"] = "programs" }, path => string.Equals(path, edge, StringComparison.Ordinal));

        finder.Find().ShouldBe(edge);
    }

    [Fact]
    public void Advice_NothingFound_IsOneLineThatSaysHowToGetOne()
    {
        ChromiumFinder finder = Finder(new(StringComparer.Ordinal), _ => false);

        finder.Find().ShouldBeNull();
        finder.Advice().ShouldContain("install");
        finder.Advice().ShouldContain("JOULEWISE_CHROMIUM");
        finder.Advice().ShouldNotContain('\n');
    }

    private static string Suffix => OperatingSystem.IsWindows() ? ".exe" : string.Empty;

    private static ChromiumFinder Finder(Dictionary<string, string> variables, Func<string, bool> exists) =>
        new(variables.GetValueOrDefault, exists);
}
