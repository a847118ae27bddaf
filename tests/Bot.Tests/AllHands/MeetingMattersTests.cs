using Bot.AllHands.Merging;
using Bot.Answering.FaqMatching;
using Bot.Language;

namespace Bot.Tests.AllHands;

/// <summary>What matter a question of a meeting is about, in whatever words and language.</summary>
public sealed class MeetingMattersTests
{
    private static readonly MergeMatcher Matcher = new(new QuestionReader(new ConceptIndex(Glossary.Load()), []), MergeWeights.Default);

    [Theory]
    [InlineData("Everything at the supermarket costs more, rent too. Do wages follow?", "Va-t-on compenser notre perte de pouvoir d'achat ?")]
    [InlineData("My bosses write to me at night and on Sundays.", "Le droit à la déconnexion, on en parle ?")]
    [InlineData("Is it over now, or should we expect another wave?", "Et maintenant, c'est fini ou il y en aura d'autres ?")]
    [InlineData("Could somebody look after the toddlers while we work?", "Des berceaux en crèche sont-ils prévus ?")]
    public void Two_questions_without_a_word_in_common_are_near_each_other_where_they_are_about_one_matter(string english, string french)
    {
        var (one, other) = (Matcher.Read(english, "en"), Matcher.Read(french, "fr"));

        Assert.True(one.Matters.Likeness(other.Matters) > 0.5);
    }

    [Fact]
    public void Two_questions_about_one_thing_that_ask_another_of_it_are_not_suggested() =>
        Assert.Empty(Matcher.Groups([Matcher.Read("Where will the new headquarters be?", "en"), Matcher.Read("When do we move to the new headquarters?", "en")], (_, _) => true));

    [Fact]
    public void What_no_matter_holds_is_still_suggested_by_its_words()
    {
        string[] questions = ["Will the aquarium in the lobby be repaired?", "Who repairs the aquarium in the lobby, and when?", "When do we hear about promotions?"];

        var group = Assert.Single(Matcher.Groups([.. questions.Select(question => Matcher.Read(question, "en"))], (_, _) => true));

        Assert.Equal([0, 1], group.Members);
    }

    [Fact]
    public void Every_matter_is_said_in_both_languages_and_once()
    {
        var rows = new[] { "matters-pay.tsv", "matters-work.tsv", "matters-company.tsv" }.SelectMany(MergeTables.Rows).ToList();

        Assert.All(rows, row => Assert.Equal(3, row.Length));
        Assert.All(rows, row => Assert.All(row[1].Split('|').Concat(row[2].Split('|')), wording => Assert.True(wording.Trim() == wording && wording.Length > 0, row[0])));
        Assert.Equal(rows.Count, rows.Select(row => row[0]).Distinct().Count());
    }
}
