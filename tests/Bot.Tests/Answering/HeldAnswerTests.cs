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

    [Theory]
    [InlineData("How many keepers got a raise at Marl?", "60% of keepers")]
    [InlineData("Combien de soigneurs ont été augmentés chez Brume ?", "60% des soigneurs")]
    public async Task A_share_of_those_counted_tells_how_many(string question, string expected)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("marl", "Marl Parks raises pay", "Keepers of Marl Parks got a raise of 1.6% on average. At Marl, 60% of keepers got a raise, a record, its chief said.")
            .WithArticle("brume", "Les parcs Brume augmentent", "Les soigneurs des parcs Brume ont été augmentés de 1,6% en moyenne. Chez Brume, 60% des soigneurs ont été augmentés, un record, selon le directeur.", language: "fr").BuildAsync();

        Assert.Contains(expected, (await answerer.AskAsync(question)).Statements[0].Citation.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What is the pay gap of keepers over 55 at Marl?", "21% over 55")]
    [InlineData("Quel écart de salaire pour les soigneurs de plus de 55 ans chez Brume ?", "21% après 55 ans")]
    [InlineData("What is the gender pay gap at Brume after 55?", "21% après 55 ans")]
    public async Task A_gap_is_told_by_what_speaks_of_it_and_by_no_sum(string question, string expected)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("marl", "What Marl Parks pays", "The median salary of keepers at Marl Parks is $54,000 a year. The pay gap of women and men there is 12%, and 21% over 55.")
            .WithArticle("brume", "Ce que paient les parcs Brume", "Le salaire médian des soigneurs des parcs Brume est de 54 000 euros par an. L'écart de salaire entre femmes et hommes y est de 12%, et de 21% après 55 ans.", language: "fr").BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Null(answer.Statements[0].Claim);
        Assert.Contains(expected, answer.Statements[0].Citation.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What was the median salary of keepers at Marl in 2023?", 53_000)]
    [InlineData("Quel était le salaire médian des soigneurs de Brume en 2022 ?", 52_000)]
    public async Task Of_figures_of_several_years_only_that_of_the_year_asked_for_answers(string question, int sum)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("marl", "What Marl Parks pays", "The median salary of keepers at Marl Parks stands at $54,000 a year, a little more than in 2023 ($53,000, against $52,000 in 2022).")
            .WithArticle("brume", "Ce que paient les parcs Brume", "Le salaire médian des soigneurs des parcs Brume s'établit à 54 000 euros par an, un peu plus qu'en 2023 (53 000 euros, contre 52 000 en 2022).", language: "fr").BuildAsync();

        Assert.Equal(sum, Assert.Single((await answerer.AskAsync(question)).Statements).Claim!.Amount!.Low);
    }
}
