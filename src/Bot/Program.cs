using Bot.Commands;

return await CommandLine.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);

/// <summary>The entry point, named so that tests can start the host.</summary>
internal sealed partial class Program;
