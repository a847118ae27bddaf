using System.Text;
using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.AllHands.Chat;

/// <summary>Words that ask in chat for company meetings, in place of a question to the bot.</summary>
/// <param name="Word">All of it that a channel may write down: what follows is a question for a meeting, and no store holds that beside a name.</param>
/// <param name="Rest">What follows, for a form to begin with; empty for nothing.</param>
/// <param name="Language">Of the word; null where people of both languages use it.</param>
internal sealed partial record AllHandsCommand(string Word, string Rest, ReplyLanguage? Language)
{
    public const string English = "allhands";
    public const string French = "réunion";

    /// <summary>Reads what was written to the bot, where such a word may also begin a question about pay: it stands alone there, or before a colon, or is one that no sentence has.</summary>
    /// <returns>Null for everything else.</returns>
    public static AllHandsCommand? Read(string text) => Of(Written().Match(text.Normalize(NormalizationForm.FormC)));

    /// <summary>Reads what was typed behind a slash command: the first word says what is wanted.</summary>
    /// <returns>Null for everything else.</returns>
    public static AllHandsCommand? ReadTyped(string text) => Of(Typed().Match(text.Normalize(NormalizationForm.FormC)));

    /// <summary>The word to teach somebody.</summary>
    public static string WordIn(ReplyLanguage language) => language == ReplyLanguage.French ? French : English;

    private static AllHandsCommand? Of(Match match) => !match.Success ? null
        : char.ToLowerInvariant(match.Groups["word"].Value[0]) == 'r' ? new AllHandsCommand(French, match.Groups["rest"].Value.Trim(), ReplyLanguage.French)
        : new AllHandsCommand(English, match.Groups["rest"].Value.Trim(), null);

    [GeneratedRegex(@"^\s*(?:(?<word>allhands)\b|(?<word>all[- ]hands|r[ée]union)(?=\s*:|\s*[.!?]*\s*$))[\s:.,!?]*(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"^\s*(?<word>all[- ]?hands|r[ée]union)\b[\s:.,!?]*(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Typed();
}
