using System.Text;
using Joulewise.Quantities;

namespace Joulewise.Cli;

/// <summary>Output that is written aside and appears whole or not at all.</summary>
internal sealed class Draft : IDisposable
{
    private const int BufferBytes = 1 << 16;

    private readonly string _path;
    private readonly string? _target;
    private readonly FileStream _stream;

    private Draft(string path, string? target, FileStream stream)
    {
        _path = path;
        _target = target;
        _stream = stream;
    }

    public Stream Stream => _stream;

    /// <summary>Starts what will be a file: beside its place, so that moving it there is one step.</summary>
    /// <exception cref="InputException">The file cannot be made.</exception>
    public static Draft OfFile(string target)
    {
        if (Directory.Exists(target))
        {
            throw new InputException($"{target}: cannot be written (it is a folder); accepted for --output: the name of a file");
        }

        try
        {
            string path = target + ".partial";
            return new Draft(path, target, new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, BufferBytes));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(target, e);
        }
    }

    /// <summary>Starts what will go to standard output: a table that is refused halfway must not look like one.</summary>
    public static Draft OfText()
    {
        string path = Path.Combine(Path.GetTempPath(), "joulewise-" + Path.GetRandomFileName());
        return new Draft(path, target: null, new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferBytes, FileOptions.DeleteOnClose));
    }

    /// <summary>Puts the file in its place.</summary>
    /// <exception cref="InputException">The file cannot be moved there.</exception>
    public void Place()
    {
        try
        {
            _stream.Dispose();
            File.Move(_path, _target!, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(_target!, e);
        }
    }

    /// <summary>Copies the text to standard output; where a person reads it, without what could steer the terminal.</summary>
    public void Print(IHost host)
    {
        _stream.Position = 0;
        using StreamReader reader = new(_stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, BufferBytes, leaveOpen: true);
        char[] buffer = new char[BufferBytes];
        for (int read = reader.Read(buffer); read > 0; read = reader.Read(buffer))
        {
            if (host.IsTerminal)
            {
                host.Out.Write(Printable.PlainLines(new string(buffer, 0, read)));
            }
            else
            {
                host.Out.Write(buffer, 0, read);
            }
        }
    }

    public void Dispose()
    {
        _stream.Dispose();
        if (File.Exists(_path))
        {
            File.Delete(_path);
        }
    }

    private static InputException Unwritable(string target, Exception e) =>
        new($"{target}: cannot be written ({e.Message.ReplaceLineEndings(" ")})", e);
}
