using Bot.Answering.FaqMatching;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;

namespace Bot.Answering.PayQuestions;

/// <summary>The country in which pay is asked for: what an article tells of another is no answer.</summary>
internal sealed class AskedPlace
{
    private static readonly List<(string English, string French, string[] Names, string Money, string[] Places)> Countries =
        [.. EmbeddedTable.Rows("Bot.Answering.PayQuestions.countries.tsv").Select(row => (row[0], row[1], row[2].Split('|'), row[3], row[4].Split('|')))];

    private static readonly PhraseTable Known = new(Countries.Index().SelectMany(country => country.Item.Names.Select(name => (name, $"{country.Index}"))));

    // Where an article is set may be told by a town alone.
    private static readonly PhraseTable Settings = new(Countries.Index().SelectMany(country => country.Item.Names.Concat(country.Item.Places).Select(name => (name, $"{country.Index}"))));

    // "In Spain", "the UK", « au Canada »: a name alone may be anything else of the country's.
    private static readonly HashSet<string> Before = ["in", "en", "au", "aux", "the"];

    private static readonly AskedPlace None = new(null, null, null, []);

    private readonly string? _id;
    private readonly string? _money;
    private readonly Dictionary<ArticleId, SlotState> _known = [];

    private AskedPlace(string? id, string? name, string? money, string[] names) => (_id, Name, _money, Words) = (id, name, money, names.SelectMany(FoldedWords.In).ToHashSet(StringComparer.Ordinal));

    /// <summary>As the reply calls it; null where the question names no country.</summary>
    public string? Name { get; }

    /// <summary>The words, folded, of all its names: where a claim is set there, it says them.</summary>
    public IReadOnlySet<string> Words { get; }

    public static AskedPlace In(string question, ReplyLanguage language)
    {
        var words = FoldedWords.In(question);
        var asked = Known.In(words).Where(found => (found.At > 0 && Before.Contains(words[found.At - 1])) || Before.Contains(words[found.At])).Select(found => found.Id).Distinct().ToList();
        return asked is [var id] && Countries[int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)] is var country ? new AskedPlace(id, language == ReplyLanguage.French ? country.French : country.English, country.Money, country.Names) : None;
    }

    /// <summary>As the claim's own words tell, with its row and column of a table, or else its article.</summary>
    /// <param name="isOfMarket">True where no company is asked after: then what is in other money is another country's too, and what a company pays nobody knows where is not the country's.</param>
    public SlotState Compare(Article article, PayClaim claim, bool isOfMarket) =>
        _id is null ? SlotState.Open
        : Compare($"{claim.Span.In(article.Text)}\n{claim.Role}\n{TableCell.Of(article, claim)?.Header}") is not SlotState.Open and var told ? told
        : isOfMarket && claim.Amount?.Currency is { } money && money != _money ? SlotState.Other
        : Compare(article) is not SlotState.Open and var set ? set
        : isOfMarket && claim.Employer is not null ? SlotState.Other : SlotState.Open;

    /// <summary>As the sentence tells, or else its article.</summary>
    public SlotState Compare(Article article, TextSpan sentence) =>
        _id is null ? SlotState.Open : Compare(sentence.In(article.Text)) is not SlotState.Open and var told ? told : Compare(article);

    /// <summary>Another where the article names countries or towns, and none of this one.</summary>
    private SlotState Compare(Article article)
    {
        if (!_known.TryGetValue(article.Id, out var state))
        {
            _known.Add(article.Id, state = Compare($"{article.Title}\n{article.Text}"));
        }

        return state;
    }

    private SlotState Compare(string words)
    {
        var named = Settings.In(FoldedWords.In(words)).Select(found => found.Id).ToHashSet();
        return named.Contains(_id!) ? SlotState.Same : named.Count > 0 ? SlotState.Other : SlotState.Open;
    }
}
