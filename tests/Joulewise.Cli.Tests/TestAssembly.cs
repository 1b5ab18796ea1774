using ApprovalTests.Reporters;

[assembly: UseReporter(typeof(QuietReporter))]
[assembly: System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
