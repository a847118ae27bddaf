using Bot.Answering.Retrieval;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering.Retrieval;

/// <summary>Words that only lead to a question are not what it asks.</summary>
public sealed class QuestionPreambleTests
{
    [Theory]
    [InlineData("Finance here: what did the chief of Norvik earn?", "what did the chief of Norvik earn?")]
    [InlineData("My team would like to know what Ada Kern told the divers.", "what Ada Kern told the divers.")]
    [InlineData("Au comité, certains s'inquiètent : combien de plongeurs ont quitté Norvik ?", "combien de plongeurs ont quitté Norvik ?")]
    [InlineData("Du côté des finances : combien gagne un plongeur chez Norvik ?", "combien gagne un plongeur chez Norvik ?")]
    [InlineData("Mes collègues aimeraient savoir combien gagne un plongeur chez Norvik", "combien gagne un plongeur chez Norvik")]
    public void A_question_begins_behind_what_leads_to_it(string text, string question) => Assert.Equal(question, text[QuestionPreamble.End(text)..]);

    [Theory]
    [InlineData("What did the chief of Norvik earn: base or total?")]
    [InlineData("Norvik pays divers 90,000: it is in the annual report.")]
    [InlineData("Combien gagne un plongeur : fixe ou total ?")]
    [InlineData("How much is it?")]
    [InlineData("Shift premiums: how does one ask for them?")]
    [InlineData("Primes de nuit : comment les demander ?")]
    public void A_question_that_nothing_leads_to_begins_where_its_text_does(string text) => Assert.Equal(0, QuestionPreamble.End(text));

    [Theory]
    [InlineData("The works council keeps speaking of an exodus: how many divers did Tarnholm hire?")]
    [InlineData("Au comité, certains parlent d'une hémorragie : combien de plongeurs Tarnholm a-t-elle recrutés ?")]
    public async Task What_leads_to_a_question_hides_no_answer(string question)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("gazette", "Tarnholm", "Tarnholm hired at least seven divers from Norvik this spring. The yard lies in the north.")
            .BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Contains("at least seven divers", Assert.Single(answer.Statements).Citation.Quote, StringComparison.Ordinal);
    }
}
