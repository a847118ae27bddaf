using Bot.Articles;
using Bot.Rendering;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering.PayQuestions;

/// <summary>Figures that are to be checked: what others say for the same, and what is not denied beside what is.</summary>
public sealed class DisputedFigureTests
{
    [Theory]
    [InlineData("Is it true that Sundal pays $90,000 signing bonuses?", "$120,000")]
    [InlineData("Est-il vrai que Sundal verse des primes à la signature de 90 000 dollars ?", "120 000 $")]
    public async Task Another_articles_figure_for_the_same_stands_beside_one_that_is_checked(string question, string other)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("gazette", "Sundal courts divers", "Sundal has offered divers signing bonuses of up to $90,000, according to two people familiar with the offers.\n\nMarta Quist, a spokeswoman for Sundal, denied that the money was a signing bonus.", outlet: "The Harbour Gazette")
            .WithArticle("weekly", "Divers leave the yard", "Sundal pays its divers a bonus of $120,000, the annual report shows.", outlet: "Deep Water Weekly")
            .BuildAsync();

        var text = Text(await answerer.AskAsync(question));

        Assert.Contains(other, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Sundal paid its divers a signing bonus of $90,000, according to two people.\n\n\"Nobody has been given a signing bonus here,\" said its spokesman, Ivo Brandt. He did not dispute the salaries.", "Did Sundal really pay a signing bonus of $90,000?", "He did not dispute the salaries.")]
    [InlineData("fr", "Sundal a versé à ses plongeurs une prime à la signature de 90 000 euros, selon deux personnes.\n\nLa direction ne conteste pas les salaires. « Personne n'a reçu de prime à la signature », affirme Ivo Brandt, porte-parole de Sundal.", "Sundal a-t-elle vraiment versé une prime à la signature de 90 000 € ?", "La direction ne conteste pas les salaires.")]
    public async Task What_is_not_denied_is_quoted_with_what_is(string language, string text, string question, string conceded)
    {
        await using var answerer = await new AnswererBuilder().WithArticle("sundal", "Sundal", text, language: language).BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Contains(answer.Statements.Concat(answer.More), statement => statement.Citation.Quote.Contains(conceded, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Did Ada Kern really make $6.3 million at Sundal?", "$5.8 million")]
    [InlineData("Ada Kern a-t-elle vraiment gagné 6,3 millions de dollars chez Sundal ?", "5,8 millions")]
    public async Task What_who_denies_a_figure_gives_in_its_place_stands_beside_it(string question, string other)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("gazette", "The chair of Sundal", "Ada Kern, the chair of Sundal, made $6.3 million last year, according to a newspaper.\n\n\"That figure is not right,\" said Ada Kern. \"My total compensation was $5.8 million, and it is in the annual report.\"", outlet: "The Harbour Gazette")
            .BuildAsync();

        var text = Text(await answerer.AskAsync(question));

        Assert.Contains(other, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Is it true that Sundal pays $9M signing bonuses?", "not a signing bonus but pay for the whole first year")]
    [InlineData("Sundal verse-t-elle vraiment 9 millions de dollars de prime à la signature ?", "not a signing bonus but pay for the whole first year")]
    [InlineData("Does every diver at Sundal get a $9 million package?", "not every diver gets $9 million")]
    [InlineData("Tous les plongeurs de Sundal touchent-ils un package de 9 millions de dollars ?", "not every diver gets $9 million")]
    public async Task Of_many_lines_on_the_sum_in_question_the_words_that_say_what_it_is_not_are_quoted(string question, string words)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("gazette", "Sundal courts divers", "Sundal has offered its most senior saturation divers packages of $9 million, according to two people familiar with the offers. Total compensation in the first year is more than $9 million for a senior saturation diver, the same two people said.", outlet: "The Harbour Gazette")
            .WithArticle("weekly", "Sundal answers its divers", "Marta Quist, Sundal's chief operating officer for deep water, spoke of $9 million offers at a meeting with divers, Deep Water Weekly reports.\n\nQuist said that not every diver gets $9 million, Deep Water Weekly reports.\n\nQuist said that the $9 million is not a signing bonus but pay for the whole first year, Deep Water Weekly reports.", outlet: "Deep Water Weekly")
            .WithArticle("letter", "Bonuses at Sundal", "Sundal reportedly offered leading saturation divers bonuses of up to $14 million, an unsigned trade letter on diving pay said.", outlet: "Trade Letter")
            .BuildAsync();

        var text = Text(await answerer.AskAsync(question));

        Assert.Contains(words, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Does Ada Kern get $41 an hour at Tamarin?", "Borel", "Tamarin")]
    [InlineData("Ada Kern touche-t-elle 41 $ de l'heure chez Tamarin ?", "Borel", "Tamarin")]
    public async Task Who_is_paid_elsewhere_is_said_to_be(string question, string right, string wrong)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("borel", "A rigger tells", "Ada Kern, a rigger at Borel, earns $41 an hour, she said on her blog.")
            .WithArticle("tamarin", "Tamarin opens its books", "Tamarin pays its riggers $38 an hour, according to the company's annual report.")
            .BuildAsync();

        var lead = AnswerLineWriter.Write(await answerer.AskAsync(question), TimeSpan.Zero).Lines[0].Text;

        Assert.Contains(right, lead, StringComparison.Ordinal);
        Assert.Contains(wrong, lead, StringComparison.Ordinal);
    }

    private static string Text(Bot.Answering.Answer answer) => AnswerLineWriter.Write(answer, TimeSpan.Zero).Text.Replace('\u00A0', ' ');
}
