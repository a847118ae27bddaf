using Bot.Answering.Retrieval.Index;
using Bot.Language;

namespace Bot.Answering.Guardrails;

/// <summary>What a word must show to be taken for a private person's name.</summary>
internal enum NameStrictness
{
    /// <summary>A common first name, or a capitalised word that no article knows.</summary>
    CapitalOrFirstName,

    /// <summary>A common first name.</summary>
    FirstName,

    /// <summary>The words around say "of our team": any name will do, unless articles know the surname.</summary>
    OfOurs,

    /// <summary>A common first name that no article holds.</summary>
    UnknownFirstName,
}

/// <summary>Tells the name of a private person from one that articles write about, and both from a company's.</summary>
internal static class PersonName
{
    private const int LongestName = 3;

    // A surname that articles use stands after a first name in more than a few of its passages.
    private const int MostPassagesRead = 50;

    private static readonly HashSet<string> Titles = [.. WordPattern.Set("title").Select(words => words[0].Text)];

    private static readonly List<PatternWord> Jobs = [.. WordPattern.Set("job").Select(words => words[0])];

    private static readonly HashSet<string> Of = ["at", "from", "of", "chez", "de"];

    /// <returns>The places just after each way to read a private person's name here; none when there is none.</returns>
    public static IEnumerable<int> EndsAt(GuardMessage message, int start, NameStrictness strictness, CorpusIndex index)
    {
        if (message.IsEnd(start) || !IsCandidate(message.Words[start], strictness, index))
        {
            return [];
        }

        var end = start + 1;
        while (end < start + LongestName && !message.IsEnd(end) && (message.Words[end].IsCapital || IsFirstName(message.Words[end].Text) || IsNameInArticles(message.Words[end].Text, index)))
        {
            end++;
        }

        if (IsInTheNews(message, start, end, strictness, index))
        {
            return [];
        }

        // A surname typed in small letters is one word more; what follows in the rule decides.
        return end == start + 1 && !message.IsEnd(end) && !IsCommon(message.Words[end].Text) ? [end, end + 1] : [end];
    }

    private static bool IsCandidate(GuardWord word, NameStrictness strictness, CorpusIndex index) => strictness switch
    {
        NameStrictness.FirstName => IsFirstName(word.Text),
        NameStrictness.UnknownFirstName => IsFirstName(word.Text) && !IsNameInArticles(word.Text, index),
        _ => IsFirstName(word.Text) || (word.IsCapital && !Titles.Contains(word.Text) && word.Text.Length > 2 && word.Text.All(char.IsAsciiLetter) && !IsInArticles(word.Text, index)),
    };

    private static bool IsInTheNews(GuardMessage message, int start, int end, NameStrictness strictness, CorpusIndex index)
    {
        var first = message.Words[start].Text;
        var others = Enumerable.Range(start + 1, end - start - 1).Select(at => message.Words[at].Text).ToList();
        if (others.Exists(other => IsNameInArticles(other, index) && (!IsFirstName(other) || IsSurname(other, index))))
        {
            return true;
        }

        if (strictness == NameStrictness.OfOurs)
        {
            return false;
        }

        if (!IsFirstName(first))
        {
            // One unknown word with a capital may be a company as well: two of them, or talk of its jobs, say it is.
            return others.Count > 0 || message.Words.Any(word => Jobs.Exists(job => job.Fits(word.Text)));
        }

        return others.Count == 0
            ? IsNameInArticles(first, index) && (IsSurname(first, index) || SaysMore(message, end, index))
            : message.Words.Any(word => Titles.Contains(word.Text) || IsYear(word.Text));
    }

    /// <summary>True when the question says which of the people in the articles is meant: an office, or the company.</summary>
    private static bool SaysMore(GuardMessage message, int end, CorpusIndex index) =>
        message.Words.Any(word => Titles.Contains(word.Text))
        || (!message.IsEnd(end) && !message.IsEnd(end + 1) && Of.Contains(message.Words[end].Text) && IsNameInArticles(message.Words[end + 1].Text, index));

    private static bool IsCommon(string word) => StopWords.Contains(word, ReplyLanguage.English) || StopWords.Contains(word, ReplyLanguage.French);

    private static bool IsYear(string word) => word.Length == 4 && word.All(char.IsAsciiDigit) && word[0] is '1' or '2';

    // "Thomass" is not typed, but "thomas salary" and "priyas salary" are. The French "dans" is nobody's.
    private static bool IsFirstName(string word) => FirstNames.Contains(word) || (word.Length > 3 && word[^1] == 's' && !IsCommon(word) && FirstNames.Contains(word[..^1]));

    private static bool IsInArticles(string word, CorpusIndex index) => Terms(word).Any(term => index.PassagesWith(term) > 0);

    /// <summary>Whether articles know a folded word as a name.</summary>
    /// <remarks>A lone letter with a capital is the number of an article of law, or what an elision left.</remarks>
    public static bool IsNameInArticles(string word, CorpusIndex index) => word.Length > 1 && Terms(word).Any(index.IsName);

    private static IEnumerable<string> Terms(string word) => new[] { "", "en", "fr" }.Select(language => Analyzer.For(language).Term(word)).Distinct();

    /// <summary>True when an article writes the word after another capitalised one: "Ada Thomas", where Thomas is then a surname.</summary>
    private static bool IsSurname(string word, CorpusIndex index) =>
        Terms(word).SelectMany(term => index.SomePassagesWith(term, MostPassagesRead)).Any(found => HasSurname(found.Article.Text, found.Passage.Span, word));

    private static bool HasSurname(string text, TextSpan span, string word)
    {
        var spanEnd = span.Start + span.Length;
        for (var at = IndexFrom(span.Start); at >= 0; at = IndexFrom(at + 1))
        {
            var end = at + word.Length;
            if (at < 3 || text[at - 1] is not (' ' or '-') || !char.IsUpper(text[at]) || (end < text.Length && char.IsLetterOrDigit(text[end])))
            {
                continue;
            }

            var before = at - 1;
            if (text[before] == '-')
            {
                // The second half of a double family name; of a double first name both halves are first names.
                while (before > 0 && char.IsLetter(text[before - 1]))
                {
                    before--;
                }

                if (char.IsUpper(text[before]) && !IsFirstName(Folding.Fold(text.AsSpan(before, at - 1 - before))))
                {
                    return true;
                }

                continue;
            }

            while (before > 0 && (char.IsLetter(text[before - 1]) || text[before - 1] is '-' or '\''))
            {
                before--;
            }

            // A capital that a sentence begins with says nothing; a first name does.
            if (before < at - 1 && char.IsUpper(text[before]) && (IsInsideSentence(text, before) || IsFirstName(Folding.Fold(text.AsSpan(before, at - 1 - before)))))
            {
                return true;
            }
        }

        return false;

        int IndexFrom(int start) => start < spanEnd ? text.IndexOf(word, start, spanEnd - start, StringComparison.OrdinalIgnoreCase) : -1;
    }

    private static bool IsInsideSentence(string text, int at) => at > 1 && text[at - 1] == ' ' && (char.IsLower(text[at - 2]) || text[at - 2] == ',');
}
