using Bot.Articles.Reading.Metadata;
using Bot.Language;

namespace Bot.Answering.Verification;

/// <summary>Names, and that nothing is added: reasons, comparisons, advice, or words that neither the quotes nor what stands around them have.</summary>
internal sealed class WordCheck(WordMeanings meanings)
{
    private const double MostUnknown = 0.65;
    private const double MostUnknownAcross = 0.75;
    private const int FewUnknown = 2;
    private const int SmallClause = 3;
    private const double MostOfClause = 0.75;

    private static readonly string[] Added = ["most", "promise", "cause", "reader", "only", "cash", "stock"];

    private static readonly string[] Pronouns = ["he", "she", "his", "her", "him", "they", "their", "i", "we", "our", "my", "its", "it", "il", "elle", "ils", "elles", "lui", "leur", "leurs", "son", "sa", "ses", "je", "j", "nous", "notre", "nos", "celui", "celle"];

    // They begin a sentence and are in no vocabulary.
    private static readonly HashSet<string> Openings = ["parmi", "faute", "contrairement", "outre", "malgre", "lors", "despite", "among", "contrary", "unlike", "although", "besides", "whereas", "concerning", "regarding", "concernant", "quant", "seul", "seule", "seuls", "seules", "toute", "tout"];

    private static readonly HashSet<string> Titles = ["mr", "mrs", "ms", "mx", "dr", "sir", "mme", "mlle", "m"];

    public DropReason? Fault(SentenceFacts stated, CitedQuotes quoted)
    {
        foreach (var kind in Added)
        {
            if (stated.Marks.Contains(kind) && !quoted.Facts.Any(facts => facts.Marks.Contains(kind)))
            {
                return DropReason.Outside;
            }
        }

        if ((stated.Marks.Contains("up") && !stated.Marks.Contains("down") && Says("down") && !Says("up")) || (stated.Marks.Contains("down") && !stated.Marks.Contains("up") && Says("up") && !Says("down")))
        {
            return DropReason.Number;
        }

        return Names(stated, quoted) ?? Voices(stated, quoted) ?? Words(stated, quoted);

        bool Says(string kind) => quoted.Facts.Any(facts => facts.Marks.Contains(kind));
    }

    private DropReason? Names(SentenceFacts stated, CitedQuotes quoted)
    {
        var near = quoted.Facts.SelectMany(facts => facts.Words).ToHashSet(StringComparer.Ordinal);
        var own = NamesIn(stated).ToList();
        if (own.Exists(name => !quoted.Articles.Contains(name)))
        {
            return DropReason.Name;
        }

        // A name from around the quote in the place of one that the quote itself has. "He" and "we" stand for somebody named before.
        var outlets = quoted.Quotes.SelectMany(quote => FoldedWords.In(quote.Article.Outlet)).ToHashSet(StringComparer.Ordinal);
        var strangers = own.Where(name => !near.Contains(name) && !quoted.Claimed.Words.Contains(name) && !outlets.Contains(name)).ToList();
        var names = quoted.Facts.SelectMany(NamesIn).ToHashSet(StringComparer.Ordinal);
        if (strangers.Count == 0)
        {
            return null;
        }

        var titles = quoted.Quotes.SelectMany(quote => FoldedWords.In(quote.Article.Title)).ToHashSet(StringComparer.Ordinal);
        var areBefore = strangers.TrueForAll(name => quoted.WordsBefore.Contains(name) || titles.Contains(name));
        var beginsWithPronoun = quoted.Facts.Any(facts => facts.Words.FirstOrDefault(word => names.Contains(word) || Pronouns.Contains(word)) is { } first && !names.Contains(first));
        return areBefore && (beginsWithPronoun || names.All(stated.Words.Contains)) ? null : DropReason.Name;
    }

    /// <summary>Of two who speak each says what the quotes have that one say.</summary>
    private DropReason? Voices(SentenceFacts stated, CitedQuotes quoted)
    {
        foreach (var clause in stated.Clauses.DefaultIfEmpty(stated).Where(clause => clause.Marks.Overlaps(["said", "claim", "deny"])))
        {
            var names = NamesIn(clause).ToHashSet(StringComparer.Ordinal);
            var about = quoted.Sentences.MaxBy(sentence => ReportCheck.Shared(clause, sentence))!;
            var there = NamesIn(about).ToList();
            if (names.Count > 0 && there.Count > 0 && about.Marks.Overlaps(["said", "claim", "deny"]) && !names.Overlaps(there) && !names.Overlaps(quoted.Claimed.Words))
            {
                return DropReason.Speaker;
            }
        }

        return null;
    }

    private IEnumerable<string> NamesIn(SentenceFacts facts)
    {
        var isFirst = true;
        var marked = facts.Marked.Where(mark => mark.Kind is not "stock").SelectMany(mark => Enumerable.Range(mark.At, mark.Length)).ToHashSet();
        foreach (var (at, (word, span)) in facts.Spelled.Index())
        {
            var isName = char.IsUpper(facts.Text[span.Start]) && word.Length > 1 && !StopWords.Contains(word, ReplyLanguage.English) && !StopWords.Contains(word, ReplyLanguage.French) && !Titles.Contains(word) && !(isFirst && Openings.Contains(word)) && MonthNames.Number(word) == 0 && !marked.Contains(at)
                && !meanings.IsOrdinary(word, facts);
            isFirst = EndsSentence(facts.Text, span.End);
            if (isName)
            {
                yield return word;
            }
        }
    }

    private static bool EndsSentence(string text, int at) => at < text.Length && text[at] is '.' or '?' or '!' or ':';

    private DropReason? Words(SentenceFacts stated, CitedQuotes quoted)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var meant = new HashSet<int>();
        foreach (var facts in quoted.Around)
        {
            foreach (var word in facts.Words)
            {
                known.Add(WordMeanings.Prefix(word));
                meant.UnionWith(meanings.Concepts(word, facts));
            }
        }

        var isAcross = !quoted.Quotes.Any(quote => quote.Article.Language == stated.Language);
        var (unknown, all) = Unknown(stated);
        if (unknown > FewUnknown && unknown > (isAcross ? MostUnknownAcross : MostUnknown) * all)
        {
            return DropReason.Outside;
        }

        // A clause that was added at the end.
        return stated.Clauses.Select(Unknown).Any(clause => clause.All >= SmallClause && clause.Unknown >= (isAcross ? clause.All : MostOfClause * clause.All)) ? DropReason.Outside : null;

        (int Unknown, int All) Unknown(SentenceFacts facts)
        {
            var spoken = facts.Marked.SelectMany(mark => Enumerable.Range(mark.At, mark.Length)).ToHashSet();
            var content = facts.Words.Index().Where(word => word.Item.Length > 2 && !char.IsDigit(word.Item[0]) && !spoken.Contains(word.Index) && !StopWords.Contains(word.Item, facts.Reply)).Select(word => word.Item).Distinct(StringComparer.Ordinal).ToList();
            return (content.Count(word => !known.Contains(WordMeanings.Prefix(word)) && !meanings.Concepts(word, facts).Any(meant.Contains)), content.Count);
        }
    }
}
