using Bot.Language;

namespace Bot.MessageChecks;

/// <summary>A message that its writer chose to keep. What was found in it is not kept: it is checked anew when it is opened.</summary>
/// <param name="Id">Known to its owner alone.</param>
internal sealed record SavedCheck(long Id, DateTimeOffset SavedAt, ReplyLanguage Language, string Text);
