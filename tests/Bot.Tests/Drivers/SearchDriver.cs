using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Language;

namespace Bot.Tests.Drivers;

/// <summary>Asks an index as the bot does.</summary>
internal static class SearchDriver
{
    private static readonly QueryReader Queries = new(new Translations(Glossary.Load().Concepts));

    public static SearchQuery Read(this CorpusIndex index, string question, ReplyLanguage language = ReplyLanguage.English) => Queries.Read(question, null, language, index);

    /// <summary>What the search alone finds, best first.</summary>
    public static (SearchQuery Query, float[] Weights, IReadOnlyList<RankedPassage> Passages) Search(
        this CorpusIndex index, string question, ReplyLanguage language = ReplyLanguage.English, Audience audience = Audience.Everyone)
    {
        var query = index.Read(question, language);
        var search = new PassageSearch(index);
        var weights = search.Weights(query);
        return (query, weights, search.Search(query, weights, audience, 200));
    }

    /// <summary>What is found for the whole question and its parts.</summary>
    public static Found Find(this CorpusIndex index, string question) => new PassageFinder(index).Find(index.Read(question), Audience.Everyone);
}
