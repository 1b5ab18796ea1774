#:project ../src/Joulewise.Evidence
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property NoWarn=$(NoWarn);MA0048

using Joulewise.Evidence;
using Joulewise.Quantities;

if (args.Length < 3)
{
    Console.Error.WriteLine("usage: dotnet run eng/PackEvidence.cs -- OUT.parquet SOURCES.csv IN.csv...");
    return 2;
}

try
{
    PackReport report = EvidencePack.Write(args[0], args[1], args[2..]);
    Console.WriteLine($"{report.Rows} rows, {new FileInfo(args[0]).Length} bytes");
    foreach (PackedSource source in report.Sources)
    {
        Console.WriteLine($"  {source.Rows} {source.Title}");
    }

    foreach (string notice in report.Notices)
    {
        Console.WriteLine($"  {notice}");
    }

    return 0;
}
catch (InputException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}
