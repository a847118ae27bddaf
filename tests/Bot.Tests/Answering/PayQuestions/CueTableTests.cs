using Bot.Language;
using Bot.Answering.PayQuestions;
using Bot.PayClaims;

namespace Bot.Tests.Answering.PayQuestions;

/// <summary>How the phrases of <c>cues.tsv</c> fit the words of a message.</summary>
public sealed class CueTableTests
{
    [Theory]
    [InlineData("they compare badly", true)]
    [InlineData("a comparatively long day", false)]
    [InlineData("they contradicted it", true)]
    [InlineData("in contraposition", false)]
    public void A_starred_word_fits_its_longer_forms_alone(string text, bool expected) =>
        Assert.Equal(expected, Cues(text, "kind.").Any(kind => kind is "comparison" or "disputed"));

    [Theory]
    [InlineData("where does it come from", true)]
    [InlineData("where does the number in this story come from", true)]
    [InlineData("where does one two three four five six come from", true)]
    [InlineData("where does one two three four five six seven come from", false)]
    [InlineData("come from where does", false)]
    public void A_gap_takes_up_to_six_words_in_the_phrases_order(string text, bool expected) =>
        Assert.Equal(expected, Cues(text, "kind.").Contains("who"));

    [Theory]
    [InlineData("signing bonus", "signing_bonus")]
    [InlineData("a bonus and a signing bonus", "bonus signing_bonus")]
    [InlineData("a signing bonus and another bonus", "bonus signing_bonus")]
    [InlineData("total comp", "total_compensation")]
    [InlineData("salaire de base", "base")]
    [InlineData("salaire et salaire de base", "base salary")]
    [InlineData("pay package", "package")]
    public void Each_word_counts_for_the_longest_phrase_only(string text, string components) =>
        Assert.Equal(components.Split(' '), CueTable.Default.On(FoldedWords.In(text)).OnceIn("component.").Order());

    [Fact]
    public void Words_are_folded_and_parted_at_apostrophes_and_hyphens() =>
        Assert.Equal(["d", "ou", "vient", "t", "il", "l", "ecart", "2", "4"], FoldedWords.In("D’où vient-t-il, l'ÉCART 2,4 ?"));

    [Fact]
    public void A_decomposed_accent_reads_as_the_composed_one() =>
        Assert.Equal(["remuneration"], FoldedWords.In("re\u0301mune\u0301ration"));

    [Theory]
    [InlineData("what does the pilot really make", "pilot the")]
    [InlineData("combien touche un pilote a la signature", "pilote un")]
    public void Words_that_say_what_is_wanted_are_told_from_whom_it_is_about(string text, string left)
    {
        var words = FoldedWords.In(text);
        var read = PayQuestionReader.CueWords(words);

        Assert.Superset(left.Split(' ').ToHashSet(), words.Where(word => !read.Contains(word)).ToHashSet());
        Assert.DoesNotContain("pilot", read);
        Assert.True(words.Count > read.Count && read.Count > 1);
    }

    [Fact]
    public void Every_component_and_period_of_the_table_is_one_that_claims_have()
    {
        var rows = EmbeddedRows();

        Assert.All(rows.Where(row => row.StartsWith("component.", StringComparison.Ordinal)), row => Assert.NotNull(ClaimNames.Parse<PayComponent>(row["component.".Length..])));
        Assert.All(rows.Where(row => row.StartsWith("period.", StringComparison.Ordinal)), row => Assert.NotNull(ClaimNames.Parse<PayPeriod>(row["period.".Length..])));
        Assert.All(rows.Where(row => row.StartsWith("kind.", StringComparison.Ordinal)), row => Assert.True(Enum.TryParse<PayQuestionKind>(row["kind.".Length..], ignoreCase: true, out _), row));
        Assert.Equal(rows.Count, rows.Distinct().Count());
    }

    [Fact]
    public void Phrases_of_the_table_are_written_as_words_are_read()
    {
        var phrases = Bot.Language.EmbeddedTable.Rows("Bot.Answering.PayQuestions.cues.tsv").SelectMany(row => row[1].Split("; "));

        Assert.All(phrases, phrase => Assert.Equal(phrase.Replace("*", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word != "…"), FoldedWords.In(phrase)));
    }

    [Fact]
    public void Every_phrase_of_the_table_is_found_by_its_first_word()
    {
        var rows = Bot.Language.EmbeddedTable.Rows("Bot.Answering.PayQuestions.cues.tsv");

        Assert.All(rows, row => Assert.All(row[1].Split("; "), phrase => Assert.True(CueTable.Default.On(FoldedWords.In(phrase)).Has(row[0]), phrase)));
    }

    private static List<string> EmbeddedRows() => [.. Bot.Language.EmbeddedTable.Rows("Bot.Answering.PayQuestions.cues.tsv").Select(row => row[0])];

    private static List<string> Cues(string text, string prefix) => [.. CueTable.Default.On(FoldedWords.In(text)).In(prefix)];
}
