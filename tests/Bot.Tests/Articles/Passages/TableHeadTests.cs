using Bot.Articles;
using Bot.Articles.Passages;
using Bot.Language;

namespace Bot.Tests.Articles.Passages;

public sealed class TableHeadTests
{
    private static readonly string Text =
        $"Salaries by company\n\nWhat companies paid in 2025.\n\nCompany | Base salary | Bonus\n{string.Join('\n', Enumerable.Range(1, 120).Select(i => $"Company {i} | {i + 40},000 | {i},000"))}\n\nSource: the union.";

    [Fact]
    public void Every_passage_that_begins_in_the_middle_of_a_table_knows_the_row_that_heads_it()
    {
        var passages = PassageSplitter.Split(new ArticleId("a"), Text);

        var within = passages.Where(passage => passage.Span.In(Text).StartsWith("Company ", StringComparison.Ordinal) && passage.Id.Ordinal > 0).ToList();

        Assert.True(within.Count > 2);
        Assert.All(within, passage => Assert.Equal("Company | Base salary | Bonus", passage.Heading?.In(Text)));
    }

    [Theory]
    [InlineData("Company | Base salary")]
    [InlineData("What companies paid")]
    [InlineData("Source: the union.")]
    public void What_begins_with_no_row_or_with_the_head_itself_has_none_above(string words) =>
        Assert.Null(TableHead.Above(Text, new TextSpan(Text.IndexOf(words, StringComparison.Ordinal), words.Length)));

    [Fact]
    public void A_table_that_opens_the_text_has_a_head_too()
    {
        const string Table = "Level | Pay\nJunior | 50,000";

        Assert.Equal("Level | Pay", TableHead.Above(Table, new TextSpan(Table.IndexOf("50,000", StringComparison.Ordinal), 6))?.In(Table));
    }
}
