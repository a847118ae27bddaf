using Bot.Answering.Retrieval.Index;
using Bot.Language;

namespace Bot.Answering.Guardrails;

/// <summary>One word of a rule.</summary>
/// <param name="IsPrefix">Written "word*": longer words fit too.</param>
/// <param name="IsLoose">Written "~word": one wrong, missing, extra or swapped letter is forgiven.</param>
internal readonly record struct PatternWord(string Text, bool IsPrefix, bool IsLoose)
{
    public bool Fits(string word) =>
        word == Text || (IsPrefix && word.StartsWith(Text, StringComparison.Ordinal)) || (IsLoose && Typo.IsOne(Text, word));
}

/// <summary>A rule of the guard over the folded words of a message. How rules are written is told at the top of <c>Rules/sets.tsv</c>.</summary>
internal sealed class WordPattern
{
    // Wide enough for "of the _ team" between two words that belong together, too narrow for the next clause.
    private const int WidestGap = 4;

    private const int OfStopWord = 50;
    private const int OfSeveral = 5;

    private static readonly Dictionary<string, PhraseSet> Sets = LoadSets();

    private readonly List<Element[]> _parts;

    private WordPattern(List<Element[]> parts) => _parts = parts;

    private enum ElementKind
    {
        Words,
        Gap,
        Any,
        Start,
        End,
        Name,
    }

    /// <summary>The phrases of a named set.</summary>
    /// <exception cref="FormatException">There is no such set.</exception>
    public static IReadOnlyList<PatternWord[]> Set(string name) => Named(name).Phrases;

    /// <exception cref="FormatException">The rule names a set that does not exist.</exception>
    public static WordPattern Parse(string rule) =>
        new([.. rule.Split('&').Select(part => part.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ParseElement).ToArray())]);

    /// <summary>Words one of which stands in every message that the rule fits: of the places that must be taken, those of the one that fewest messages take.</summary>
    /// <returns>Null where no place asks for a word.</returns>
    public IReadOnlyList<PatternWord>? Telling() => _parts.SelectMany(part => part)
        .Where(element => element.Kind == ElementKind.Words && !element.IsOptional && !element.Sets.Any(set => set.HasEnd))
        .Select(element => element.Sets.SelectMany(set => set.Phrases).Select(phrase => phrase.MinBy(Commonness)).ToList())
        .MinBy(words => words.Sum(Commonness));

    /// <summary>True when every part of the rule fits somewhere in the message.</summary>
    public bool Fits(GuardMessage message, CorpusIndex index)
    {
        foreach (var part in _parts)
        {
            if (!FitsSomewhere(part, message, index))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many messages a word is in, roughly: a stop word is in most, and of those that may be written otherwise several are one.</summary>
    private static int Commonness(PatternWord word) =>
        StopWords.Contains(word.Text, ReplyLanguage.English) || StopWords.Contains(word.Text, ReplyLanguage.French) ? OfStopWord : word.IsPrefix || word.IsLoose ? OfSeveral : 1;

    private static bool FitsSomewhere(Element[] part, GuardMessage message, CorpusIndex index)
    {
        for (var start = 0; start < message.Words.Count; start++)
        {
            if (FitsAt(part, 0, message, start, index))
            {
                return true;
            }
        }

        return false;
    }

    private static bool FitsAt(Element[] part, int at, GuardMessage message, int word, CorpusIndex index)
    {
        if (at == part.Length)
        {
            return true;
        }

        var element = part[at];
        var fits = element.Kind switch
        {
            ElementKind.Start => message.IsStart(word) && FitsAt(part, at + 1, message, word, index),
            ElementKind.End => message.IsEnd(word) && FitsAt(part, at + 1, message, word, index),
            ElementKind.Any => !message.IsEnd(word) && FitsAt(part, at + 1, message, word + 1, index),
            ElementKind.Gap => FitsAfterGap(part, at, message, word, index),
            ElementKind.Name => FitsAfterName(part, at, message, word, index),
            _ => FitsAfterWords(part, at, message, word, index),
        };
        return fits || (element.IsOptional && FitsAt(part, at + 1, message, word, index));
    }

    private static bool FitsAfterGap(Element[] part, int at, GuardMessage message, int word, CorpusIndex index)
    {
        for (var skipped = 0; skipped <= WidestGap; skipped++)
        {
            if (FitsAt(part, at + 1, message, word + skipped, index))
            {
                return true;
            }

            if (message.IsEnd(word + skipped))
            {
                return false;
            }
        }

        return false;
    }

    private static bool FitsAfterName(Element[] part, int at, GuardMessage message, int word, CorpusIndex index) =>
        PersonName.EndsAt(message, word, part[at].Strictness, index).Any(end => FitsAt(part, at + 1, message, end, index));

    private static bool FitsAfterWords(Element[] part, int at, GuardMessage message, int word, CorpusIndex index)
    {
        var isEnd = message.IsEnd(word);
        foreach (var set in part[at].Sets)
        {
            var fits = isEnd
                ? set.HasEnd && FitsAt(part, at + 1, message, word, index)
                : FitsAfterAny(set.BeginningWith(message.Words[word]), part, at, message, word, index) || FitsAfterAny(set.BeginningLike(message.Words[word]), part, at, message, word, index);
            if (fits)
            {
                return true;
            }
        }

        return false;
    }

    private static bool FitsAfterAny(ReadOnlySpan<PatternWord[]> phrases, Element[] part, int at, GuardMessage message, int word, CorpusIndex index)
    {
        foreach (var phrase in phrases)
        {
            if (FitsPhrase(phrase, message, word) && FitsAt(part, at + 1, message, word + phrase.Length, index))
            {
                return true;
            }
        }

        return false;
    }

    private static bool FitsPhrase(PatternWord[] phrase, GuardMessage message, int word)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (message.IsEnd(word + i) || !phrase[i].Fits(message.Words[word + i].Text))
            {
                return false;
            }
        }

        return true;
    }

    private static Element ParseElement(string text)
    {
        var isOptional = text.Length > 1 && text[^1] == '?';
        var bare = isOptional ? text[..^1] : text;
        return bare switch
        {
            "^" => new Element(ElementKind.Start),
            "$" => new Element(ElementKind.End),
            "_" => new Element(ElementKind.Any) { IsOptional = isOptional },
            "..." => new Element(ElementKind.Gap),
            "{name}" => new Element(ElementKind.Name) { Strictness = NameStrictness.CapitalOrFirstName },
            "{firstname}" => new Element(ElementKind.Name) { Strictness = NameStrictness.FirstName },
            "{member}" => new Element(ElementKind.Name) { Strictness = NameStrictness.OfOurs },
            "{stranger}" => new Element(ElementKind.Name) { Strictness = NameStrictness.UnknownFirstName },
            _ => new Element(ElementKind.Words) { Sets = ParseSets(bare), IsOptional = isOptional },
        };
    }

    private static PhraseSet[] ParseSets(string alternatives)
    {
        var all = alternatives.Split('|').ToLookup(alternative => alternative.StartsWith('{'));
        var named = all[true].Select(name => Named(name.Trim('{', '}')));
        return all[false].Any() ? [new PhraseSet([.. all[false].Select(ParsePhrase)]), .. named] : [.. named];
    }

    private static PhraseSet Named(string name) => Sets.TryGetValue(name, out var set) ? set : throw new FormatException($"There is no set {{{name}}} in the guard's rules.");

    /// <returns>No words for "$", the end of a sentence as one of several alternatives.</returns>
    private static PatternWord[] ParsePhrase(string phrase)
    {
        // Apostrophes, hyphens and the like part words in a rule as they do in a message.
        var words = phrase.Split(['_', '\'', '-', '+'], StringSplitOptions.RemoveEmptyEntries);
        if (phrase != "$" && (words.Length == 0 || Array.Exists(words, word => !word.Trim('~', '*').All(char.IsAsciiLetterOrDigit))))
        {
            throw new FormatException($"The guard's rules cannot say '{phrase}'.");
        }

        return phrase == "$" ? [] : [.. words.Select(word => new PatternWord(word.Trim('~', '*'), word[^1] == '*', word[0] == '~'))];
    }

    private static Dictionary<string, PhraseSet> LoadSets() => RuleFile.Rows("sets.tsv").GroupBy(row => row[0])
        .ToDictionary(set => set.Key, set => new PhraseSet([.. set.SelectMany(row => row[1].Split('|')).Select(ParsePhrase)]), StringComparer.Ordinal);

    /// <summary>One place of a rule: words, a gap, a border or a person's name.</summary>
    private sealed record Element(ElementKind Kind)
    {
        public PhraseSet[] Sets { get; init; } = [];

        public NameStrictness Strictness { get; init; }

        public bool IsOptional { get; init; }
    }
}
