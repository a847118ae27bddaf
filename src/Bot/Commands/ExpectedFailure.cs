using Bot.Settings;
using Bot.Storage;
using Microsoft.AspNetCore.Connections;

namespace Bot.Commands;

/// <summary>A failure an operator can mend, in one line. Everything else is a bug and keeps its stack trace.</summary>
/// <param name="ExitCode">1 failed, 2 the command line or a setting is wrong.</param>
internal sealed record ExpectedFailure(string Message, int ExitCode)
{
    /// <returns>Null when nobody expected it.</returns>
    public static ExpectedFailure? From(Exception failure) => failure switch
    {
        UsageException => new ExpectedFailure(OneLine(failure.Message), 2),
        SettingsException => new ExpectedFailure(OneLine(failure.Message), 2),
        StoreException or StartException => new ExpectedFailure(OneLine(failure.Message), 1),
        IOException { InnerException: AddressInUseException } => new ExpectedFailure(OneLine($"{failure.Message} {WebAddresses.Mend}"), 1),
        IOException => new ExpectedFailure(OneLine($"A file or the output could not be read or written: {failure.Message} Free some space or choose another place, and run it again."), 1),
        UnauthorizedAccessException => new ExpectedFailure(OneLine($"A file or folder is closed to this user: {failure.Message} Give this user the right to it or choose another place, and run it again."), 1),
        _ => null,
    };

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
