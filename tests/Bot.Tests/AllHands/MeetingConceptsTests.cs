using Bot.AllHands.Merging;
using Bot.Language;

namespace Bot.Tests.AllHands;

public sealed class MeetingConceptsTests
{
    [Theory]
    [InlineData("Will there be a retention bonus?", "en", "Une prime de rétention est-elle prévue ?", "fr", "retention-bonus")]
    [InlineData("Are meal vouchers going up?", "en", "La valeur des tickets restaurant augmente-t-elle ?", "fr", "meal-vouchers")]
    [InlineData("What about childcare?", "en", "Et l'aide pour la crèche ?", "fr", "childcare")]
    public void Both_languages_name_one_concept(string one, string oneLanguage, string other, string otherLanguage, string concept)
    {
        Assert.Contains(concept, Subjects(one, oneLanguage));
        Assert.Contains(concept, Subjects(other, otherLanguage));
    }

    [Fact]
    public void The_longer_phrase_hides_the_shorter()
    {
        var subjects = Subjects("How much is the referral bonus?", "en");

        Assert.Contains("referral-bonus", subjects);
        Assert.DoesNotContain("bonus", subjects);
    }

    [Theory]
    [InlineData("When is the next sabbatcal possible?", "en", "sabbatical")]
    [InlineData("Le congé sabatique est-il possible ?", "fr", "sabbatical")]
    public void A_slip_of_the_fingers_in_a_long_word_is_overlooked(string question, string language, string concept) =>
        Assert.Contains(concept, Subjects(question, language, mayBeSlip: true));

    [Theory]
    [InlineData("Quand sera-t-on payés ?", "funding")]
    [InlineData("Est-ce pour nous ou pour vous ?", "where")]
    [InlineData("Va-t-on embaucher ?", "certification")]
    [InlineData("Que comptez-vous faire ?", "results")]
    [InlineData("A-t-on assez de temps ?", "temp-agency")]
    [InlineData("Ils sont partis hier.", "team-events")]
    public void Words_of_another_meaning_with_the_same_root_name_nothing(string question, string concept) =>
        Assert.DoesNotContain(concept, MeetingConcepts.Default.In(question, ReplyLanguage.French, _ => true).Select(found => found.Id));

    [Fact]
    public void English_words_in_a_French_question_are_understood() => Assert.Contains("stock-options", Subjects("Que deviennent mes stock options ?", "fr"));

    [Fact]
    public void What_happens_and_in_which_respect_are_told_from_the_subject()
    {
        var found = MeetingConcepts.Default.In("How often do you review the hiring freeze?", ReplyLanguage.English, _ => false);

        Assert.Contains(found, concept => concept is { Id: "hiring-freeze", Part: ConceptPart.Subject });
        Assert.Contains(found, concept => concept is { Id: "how-often", Part: ConceptPart.Aspect });
    }

    [Fact]
    public void Families_name_only_concepts_there_are()
    {
        var known = MergeTables.Rows("concepts.tsv").Select(row => row[0]).ToHashSet();

        Assert.All(MergeTables.Rows("families.tsv").Concat(MergeTables.Rows("components.tsv")).SelectMany(row => row[1].Split('|')), concept => Assert.Contains(concept, known));
    }

    private static List<string> Subjects(string question, string language, bool mayBeSlip = false) =>
        [.. MeetingConcepts.Default.In(question, ReplyLanguages.Parse(language)!.Value, _ => mayBeSlip).Where(found => found.Part == ConceptPart.Subject).Select(found => found.Id)];
}
