using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Index;
using Bot.Answering.Retrieval.Vectors;
using Bot.Articles;
using Bot.Articles.Passages;
using Bot.Faqs;

namespace Bot.Answering.FaqMatching;

/// <summary>The approved replies at one moment, ready to be matched.</summary>
internal sealed class FaqIndex
{
    // A handful of replies do not tell what is rare.
    private const int LeastEntries = 30;
    private const double UnknownOrdinary = 0.5;
    private const int RootLength = 5;

    // Beyond these the words in common are too few to be worth a closer look.
    private const int MostCompared = 40;

    private readonly QueryReader _queries;
    private readonly CorpusIndex _texts;
    private readonly Dictionary<ArticleId, FaqEntry> _byText = [];
    private readonly Dictionary<string, int> _frequency = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _roots = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _concepts = [];
    private readonly Dictionary<FaqEntry, IReadOnlyList<WeighedQuestion>> _wordings;

    private FaqIndex(long version, IReadOnlyList<FaqEntry> entries, QueryReader queries)
    {
        (Version, Entries, _queries) = (version, entries, queries);
        var texts = new List<ArticleChange>();
        foreach (var entry in entries)
        {
            var terms = entry.Target.Wordings.SelectMany(wording => wording.Terms).ToList();
            Count(_frequency, terms.Select(term => term.Stem));
            Count(_concepts, terms.SelectMany(term => term.Concepts));
            Count(_roots, terms.Where(term => term.Word.Length >= RootLength).Select(term => term.Word[..RootLength]));
            foreach (var text in entry.Version.Content.Texts)
            {
                var article = ArticleOf(entry.Version.Faq, text, texts.Count + 1);
                _byText.Add(article.Id, entry);
                texts.Add(new ArticleChange(article, PassageSplitter.Split(article.Id, article.Text), [], Withdrawn: false));
            }
        }

        _wordings = new(entries.Select(entry => KeyValuePair.Create<FaqEntry, IReadOnlyList<WeighedQuestion>>(entry, [.. entry.Target.Wordings.Select(Weigh)])), ReferenceEqualityComparer.Instance);
        _texts = texts.Count == 0 ? CorpusIndex.Empty : CorpusIndex.Empty.With(texts, CancellationToken.None);
    }

    /// <summary>The store's count of changes it stands at; -1 before anything was read.</summary>
    public long Version { get; }

    public IReadOnlyList<FaqEntry> Entries { get; }

    public static FaqIndex Of(long version, IReadOnlyList<FaqVersion> approved, QuestionReader reader, QueryReader queries) =>
        new(version, [.. approved.Select(faq => FaqEntry.Of(faq, reader))], queries);

    /// <summary>The wordings of a reply of this index.</summary>
    public IReadOnlyList<WeighedQuestion> WordingsOf(FaqEntry entry) => _wordings[entry];

    public WeighedQuestion Weigh(QuestionReading question) => new(question, [.. question.Terms.Select(Weight)]);

    /// <summary>What a word tells: more, the fewer replies ask about it. A word of the general vocabulary that no reply uses tells little.</summary>
    /// <remarks>The inverse document frequency of BM25, over the replies' questions.</remarks>
    private double Weight(QuestionTerm term)
    {
        var frequency = Math.Max(_frequency.GetValueOrDefault(term.Stem), term.Concepts.Count == 0 ? 0 : term.Concepts.Max(concept => _concepts.GetValueOrDefault(concept)));
        if (frequency == 0 && term.Word.Length >= RootLength)
        {
            // A form of its own of a word that many ask about tells no more than that word.
            frequency = _roots.GetValueOrDefault(term.Word[..RootLength]);
        }

        var weight = Math.Log(1 + ((Math.Max(Entries.Count, LeastEntries) - frequency + 0.5) / (frequency + 0.5)));
        return frequency == 0 && term.IsOrdinary ? weight * UnknownOrdinary : weight;
    }

    /// <summary>The replies worth a closer look, best first, found as articles are: by question and answer; then those that only the question's vector is near to.</summary>
    /// <returns>Each with its score over that of the best; 0 where words found nothing.</returns>
    public IReadOnlyList<(FaqEntry Entry, double Share)> Near(QuestionReading asked, QuestionVector? vector = null)
    {
        var query = _queries.Read(asked.Text, null, asked.Language, _texts);
        var search = new PassageSearch(_texts);
        var found = search.Search(query, search.Weights(query), Audience.Hr, MostCompared);
        var byWords = found.Select(passage => (Entry: _byText[passage.Head.Id], Share: passage.Score.Total / (double)found[0].Score.Total));
        return [.. byWords.Concat(vector is null ? [] : vector.Near(this).Select(entry => (Entry: entry, Share: 0.0))).DistinctBy(near => near.Entry)];
    }

    /// <summary>A text of a reply as the search takes it: the question is its title, the other wordings stand before the answer.</summary>
    private static Article ArticleOf(FaqId faq, FaqText text, long version) => new()
    {
        Id = new ArticleId($"{faq}/{text.Language}"),
        Title = text.Question,
        Text = string.Join("\n\n", text.Alternatives.Append(text.Answer)),
        Outlet = "",
        Author = "",
        Url = null,
        Published = null,
        Language = text.Language,
        Audience = Audience.Everyone,
        IsSample = false,
        ContentHash = "",
        Version = version,
    };

    private static void Count<T>(Dictionary<T, int> counts, IEnumerable<T> values)
        where T : notnull
    {
        foreach (var value in values.Distinct())
        {
            counts[value] = counts.GetValueOrDefault(value) + 1;
        }
    }
}
