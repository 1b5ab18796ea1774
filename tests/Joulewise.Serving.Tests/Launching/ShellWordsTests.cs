using CsCheck;

namespace Joulewise.Serving.Tests;

public class ShellWordsTests
{
    [Theory]
    [InlineData("Qwen/Qwen3-32B", "Qwen/Qwen3-32B")]
    [InlineData("", "''")]
    [InlineData("a b", "'a b'")]
    [InlineData("x; rm -rf /", "'x; rm -rf /'")]
    [InlineData("$(id)", "'$(id)'")]
    [InlineData("it's", "'it'\\''s'")]
    [InlineData("{\"method\":\"mtp\"}", "'{\"method\":\"mtp\"}'")]
    public void Quote_Text_OneWord(string text, string expected) => ShellWords.Quote(text).ShouldBe(expected);

    [Fact]
    public void Quote_AnyTexts_SplitIntoTheSameWords() =>
        Gen.String[Gen.Char[" '\"\\$`;&|<>()\n\t*?[]#~=%!{}azAZ09-_./é"], 0, 12].List[1, 6].Sample(words =>
            PosixWords.Split(string.Join(' ', words.Select(ShellWords.Quote))).ShouldBe(words));
}
