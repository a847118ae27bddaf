using Bot.Answering;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering.Composition;

/// <summary>A long question of several clauses has its evidence in several articles: a name that only the second has is none the corpus lacks.</summary>
public sealed class QuestionInPartsTests
{
    private const string Gazette = "Norvik's divers went to court over the yard's safety rules in March. Their lawyer Ida Holm said the yard earned its name the hard way. The judge will hear them in autumn.";
    private const string Herald = "Tarnholm closed its welding hall after a fire in April. Ole Brandt, who runs the hall, said nobody was hurt. The hall will open again in June.";
    private const string Gazelle = "Les plongeurs de Norvik ont saisi la justice en mars au sujet des règles de sécurité du chantier. Leur avocate Ida Holm affirme que le chantier a gagné son nom à la dure. Le juge les entendra à l'automne.";
    private const string Heraut = "Tarnholm a fermé sa halle de soudage après un incendie en avril. Ole Brandt, qui dirige la halle, affirme que personne n'a été blessé. La halle rouvrira en juin.";

    [Theory]
    [InlineData("Which yard, which Ida Holm speaks of, is before the judge over what its divers are paid, and is beside the welding hall that Ole Brandt runs in Tarnholm?", Gazette, Herald, true)]
    [InlineData("Which yard, which Ida Holm speaks of, is before the judge over what its divers are paid, and is beside the welding hall that Piers Lund runs in Quillon?", Gazette, Herald, false)]
    [InlineData("Quel chantier, dont parle Ida Holm, est devant le juge pour ce que ses plongeurs gagnent, et touche la halle de soudage qu'Ole Brandt dirige à Tarnholm ?", Gazelle, Heraut, true)]
    public async Task Names_of_one_clause_may_stand_in_another_article_than_those_of_the_other(string question, string first, string second, bool answers)
    {
        await using var answerer = await new AnswererBuilder().WithArticle("first", "Norvik", first).WithArticle("second", "Tarnholm", second).BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Equal(answers, answer.Outcome is Outcome.Answered);
    }
}
