using Bot.Answering.FaqMatching;
using Bot.Articles;
using Bot.Language;

namespace Bot.Answering.PayQuestions;

/// <summary>The country in which pay is asked for: what an article tells of another is no answer.</summary>
internal sealed class AskedPlace
{
    private static readonly List<(string English, string French, string[] Names)> Countries =
        [.. EmbeddedTable.Rows("Bot.Answering.PayQuestions.countries.tsv").Select(row => (row[0], row[1], row[2].Split('|')))];

    private static readonly PhraseTable Known = new(Countries.Index().SelectMany(country => country.Item.Names.Select(name => (name, $"{country.Index}"))));

    // "In Spain", "the UK", « au Canada »: a name alone may be anything else of the country's.
    private static readonly HashSet<string> Before = ["in", "en", "au", "aux", "the"];

    private static readonly AskedPlace None = new(null, null);

    private readonly string? _id;
    private readonly Dictionary<ArticleId, SlotState> _known = [];

    private AskedPlace(string? id, string? name) => (_id, Name) = (id, name);

    /// <summary>As the reply calls it; null where the question names no country.</summary>
    public string? Name { get; }

    public static AskedPlace In(string question, ReplyLanguage language)
    {
        var words = FoldedWords.In(question);
        var asked = Known.In(words).Where(found => (found.At > 0 && Before.Contains(words[found.At - 1])) || Before.Contains(words[found.At])).Select(found => found.Id).Distinct().ToList();
        return asked is [var id] && Countries[int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)] is var country ? new AskedPlace(id, language == ReplyLanguage.French ? country.French : country.English) : None;
    }

    /// <summary>Another where the article names countries, and not this one.</summary>
    public SlotState Compare(Article article)
    {
        if (_id is null)
        {
            return SlotState.Open;
        }

        if (!_known.TryGetValue(article.Id, out var state))
        {
            var named = Known.In(FoldedWords.In($"{article.Title}\n{article.Text}")).Select(found => found.Id).ToHashSet();
            _known.Add(article.Id, state = named.Contains(_id) ? SlotState.Same : named.Count > 0 ? SlotState.Other : SlotState.Open);
        }

        return state;
    }
}
