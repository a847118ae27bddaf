using Bot.Commands;

return await CommandLine.Create().Parse(args).InvokeAsync();

/// <summary>The entry point, named so that tests can start the host.</summary>
internal sealed partial class Program;
