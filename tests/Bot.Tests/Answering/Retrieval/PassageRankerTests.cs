using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Confidence;
using Bot.Answering.Retrieval.Index;
using Bot.Answering.Retrieval.Ranking;
using Bot.Language;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;

namespace Bot.Tests.Answering.Retrieval;

public sealed class PassageRankerTests
{
    [Theory]
    [InlineData("When did Norvane open its office in Oslo?", false)]
    [InlineData("Norvane a ouvert son bureau à Oslo quand ?", true)]
    public void The_passage_that_says_it_in_one_sentence_goes_before_one_that_has_the_words_apart(string question, bool isFrench)
    {
        var language = isFrench ? ReplyLanguage.French : ReplyLanguage.English;
        var index = new AnswererBuilder()
            .WithArticle("apart", "", isFrench ? "Norvane vend des puces. Le bureau du ministre est fermé. Oslo est froide, et un musée y a ouvert." : "Norvane sells chips. The minister's office is closed. Oslo is cold, and a museum opened there.", language: isFrench ? "fr" : "en")
            .WithArticle("together", "", isFrench ? "Il pleuvait. Norvane a ouvert son bureau d'Oslo en 2019. Les puces sont rapides et chères, dit-on." : "It rained. Norvane opened its Oslo office in 2019. Chips are fast and dear, people say.", language: isFrench ? "fr" : "en")
            .BuildIndex();

        Assert.Equal("together", Rank(question, language, index)[0].Article.Id.Value);
    }

    [Fact]
    public void Words_in_the_very_form_of_the_question_are_seen()
    {
        var index = new AnswererBuilder().WithArticle("a", "", "Engineers were paid; the engineer said nothing of payment.").BuildIndex();
        var (query, weights, found) = index.Search("engineers paid?");

        var exact = PassageRanker.Evidence(query, weights, found, index)[0];
        var (other, otherWeights, otherFound) = index.Search("engineering pays?");

        Assert.True(exact.Exact > 0);
        Assert.Equal(0, PassageRanker.Evidence(other, otherWeights, otherFound, index)[0].Exact);
    }

    [Theory]
    [InlineData("engineers paid", "en", "Engineers were paid.", "The harvest was good; nobody was paid.")]
    [InlineData("ingénieurs payés", "fr", "Les ingénieurs étaient payés.", "La récolte était bonne, et personne ne fut payé.")]
    public void What_was_read_of_a_passage_is_never_taken_for_another_s(string question, string language, string first, string second)
    {
        RankingEvidence Seen(string text)
        {
            var index = new AnswererBuilder().WithArticle("a", "", text, language: language).BuildIndex();
            var (query, weights, found) = index.Search(question, language == "fr" ? ReplyLanguage.French : ReplyLanguage.English);
            return PassageRanker.Evidence(query, weights, found, index)[0];
        }

        // The same id, version and place in an index of its own, and the first one again.
        var (one, other) = (Seen(first), Seen(second));

        Assert.True(one.Sentence > other.Sentence);
        Assert.Equal(one, Seen(first));
    }

    [Fact]
    public void Terms_that_two_texts_have_in_common_are_counted_once()
    {
        var (one, other) = (TermMark.Set("Paid, and paid again: the engineers", "en"), TermMark.Set("The engineer is paid", "en"));

        Assert.Equal(5, one.Length);
        Assert.Equal(3, TermMark.Common(one, other));
        Assert.Equal(3, TermMark.Common(other, one));
        Assert.Equal(0, TermMark.Common(one, []));
    }

    [Fact]
    public void Each_kind_of_evidence_has_a_weight_for_questions_and_one_for_topics()
    {
        Assert.Equal(RankingEvidence.Names.Count, new RankingEvidence().Values.Length);
        Assert.Equal(RankingEvidence.Names.Count, RankingWeights.OfQuestions.Values.Count);
        Assert.NotEqual(RankingWeights.OfQuestions.Values, RankingWeights.OfTopics.Values);
    }

    [Fact]
    public void What_the_ranker_does_not_read_keeps_its_order_behind()
    {
        var builder = new AnswererBuilder();
        for (var i = 0; i < 130; i++)
        {
            builder.WithArticle($"a{i:000}", "", $"Norvane paid team {i} in spring. {string.Concat(Enumerable.Repeat("Nothing else was said. ", i % 7))}");
        }

        var index = builder.BuildIndex();
        var (query, weights, found) = index.Search("What did Norvane pay?");

        var ranked = PassageRanker.Rank(query, weights, found, index);

        Assert.Equal(found.Count, ranked.Count);
        Assert.True(found.Count > PassageRanker.Read);
        Assert.Equal(found.Skip(PassageRanker.Read).Select(passage => passage.Passage.Id), ranked.Skip(PassageRanker.Read).Select(passage => passage.Passage.Id));
    }

    [Fact]
    public void A_name_that_no_article_has_lowers_the_confidence()
    {
        var index = new AnswererBuilder().WithArticle("a", "Pay at Norvane", "Norvane pays its engineers 90,000 euros a year, says its staff council.").WithArticle("b", "Rain", "It rained on the harvest.").BuildIndex();

        Assert.True(Confidence("What does Norvane pay its engineers?", index) > Confidence("What does Brightwell pay its engineers?", index));
        Assert.Equal(0, Confidence("zzz qqq xxx", index));
    }

    private static double Confidence(string question, CorpusIndex index)
    {
        var found = index.Find(question);
        return RetrievalConfidence.Of(EvidenceReader.Read(index.Read(question), found.Weights, found.Passages, index));
    }

    private static IReadOnlyList<RankedPassage> Rank(string question, ReplyLanguage language, CorpusIndex index)
    {
        var (query, weights, found) = index.Search(question, language);
        return PassageRanker.Rank(query, weights, found, index);
    }
}
