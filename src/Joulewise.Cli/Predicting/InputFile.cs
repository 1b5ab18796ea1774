using Joulewise.Quantities;

namespace Joulewise.Cli;

/// <summary>A file the user named, or standard input.</summary>
internal sealed class InputFile : IDisposable
{
    private const string StandardInput = "-";
    private const int BufferBytes = 1 << 16;

    private readonly bool _isOurs;

    private InputFile(string name, Stream stream, bool isOurs)
    {
        Name = name;
        Stream = stream;
        _isOurs = isOurs;
    }

    /// <summary>Gets what to call it in messages.</summary>
    public string Name { get; }

    public Stream Stream { get; }

    /// <summary>Opens what an option names.</summary>
    /// <exception cref="InputException">It cannot be opened.</exception>
    public static InputFile Open(IHost host, string option, string named)
    {
        if (named is StandardInput)
        {
            return new InputFile("standard input", host.In, isOurs: false);
        }

        string path = host.PathOf(option, named);
        try
        {
            return new InputFile(path, new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes), isOurs: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: cannot be read ({e.Message.ReplaceLineEndings(" ")}); accepted for {option}: a CSV file, or - for standard input", e);
        }
    }

    public void Dispose()
    {
        if (_isOurs)
        {
            Stream.Dispose();
        }
    }
}
