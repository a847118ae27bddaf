using Bot.AllHands;
using Bot.AllHands.Merging;
using Bot.AllHands.Publishing;
using Bot.Answering.FaqMatching;
using Bot.Language;

namespace Bot.Tests.AllHands;

public sealed class AllHandsExportTests
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("  @SUM(A1)", "\"'  @SUM(A1)\"")]
    [InlineData("He said \"yes\", twice", "\"He said \"\"yes\"\", twice\"")]
    public void A_spreadsheet_runs_nothing_that_somebody_asked(string question, string cell)
    {
        var item = new AllHandsItem(new AllHandsWording(AllHandsQuestionId.New(), question, "en", null), AllHandsItemState.Shown, 3, [], 1);

        var row = AllHandsCsv.Write([item], ReplyLanguage.English).Split("\r\n")[1];

        Assert.StartsWith($"{cell},\"en\",\"3\"", row, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Will salaries be indexed to inflation?", "en", "Les salaires seront-ils indexés sur l'inflation ?", "fr", true)]
    [InlineData("How do our salaries compare with Google's?", "en", "How do our salaries compare with Amazon's?", "en", false)]
    [InlineData("What was the average raise in 2025?", "en", "Quelle a été l'augmentation moyenne en 2026 ?", "fr", false)]
    [InlineData("Which percentile do we target for base pay?", "en", "Which percentile do we target for equity?", "en", false)]
    public void Questions_are_one_across_languages_and_never_where_company_year_or_part_of_pay_differ(string one, string oneLanguage, string other, string otherLanguage, bool isOne)
    {
        var matcher = new MergeMatcher(new QuestionReader(new ConceptIndex(Glossary.Load()), []), MergeWeights.Default);

        var groups = matcher.Groups([matcher.Read(one, oneLanguage), matcher.Read(other, otherLanguage)], (_, _) => true);

        Assert.Equal(isOne ? 1 : 0, groups.Count);
    }
}
