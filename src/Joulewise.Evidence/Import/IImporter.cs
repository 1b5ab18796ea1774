namespace Joulewise.Evidence.Import;

/// <summary>Reads one kind of public result file into measured points.</summary>
internal interface IImporter
{
    /// <summary>Gets the name on the command line and what it reads.</summary>
    ImporterKind Kind { get; }

    /// <summary>Reads a file or a folder. Nothing is kept when it throws.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="context">Names and limits.</param>
    ImportBatch Read(string path, ImportContext context);
}
