using Bot.Answering.PayQuestions;
using Bot.Answering.Retrieval.Index;
using Bot.Language;

namespace Bot.Answering.Retrieval;

/// <summary>Question → query: what it is about, in the terms of articles in either language, and which sources it names.</summary>
internal sealed class QueryReader(Translations translations)
{
    // A question of this many different words says what it wants; the rest of a pasted page only costs time.
    private const int MostGroups = 64;

    // Each mend looks through the whole vocabulary.
    private const int MostMends = 6;

    private const float BareNumberWeight = 0.3f;
    private const float MendedWeight = 0.8f;

    private const float OfficeWordWeight = 0.4f;

    // A word of the question before still counts, but less than what was just asked.
    private const float EarlierShare = 0.6f;

    /// <param name="earlier">The question this one follows up on, or null.</param>
    public SearchQuery Read(string question, string? earlier, ReplyLanguage language, CorpusIndex index)
    {
        var groups = new List<QueryGroup>();
        Add(groups, question, 1, language, index);
        if (earlier is not null)
        {
            Add(groups, earlier, EarlierShare, language, index);
        }

        var whole = $"{question}\n{earlier}";
        var folded = Folding.Fold(whole);
        return new SearchQuery(language, groups, [.. index.Outlets.Where(outlet => Names(whole, folded, outlet))], DateReader.Read(whole), QuestionForm.Asks(question));
    }

    private void Add(List<QueryGroup> groups, string text, float share, ReplyLanguage language, CorpusIndex index)
    {
        var own = Analyzer.For(language.Code()).Analyze(text);
        var other = Analyzer.For(language == ReplyLanguage.French ? "en" : "fr").Analyze(text);
        var plain = Analyzer.For("").Analyze(text);
        var positions = own.Select(term => term.Position).Distinct().ToList();
        var words = own.ToLookup(term => term.Position);
        var others = other.ToLookup(term => term.Position);
        var plains = plain.ToLookup(term => term.Position);
        var translated = Translate(words, positions, language);

        var fillers = QuestionFillers.In(text);
        var spoken = positions.Where(position => !IsStopWord(plains[position], language) && !fillers.Any(filler => filler.Overlaps(words[position].First().Span))).ToList();
        var parts = QuestionParts.Starts(text);
        var mends = MostMends;
        var begins = QuestionPreamble.End(text);
        foreach (var position in spoken.Count > 0 || groups.Count > 0 ? spoken : positions)
        {
            if (groups.Count == MostGroups)
            {
                break;
            }

            var first = words[position].First();
            var variants = new VariantSet();
            var ownLanguage = language == ReplyLanguage.French ? ArticleLanguages.French : ArticleLanguages.English;
            foreach (var term in words[position])
            {
                // "100" is a poorer sign of "100 million" than the amount itself.
                var isBareOfScale = term.Kind == TokenKind.Number && term.Term != words[position].Last().Term;
                variants.AddAll([term.Term], isBareOfScale ? BareNumberWeight : 1, term.Kind == TokenKind.Number ? ArticleLanguages.All : ownLanguage);
            }

            variants.AddAll(others[position].Where(IsWord).Select(term => term.Term), 1, ArticleLanguages.All & ~ownLanguage & ~ArticleLanguages.Other);
            variants.AddAll(plains[position].Where(IsWord).Select(term => term.Term), 1, ArticleLanguages.Other);
            if (translated.TryGetValue(position, out var found))
            {
                variants.AddAll(found);
            }

            foreach (var office in Offices.InFullOf(Folding.Fold(first.Span.In(text))))
            {
                // "CTO": each word of "technology chief" is a hint.
                variants.AddAll(Analyzer.For("en").Analyze(office).Select(term => term.Term).Where(term => !StopWords.Contains(term, ReplyLanguage.English)), OfficeWordWeight, ArticleLanguages.English);
                variants.AddAll(Analyzer.For("fr").Analyze(office).Select(term => term.Term).Where(term => !StopWords.Contains(term, ReplyLanguage.French)), OfficeWordWeight, ArticleLanguages.French);
            }

            var isName = IsName(first, text, index);
            var isKnown = first.Kind != TokenKind.Word || variants.Any(variant => index.PassagesWith(variant.Term) > 0);
            if (first.Span.Start < begins && !(isName && isKnown))
            {
                // Of what only leads to the question a name may still say what it is about.
                continue;
            }

            if (!isKnown && mends > 0 && translations.Of(language, first.Term).Count == 0 && WrittenOtherwise.Find(first.Span.In(text), !IsBesideName(position), translations.Vocabulary(language), index) is { Variants: { Count: > 0 } otherwise } written)
            {
                mends--;
                (isName, isKnown) = (isName || written.IsName, true);
                variants.AddAll(otherwise);
            }

            if (!isKnown && mends > 0
                && Spelling.Mend(first.Term, isName, index, translations.Vocabulary(language)) is { } mended)
            {
                mends--;
                variants.AddAll([mended], MendedWeight, ArticleLanguages.All);
                variants.AddAll(translations.Of(language, mended));
            }

            var group = new QueryGroup(first.Span.In(text), first.Kind, isName, share, variants.ToList()) { Part = parts.Count(start => start <= first.Span.Start) };
            if (groups.TrueForAll(known => known.Variants[0].Term != group.Variants[0].Term))
            {
                groups.Add(group);
            }
        }

        bool IsBesideName(int position) => new[] { position - 1, position + 1 }.Any(at => words[at].Any() && char.IsUpper(text[words[at].First().Span.Start]) && !IsStopWord(plains[at], language));
    }

    private Dictionary<int, List<QueryVariant>> Translate(ILookup<int, AnalyzedTerm> words, List<int> positions, ReplyLanguage language)
    {
        var found = new Dictionary<int, List<QueryVariant>>();
        for (var from = 0; from < positions.Count; from++)
        {
            var phrase = "";
            for (var to = from; to < positions.Count && to < from + Translations.LongestPhrase; to++)
            {
                phrase = to == from ? words[positions[to]].First().Term : $"{phrase} {words[positions[to]].First().Term}";
                foreach (var variant in translations.Of(language, phrase))
                {
                    for (var at = from; at <= to; at++)
                    {
                        if (!found.TryGetValue(positions[at], out var list))
                        {
                            found.Add(positions[at], list = []);
                        }

                        list.Add(variant);
                    }
                }
            }
        }

        return found;
    }

    private static bool IsWord(AnalyzedTerm term) => term.Kind == TokenKind.Word;

    private static bool IsStopWord(IEnumerable<AnalyzedTerm> plain, ReplyLanguage language)
    {
        var first = plain.First();
        return first.Kind == TokenKind.Word && (StopWords.Contains(first.Term, language) || first.Term.Length < 2);
    }

    private static bool IsName(AnalyzedTerm word, string text, CorpusIndex index) =>
        word.Kind == TokenKind.Word && ((word.Position > 0 && char.IsUpper(text[word.Span.Start])) || index.IsName(word.Term));

    /// <summary>True when the question names the outlet as a whole word; a short name must be written with its capitals ("Time", "Wired").</summary>
    private static bool Names(string question, string folded, string outlet)
    {
        if (outlet.Length < 3)
        {
            return false;
        }

        var (text, name) = outlet.Length <= 5 ? (question, outlet) : (folded, Folding.Fold(outlet));
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Variants of one word without repeats: the heaviest weight of a term counts, for all languages in which it is looked for.</summary>
    private sealed class VariantSet
    {
        private readonly Dictionary<string, QueryVariant> _byTerm = new(StringComparer.Ordinal);

        public void AddAll(IEnumerable<string> terms, float weight, ArticleLanguages languages) => AddAll(terms.Select(term => new QueryVariant(term, weight, languages)));

        public void AddAll(IEnumerable<QueryVariant> variants)
        {
            foreach (var variant in variants)
            {
                _byTerm[variant.Term] = _byTerm.TryGetValue(variant.Term, out var known)
                    ? new QueryVariant(variant.Term, Math.Max(known.Weight, variant.Weight), known.Languages | variant.Languages)
                    : variant;
            }
        }

        public bool Any(Func<QueryVariant, bool> test) => _byTerm.Values.Any(test);

        public List<QueryVariant> ToList() => [.. _byTerm.Values.OrderByDescending(variant => variant.Weight)];
    }
}
