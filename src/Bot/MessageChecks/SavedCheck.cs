using Bot.Language;

namespace Bot.MessageChecks;

/// <summary>A message that its writer chose to keep. What was found in it is not kept: it is checked anew when it is opened.</summary>
/// <param name="Id">Known to its owner alone.</param>
/// <param name="Language">Of the message where it shows it, else of the page it was written on: sentences that do not show theirs are read in it.</param>
internal sealed record SavedCheck(long Id, DateTimeOffset SavedAt, ReplyLanguage Language, string Text);
