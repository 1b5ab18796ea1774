using Joulewise.Cli;

using ConsoleHost host = new();
return await CliApplication.RunAsync(args, host, host.Cancelled);
