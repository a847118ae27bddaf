using Bot.Answering.Composition;
using Bot.Language;

namespace Bot.Answering.Guardrails;

/// <summary>One word of a message.</summary>
/// <param name="Text">Folded; <see cref="GuardMessage.SentenceEnd"/> where a sentence ends.</param>
/// <param name="IsCapital">Written with a capital that says something: inside a sentence of mixed case.</param>
internal readonly record struct GuardWord(string Text, bool IsCapital)
{
    /// <summary>Where sets of first words look whether they may have it; 0 to <see cref="PhraseSet.Slots"/> less one.</summary>
    public int Slot { get; } = PhraseSet.SlotOf(Text);
}

/// <summary>A message as the guard's rules read it: folded words and the ends of sentences, without quoted words and fillers.</summary>
internal sealed class GuardMessage
{
    public const string SentenceEnd = ".";

    // What somebody else said, in quotation marks, is not what the asker wants.
    private static readonly (char Open, char Close)[] Quotes = [('«', '»'), ('“', '”'), ('"', '"')];

    private static readonly HashSet<string> Fillers = [.. WordPattern.Set("filler").Select(words => words[0].Text)];

    private GuardMessage(List<GuardWord> words) => Words = words;

    public List<GuardWord> Words { get; }

    /// <param name="keepsFillers">True where a greeting or a word of thanks is what is looked for.</param>
    public static GuardMessage Read(string message, bool keepsFillers = false)
    {
        var text = WithoutQuotes(message);
        var words = new List<GuardWord>();
        var at = 0;
        while (at < text.Length)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                if (EndsSentence(text, at) && words.Count > 0 && words[^1].Text != SentenceEnd)
                {
                    words.Add(new GuardWord(SentenceEnd, false));
                }

                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || Folding.IsCombining(text[at])))
            {
                at++;
            }

            var folded = Folding.Fold(text.AsSpan(start, at - start));
            if (keepsFillers || !Fillers.Contains(folded))
            {
                var isFirst = words.Count == 0 || words[^1].Text == SentenceEnd;
                words.Add(new GuardWord(folded, char.IsUpper(text[start]) && !isFirst));
            }
        }

        // A headline or a shout capitalises everything, which then says nothing.
        var own = words.Count(word => word.Text != SentenceEnd);
        var isShout = own >= 4 && words.Count(word => word.IsCapital) > 0.6 * own;
        return new GuardMessage(isShout ? [.. words.Select(word => word with { IsCapital = false })] : words);
    }

    public bool IsEnd(int at) => at >= Words.Count || Words[at].Text == SentenceEnd;

    public bool IsStart(int at) => at == 0 || Words[at - 1].Text == SentenceEnd;

    private static bool EndsSentence(string text, int at) =>
        text[at] is '\n' or '…' or ';' || (text[at] is '.' or '?' or '!' && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])));

    /// <summary>The message without its quoted parts, unless it is nothing but a quotation.</summary>
    public static string WithoutQuotes(string message)
    {
        var rest = message;
        foreach (var (open, close) in Quotes)
        {
            for (var start = rest.IndexOf(open, StringComparison.Ordinal); start >= 0; start = rest.IndexOf(open, StringComparison.Ordinal))
            {
                var end = rest.IndexOf(close, start + 1);
                if (end < 0)
                {
                    break;
                }

                rest = $"{rest[..start]} , {rest[(end + 1)..]}";
            }
        }

        rest = Quotations.Single().Replace(rest, " , ");
        return rest.Any(char.IsLetterOrDigit) ? rest : message;
    }
}
