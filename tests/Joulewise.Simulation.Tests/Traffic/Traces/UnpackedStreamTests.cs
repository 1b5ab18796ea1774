namespace Joulewise.Simulation.Tests;

public sealed class UnpackedStreamTests
{
    [Theory]
    [InlineData(1_000, true)]
    [InlineData(999, false)]
    public void Read_AgainstABound_EndsWellWithinItAlone(long mostBytes, bool isWell)
    {
        using TraceFolder folder = new();
        string path = folder.WritePacked("a.gz", new string('x', 1_000));
        using UnpackedStream stream = new(File.OpenRead(path), mostBytes);
        using MemoryStream content = new();

        if (isWell)
        {
            stream.CopyTo(content);
            content.Length.ShouldBe(1_000);
        }
        else
        {
            Should.Throw<InvalidDataException>(() => stream.CopyTo(content)).Message.ShouldBe("it unpacks to more than 999 bytes");
        }
    }
}
