using System.Text.RegularExpressions;
using Bot.Articles.Reading.Metadata;
using Bot.Language;

namespace Bot.Answering.Verification;

/// <summary>Names, and that nothing is added: reasons, comparisons, advice, or words that neither the quotes nor what stands around them have.</summary>
internal sealed partial class WordCheck(WordMeanings meanings)
{
    private const double MostUnknown = 0.65;
    private const double MostUnknownAcross = 0.75;
    private const int FewUnknown = 2;
    private const int SmallClause = 3;
    private const double MostOfClause = 0.75;
    private const int Front = 8;

    // "6 % less than": how much is compared as a number.
    private const int BeforeThan = 2;

    // Rennes, « rennais »
    private const int Root = 4;

    private static readonly string[] People = ["ais", "aise", "aises", "ois", "oise", "oises", "ien", "ienne", "iens", "iennes", "ain", "aine", "ains", "aines", "ian", "ians", "ese"];

    private static readonly string[] Added = ["most", "mostly", "promise", "cause", "reader", "only", "cash", "stock"];

    private static readonly string[] Pronouns = ["he", "she", "his", "her", "him", "they", "their", "i", "we", "our", "my", "its", "it", "il", "elle", "ils", "elles", "lui", "leur", "leurs", "son", "sa", "ses", "je", "j", "nous", "notre", "nos", "celui", "celle"];

    public IEnumerable<Fault> Faults(SentenceFacts stated, CitedQuotes quoted)
    {
        foreach (var kind in Added)
        {
            if (stated.Marks.Contains(kind) && !quoted.Facts.Any(facts => facts.Marks.Contains(kind) || facts.Marks.Contains($"{kind}+")) && !(kind == "only" && quoted.Sentences.Any(sentence => sentence.IsNegated && sentence.Marks.Contains("all"))))
            {
                yield return new Fault(DropReason.Outside, kind);
            }
        }

        if (stated.Marks.Contains("future") && !quoted.Facts.Any(facts => facts.IsHedged || facts.Marks.Overlaps(["future", "future+", "promise"])))
        {
            yield return new Fault(DropReason.Outside, "future");
        }

        if (!stated.Changes.Any(change => quoted.Sentences.Any(sentence => sentence.Changes.Contains(change))) && (IsOnly("up", "down") || IsOnly("down", "up")))
        {
            yield return new Fault(DropReason.Number, "up or down");
        }

        if (stated.Marked.Any(mark => mark.Kind == "than" && !stated.Words.Skip(mark.At + mark.Length).Take(BeforeThan).Any(word => char.IsDigit(word[0])) && !stated.Words.Take(mark.At).TakeLast(BeforeThan).Any(word => (char.IsDigit(word[0]) && word.Length < 4) || word is "percent" or "cent")) && !quoted.Facts.Any(facts => facts.Marks.Overlaps(["than", "than+"])))
        {
            yield return new Fault(DropReason.Outside, "comparison");
        }

        if (Names(stated, quoted) is { } name)
        {
            yield return new Fault(DropReason.Name, name);
        }

        if (Words(stated, quoted) is { } words)
        {
            yield return new Fault(DropReason.Outside, words);
        }

        bool IsOnly(string kind, string other) => stated.Marks.Contains(kind) && !stated.Marks.Contains(other) && Says(other) && !Says(kind);

        bool Says(string kind) => quoted.Exact.Any(facts => facts.Marks.Contains(kind));
    }

    private string? Names(SentenceFacts stated, CitedQuotes quoted)
    {
        var near = quoted.Facts.SelectMany(facts => facts.Words).ToHashSet(StringComparer.Ordinal);
        var own = stated.Names(meanings);
        if (own.Any(name => !quoted.Articles.Contains(name) && !IsAlike(name, quoted.Articles)) || IsStrangeCapital(stated, quoted))
        {
            return "unknown name";
        }

        // A name from around the quote in the place of one that the quote itself has. "He" and "we" stand for somebody named before.
        var outlets = quoted.Quotes.SelectMany(quote => FoldedWords.In(quote.Article.Outlet)).ToHashSet(StringComparer.Ordinal);
        var strangers = own.Concat(WithCapitals(stated, quoted)).Where(name => !near.Contains(name) && !IsAlike(name, near) && !quoted.Claimed.Words.Contains(name) && !outlets.Contains(name)).ToList();
        var names = quoted.Facts.SelectMany(facts => facts.Names(meanings)).ToHashSet(StringComparer.Ordinal);
        if (strangers.Count == 0)
        {
            return null;
        }

        var titles = quoted.Quotes.SelectMany(quote => FoldedWords.In(quote.Article.Title)).ToHashSet(StringComparer.Ordinal);
        var areBefore = strangers.TrueForAll(name => quoted.WordsBefore.Contains(name) || titles.Contains(name));
        var beginsWithPronoun = quoted.Facts.Any(facts => facts.Words.FirstOrDefault(word => names.Contains(word) || Pronouns.Contains(word)) is { } first && !names.Contains(first));
        var isOfWhoSpeaks = quoted.Facts.Any(facts => facts.Marks.Contains("reader")) && names.All(stated.Words.Contains) && strangers.TrueForAll(quoted.WordsOfLead.Contains);
        return (areBefore && ((beginsWithPronoun && IsInFront(strangers, stated)) || names.All(stated.Words.Contains))) || isOfWhoSpeaks ? null : "name from elsewhere";
    }

    /// <summary>What the sentence and the article both write like a name, though the vocabulary has it: "General Motors".</summary>
    private static IEnumerable<string> WithCapitals(SentenceFacts stated, CitedQuotes quoted) =>
        NameWords.WithCapitals(stated.Text, stated.Spelled).Where(word => !stated.Spoken.Contains(word.At) && quoted.Capitals.Contains(word.Word)).Select(word => word.Word);

    /// <summary>A place whose people the words name.</summary>
    private static bool IsAlike(string name, IReadOnlySet<string> words) =>
        name.Length > Root && words.Any(word => word.Length > Root && word.StartsWith(name[..Root], StringComparison.Ordinal) && Array.Exists(People, end => word.EndsWith(end, StringComparison.Ordinal)));

    /// <summary>Whoever "she" is comes first in the sentence, or beside a word of saying; a name elsewhere is of something else.</summary>
    private static bool IsInFront(List<string> strangers, SentenceFacts stated)
    {
        var at = stated.Words.Index().First(word => strangers.Contains(word.Item)).Index;
        return at < Front || stated.Marked.Any(mark => mark.Kind is "said" or "tells" or "claim" or "deny" && Math.Abs(mark.At - at) < Front);
    }

    /// <summary>Words with capitals inside the sentence that the article does not have are a name, though the vocabulary has them.</summary>
    private bool IsStrangeCapital(SentenceFacts stated, CitedQuotes quoted)
    {
        var meant = quoted.Around.SelectMany(facts => facts.Words.SelectMany(word => meanings.Concepts(word, facts))).ToHashSet();
        var beginnings = quoted.Articles.Select(WordMeanings.Prefix).ToHashSet(StringComparer.Ordinal);
        var strange = stated.Spelled.Index().Skip(1).Where(word => IsStrange(word.Index)).Select(word => word.Index).ToHashSet();
        return strange.Any(at => strange.Contains(at + 1));

        bool IsStrange(int at)
        {
            var (word, span) = stated.Spelled[at];
            return char.IsUpper(stated.Text[span.Start]) && word.Length > 2 && !beginnings.Contains(WordMeanings.Prefix(word)) && meanings.IsOrdinary(word, stated) && !meanings.Concepts(word, stated).Any(meant.Contains) && MonthNames.Number(word) == 0 && !StopWords.Contains(word, stated.Reply);
        }
    }

    /// <summary>What is hung on with "with" or "plus": ", with interest", « , avec effet rétroactif ».</summary>
    private static SentenceFacts? Tail(SentenceFacts stated) =>
        HungOn().Match(stated.Text) is { Success: true } tail ? SentenceFacts.Of(tail.Groups["tail"].Value, stated.Language) : null;

    private string? Words(SentenceFacts stated, CitedQuotes quoted)
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
            return "unknown words";
        }

        if (!isAcross && Tail(stated) is { } tail && Unknown(tail) is { All: > 0 } end && end.Unknown == end.All)
        {
            return "unknown tail";
        }

        // A clause that was added.
        return stated.Clauses.Select(Unknown).Any(clause => clause.All >= SmallClause && clause.Unknown >= (isAcross ? clause.All : MostOfClause * clause.All)) ? "unknown clause" : null;

        (int Unknown, int All) Unknown(SentenceFacts facts)
        {
            var content = facts.Words.Index().Where(word => word.Item.Length > 2 && !char.IsDigit(word.Item[0]) && !facts.Spoken.Contains(word.Index) && !StopWords.Contains(word.Item, facts.Reply)).Select(word => word.Item).Distinct(StringComparer.Ordinal).ToList();
            return (content.Count(word => !known.Contains(WordMeanings.Prefix(word)) && !meanings.Concepts(word, facts).Any(meant.Contains)), content.Count);
        }
    }

    [GeneratedRegex(@", (?:(?:with|plus|avec|assorti\p{L}* d[e'’]|et) (?<tail>[^,.]{3,40}?)|(?<tail>[^,.]{3,30}) (?:comprise?s?|incluse?s?|included|en sus|en plus))\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex HungOn();
}
