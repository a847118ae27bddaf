using Bot.Answering;
using Bot.Answering.Composition;
using Bot.Answering.Composition.Spans;
using Bot.Answering.PayQuestions;
using Bot.Answering.Retrieval;
using Bot.Articles;
using Bot.Language;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;

namespace Bot.Tests.Answering.Composition;

public sealed class ShortestAnswerTests
{
    [Theory]
    [InlineData("When did Lena Marsh open the yard?", "Lena Marsh opened the yard in 1954 with her brother.", "1954")]
    [InlineData("Who designed the bridge?", "The bridge was designed by Tom Lee in Halden.", "Tom Lee")]
    [InlineData("How many boats does the harbour hold?", "The harbour holds 240 boats and two cranes.", "240")]
    [InlineData("Where was the contract signed?", "The contract was signed in Halden after long talks.", "Halden")]
    [InlineData("What percentage of the staff voted for the plan?", "About 62% of the staff voted for the plan in spring.", "62%")]
    [InlineData("How much did the harbour pay for the crane?", "The harbour paid $3 million for the crane, and $200,000 for the fence.", "$3 million")]
    [InlineData("Is the harbour open on Sundays?", "The harbour is open on Sundays.", "yes")]
    [InlineData("Is the harbour open on Sundays?", "The harbour is not open on Sundays.", "no")]
    public void An_English_question_has_the_span_it_asks_for(string question, string sentence, string span) => Assert.Equal(span, In(sentence, question, "en"));

    [Theory]
    [InlineData("Quand Paul Rivet a-t-il ouvert le chantier ?", "Paul Rivet a ouvert le chantier en 1954 avec son frère.", "1954")]
    [InlineData("Par qui le pont a-t-il été dessiné ?", "Le pont a été dessiné par Louise Aubry à Port-Louvet.", "Louise Aubry")]
    [InlineData("Combien de bateaux le port abrite-t-il ?", "Le port abrite 240 bateaux et deux grues.", "240")]
    [InlineData("Où le contrat a-t-il été signé ?", "Le contrat a été signé à Port-Louvet après de longs échanges.", "Port-Louvet")]
    [InlineData("Quel pourcentage du personnel a voté le plan ?", "Environ 62 % du personnel a voté le plan au printemps.", "62 %")]
    [InlineData("Le port est-il ouvert le dimanche ?", "Le port est ouvert le dimanche.", "oui")]
    [InlineData("Est-ce que le port est ouvert le dimanche ?", "Le port n'est pas ouvert le dimanche.", "non")]
    public void A_French_question_has_the_span_it_asks_for(string question, string sentence, string span) => Assert.Equal(span, In(sentence, question, "fr"));

    [Theory]
    [InlineData("When did Lena Marsh open the yard?", "Lena Marsh opened the yard with her brother.", "en")]
    [InlineData("How many boats does the harbour hold?", "The harbour holds boats of every size.", "en")]
    [InlineData("Is the harbour open on Sundays?", "The harbour may be open on Sundays.", "en")]
    [InlineData("Is the harbour open on Sundays?", "The harbour has a long quay.", "en")]
    [InlineData("Quand Paul Rivet a-t-il ouvert le chantier ?", "Paul Rivet a ouvert le chantier avec son frère.", "fr")]
    [InlineData("Combien de bateaux le port abrite-t-il ?", "Le port abrite des bateaux de toute taille.", "fr")]
    [InlineData("Est-ce que le port est ouvert le dimanche ?", "Le port serait ouvert le dimanche.", "fr")]
    public void What_holds_nothing_of_the_kind_asked_for_gives_no_span(string question, string sentence, string language) => Assert.Equal("", In(sentence, question, language));

    [Fact]
    public void A_span_never_says_only_what_the_question_says()
    {
        Assert.Equal("", In("Lena Marsh opened the yard.", "Did anybody see how Lena Marsh opened the yard?", "en"));
        Assert.Equal("", In("Paul Rivet a ouvert le chantier.", "Qui sait comment Paul Rivet a ouvert le chantier ?", "fr"));
    }

    [Fact]
    public void A_span_stands_word_for_word_in_its_sentence_with_its_quotation_marks_in_pairs()
    {
        const string sentence = "The club was known as “the Long Quay” (and its paper as “The Rope”), said Lena Marsh.";

        var span = In(sentence, "What was the club known as?", "en");

        Assert.Contains(span, sentence, StringComparison.Ordinal);
        Assert.Equal(span.Count('“'.Equals), span.Count('”'.Equals));
        Assert.NotEmpty(span);
    }

    private static string In(string sentence, string question, string language)
    {
        var reply = ReplyLanguages.Parse(language)!.Value;
        var index = new AnswererBuilder().WithArticle("one", "A page", sentence, language).WithArticle("two", "Another", "Nothing of it stands here at all.", language).BuildIndex();
        var query = index.Read(question, reply);
        var (weights, found, _) = new PassageFinder(index).Find(query, Audience.Everyone);
        var pay = new ClaimMatcher(PayQuestionReader.Read(question, null, reply), question, query, weights, index).Read(found, Audience.Everyone);
        var article = index.Find(new ArticleId("one"))!;
        var said = ExtractiveComposer.Share(new QueryCover(query).Of(sentence, language), weights);
        var request = new ComposeRequest(AnswerTypeReader.Read(question, null), query, weights, found, pay) { Text = question };
        return new ShortestAnswer(request, new SpanReader(request))
            .In([new DraftStatement(article, new TextSpan(article.Text.IndexOf(sentence, StringComparison.Ordinal), sentence.Length), null)], said);
    }
}
