namespace Joulewise.Cli;

/// <summary>What the process tells the shell.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int OurFault = 1;
    public const int UsersInput = 2;

    /// <summary>128 + SIGINT, as shells expect of a program ended by Ctrl-C.</summary>
    public const int Interrupted = 130;
}
