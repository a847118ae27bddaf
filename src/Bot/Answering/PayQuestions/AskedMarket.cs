using Bot.Answering.Retrieval;
using Bot.Articles;
using Bot.Language;

namespace Bot.Answering.PayQuestions;

/// <summary>Whose pay a question asks for that names no company and nobody: people of a trade, in a country. What is told of others is no answer, however much else it says.</summary>
/// <param name="isRole">For each word of the question whether it is a noun for the people it asks of.</param>
internal sealed class AskedMarket(SearchQuery query, IReadOnlyList<bool> isRole, AskedPlace place)
{
    // One word of a translation of several ("account" of "account executive") is no trade yet.
    private const float Said = 0.31f;

    private readonly QueryCover _cover = new(query);

    /// <summary>True where a sentence is on people of another trade or country, as it says itself or as its paragraph and title do.</summary>
    public bool IsOther(Article article, TextSpan sentence)
    {
        if (place.Compare(article, sentence) == SlotState.Other)
        {
            return true;
        }

        // A trade goes by more names in another language than are known.
        var asked = article.Language == query.Language.Code() ? Enumerable.Range(0, query.Groups.Count).Where(g => isRole[g]).ToList() : [];
        if (asked.Count == 0)
        {
            return false;
        }

        var cover = _cover.Of($"{article.Title}\n{ClaimSurroundings.Around(article.Text, sentence)}", article.Language);
        return asked.TrueForAll(g => cover[g] < Said);
    }
}
