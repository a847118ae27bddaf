using Bot.Answering;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering;

/// <summary>Whether what was found has the kind of thing that is asked for: a count of those asked about, a date in the words quoted, the sum of those named.</summary>
public sealed class HeldAnswerTests
{
    private static AnswererBuilder Corpus() => new AnswererBuilder()
        .WithArticle("corral", "Corral Air courts captains", "Corral Air has been offering Orley captains a joining bonus of 40,000 dollars, paid in two halves. Its spokeswoman, Ines Dole, confirmed the offer but said it closes on 30 June.\n\nOf the mechanics, eleven left last spring. Captains at Corral Air earn a base salary of $180,000 a year, the company says.")
        .WithArticle("serre", "Les serres Aubrac paient mieux", "Les serres Aubrac proposent aux jardiniers une prime de bienvenue de 3 000 euros. Leur porte-parole, Hugo Salvan, confirme l'offre mais précise qu'elle s'arrête le 30 juin.\n\nParmi les grutiers, onze sont partis au printemps. Un jardinier des serres Aubrac gagne un salaire de base de 31 000 euros par an, selon l'entreprise.", language: "fr");

    [Theory]
    [InlineData("When does Corral Air's joining bonus offer close?", "30 June")]
    [InlineData("Quand s'arrête l'offre de prime de bienvenue des serres Aubrac ?", "30 juin")]
    [InlineData("How many mechanics left Corral Air?", "eleven left")]
    [InlineData("Combien de grutiers sont partis des serres Aubrac ?", "onze sont partis")]
    public async Task What_is_asked_for_is_found_in_the_quote(string question, string expected)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.IsType<Outcome.Answered>(answer.Outcome);
        Assert.Contains(answer.Statements, statement => statement.Citation.Quote.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("How many captains does Corral Air have?")]
    [InlineData("What was the revenue of Corral Air last year?")]
    [InlineData("Quel est le chiffre d'affaires des serres Aubrac ?")]
    [InlineData("How many days of remote work at Corral Air?")]
    [InlineData("Combien de jours de télétravail aux serres Aubrac ?")]
    public async Task Another_number_beside_the_name_is_no_answer(string question)
    {
        await using var answerer = await Corpus().BuildAsync();

        Assert.IsType<Outcome.Abstained>((await answerer.AskAsync(question)).Outcome);
    }

    [Theory]
    [InlineData("do they have to give it back?", "What retention bonus do Norvik's pilots get?", "handed back")]
    [InlineData("est-ce qu'il faut rendre la prime ?", "Quelle prime de rétention ont les pilotes de Brume ?", "rendue")]
    public async Task A_yes_or_no_behind_a_question_for_a_sum_needs_no_sum(string question, string earlier, string expected)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("norvik", "Norvik keeps its pilots", "Norvik pays its pilots a retention bonus of 90,000 dollars, the company says. The whole of it has to be handed back by whoever leaves within a year.")
            .WithArticle("brume", "Brume garde ses pilotes", "Brume verse à ses pilotes une prime de rétention de 80 000 euros, selon l'entreprise. Elle doit être rendue en entier par qui part dans l'année.", language: "fr").BuildAsync();

        var answer = await answerer.AskAsync(question, history: [earlier]);

        Assert.IsType<Outcome.Answered>(answer.Outcome);
        Assert.Contains(answer.Statements, statement => statement.Citation.Quote.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("list the pay items Odile Farrow gives for herself, with amounts", "61,000")]
    [InlineData("Combien gagne Hugo Salvan ?", "54 000")]
    public async Task What_authors_write_of_their_own_pay_is_theirs(string question, string sum)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("farrow", "What keepers are worth", "I am Odile Farrow and have kept bears for nine years. My base salary is $61,000 a year. Last March I got a bonus of $5,200.", author: "Odile Farrow")
            .WithArticle("salvan", "Ma paie de jardinier", "Je m'appelle Hugo Salvan et je soigne des serres depuis neuf ans. Mon salaire de base est de 54 000 euros par an.", language: "fr", author: "Hugo Salvan").BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.IsType<Outcome.Answered>(answer.Outcome);
        Assert.Contains(answer.Statements, statement => statement.Citation.Quote.Contains(sum, StringComparison.Ordinal));
    }
}
