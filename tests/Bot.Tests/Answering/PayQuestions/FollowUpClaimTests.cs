using Bot.Articles;
using Bot.Rendering;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering.PayQuestions;

/// <summary>Follow-ups that change one slot of the question before: part of pay, time, company, people.</summary>
public sealed class FollowUpClaimTests
{
    [Theory]
    [InlineData("What is the salary of Norvik's pilots?", "and the signing bonus?", "$50,000")]
    [InlineData("Quel est le salaire des pilotes de Norvik ?", "et la prime à la signature ?", "50 000 $")]
    [InlineData("What is the salary of Norvik's pilots?", "and the welders?", "$58,000")]
    [InlineData("Quel est le salaire des pilotes de Norvik ?", "et les soudeurs ?", "58 000 $")]
    [InlineData("What is the salary of Norvik's pilots?", "and at Caldera?", "$190,000")]
    [InlineData("Quel est le salaire des pilotes de Norvik ?", "et chez Caldera ?", "190 000 $")]
    public async Task What_the_follow_up_names_takes_the_place_of_what_was_asked_before(string before, string question, string right)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("norvik", "Norvik opens its pay book", "Norvik pays its pilots a salary of $210,000 a year, the annual report shows. Norvik pays its pilots a signing bonus of $50,000, the annual report shows.\n\nNorvik pays its welders a salary of $58,000 a year, according to the annual report.")
            .WithArticle("caldera", "Caldera and its pilots", "Caldera pays its pilots a salary of $190,000 a year, according to its job posting.").BuildAsync();

        var answer = await answerer.AskAsync(question, null, Audience.Everyone, before);

        var line = AnswerLineWriter.Write(answer, TimeSpan.Zero).Lines.First(line => line.IsClaim).Text.Replace('\u00A0', ' ');
        Assert.StartsWith(right, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What did Ada Kern earn in 2025?", "and the fixed part in there?", "$910,000")]
    [InlineData("Combien Ada Kern a-t-elle gagné en 2025 ?", "et son fixe là-dedans ?", "910 000 $")]
    [InlineData("How much does Norvik offer Caldera's divers?", "and only the first year, roughly?", "more than $4 million")]
    public async Task A_part_or_a_time_that_is_new_is_said_however_the_rest_is_put(string before, string question, string right)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("norvik", "Norvik's offers", "Norvik has offered divers at Caldera packages of up to $12 million over four years, according to two people who saw the letters. The total compensation of the first year is more than $4 million, the two people said.")
            .WithArticle("caldera", "The chair of Caldera", "The chair of Caldera, Ada Kern, earned total compensation of $2.4 million in 2025, the annual report shows. Her fixed salary of $910,000 is unchanged since 2022, the report says.").BuildAsync();

        var answer = await answerer.AskAsync(question, null, Audience.Everyone, before);

        var line = AnswerLineWriter.Write(answer, TimeSpan.Zero).Lines.First(line => line.IsClaim).Text.Replace('\u00A0', ' ');
        Assert.StartsWith(right, line, StringComparison.Ordinal);
    }
}
