using Bot.Answering;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering;

/// <summary>All that somebody says in an article, where a question asks for every point of theirs.</summary>
public sealed class SaidByAnswerTests
{
    private static AnswererBuilder Corpus() => new AnswererBuilder()
        .WithArticle("memo", "A memo at Curlew",
            "Odile Marsh, head of crews at Curlew, wrote that two masters had gone. Marsh added that rosters would be fair. The harbour was quiet. Marsh also said that new radars would come in May.\n\nPer Lind, the owner, said nothing.")
        .WithArticle("note", "Une note au Courlis",
            "Odette Marais, cheffe des équipages du Courlis, a écrit que deux patrons étaient partis. Marais a ajouté que les plannings seraient justes. Le port était calme. Marais a également précisé que de nouveaux radars viendraient en mai.", language: "fr");

    [Theory]
    [InlineData("list all the points Marsh made in the memo", "fair", "radars")]
    [InlineData("Donne-moi tout ce que Marais a dit dans la note", "justes", "radars")]
    public async Task Every_sentence_in_which_they_have_the_word_is_quoted(string question, string first, string second)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Equal(3, answer.Statements.Count);
        Assert.Contains(answer.Statements, statement => statement.Citation.Quote.Contains(first, StringComparison.Ordinal));
        Assert.Contains(answer.Statements, statement => statement.Citation.Quote.Contains(second, StringComparison.Ordinal));
        Assert.DoesNotContain(answer.Statements, statement => statement.Citation.Quote.Contains("quiet", StringComparison.Ordinal) || statement.Citation.Quote.Contains("calme", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("List everything the memo says Marsh got")]
    [InlineData("When will the new radars come?")]
    public async Task What_asks_for_no_words_of_theirs_is_answered_as_before(string question)
    {
        await using var answerer = await Corpus().BuildAsync();

        Assert.True((await answerer.AskAsync(question)).Statements.Count < 3);
    }
}
