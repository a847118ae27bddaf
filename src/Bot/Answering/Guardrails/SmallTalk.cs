using System.Text.RegularExpressions;
using Bot.Answering.Retrieval.Index;
using Bot.Language;

namespace Bot.Answering.Guardrails;

/// <summary>Messages that are not questions about articles. Where a message is several, the earlier counts.</summary>
internal enum SmallTalkKind
{
    /// <summary>"Are you a person?", "Who made you?"</summary>
    Identity,

    /// <summary>"Can I talk to a human?"</summary>
    Person,
    Help,

    /// <summary>"Do you make these numbers up?"</summary>
    Truth,

    /// <summary>"What do you know about?"</summary>
    Topics,
    Thanks,
    Farewell,
    Greeting,

    /// <summary>"Ok, got it."</summary>
    Acknowledgement,
}

/// <summary>What of a message is small talk.</summary>
/// <param name="Kind">Null when the message is a question of its own.</param>
/// <param name="Language">That of the words which told; null where none did.</param>
/// <param name="AsksWhatIAm">True when a part of it asks whether this is a person or a program, whatever the rest is.</param>
internal sealed record SmallTalkReading(SmallTalkKind? Kind, ReplyLanguage? Language, bool AsksWhatIAm)
{
    public static SmallTalkReading None { get; } = new(null, null, false);
}

/// <summary>Recognises greetings, thanks and questions about the bot itself, in either language, by <c>Rules/small-talk.tsv</c>.</summary>
internal static partial class SmallTalk
{
    private const int LongestPart = 90;
    private const int MostParts = 6;

    private static readonly PatternIndex<Rule> Rules = new(RuleFile.Rows("small-talk.tsv").Select(Read), rule => rule.Pattern);

    /// <summary>What each rule is for: its kind, null for an aside, and a message.</summary>
    public static IEnumerable<(SmallTalkKind? Kind, string Example)> Examples => Rules.Rules.Select(rule => (rule.Kind, rule.Example));

    public static SmallTalkReading Recognise(string message)
    {
        var parts = Ends().Split(message).Where(part => part.Any(char.IsLetterOrDigit)).ToList();
        if (parts.Count == 0)
        {
            // An emoji or a lone mark is a wave of the hand.
            return message.Any(char.IsSurrogate) ? new(SmallTalkKind.Greeting, null, false) : SmallTalkReading.None;
        }

        var rules = parts.Select(part => part.Length > LongestPart ? null : RuleFor(part)).ToList();
        var asksWhatIAm = rules.Exists(rule => rule?.Kind == SmallTalkKind.Identity);
        var telling = rules.Where(rule => rule?.Kind is not null).OrderBy(rule => rule!.Kind).FirstOrDefault();
        return rules.Contains(null) || telling is null || parts.Count > MostParts ? new(null, null, asksWhatIAm) : new(telling.Kind, telling.Language, asksWhatIAm);
    }

    private static Rule? RuleFor(string part)
    {
        var words = GuardMessage.Read(part, keepsFillers: true);

        // No rule here reads names.
        return Rules.First(words, CorpusIndex.Empty);
    }

    private static Rule Read(string[] row) => new(
        row[0] == "aside" ? null : Enum.Parse<SmallTalkKind>(row[0], ignoreCase: true), ReplyLanguages.Parse(row[1])!.Value,
        WordPattern.Parse($"^ {{open}}? {{open}}? {row[2]} {{close}}? {{close}}? $"), row[3]);

    // A point within a word ("a.i.", "3.5") ends nothing.
    [GeneratedRegex(@"[,;:!?…\n()–—/]+|\.+(?!\p{L})|\s-+\s")]
    private static partial Regex Ends();

    private sealed record Rule(SmallTalkKind? Kind, ReplyLanguage Language, WordPattern Pattern, string Example);
}
