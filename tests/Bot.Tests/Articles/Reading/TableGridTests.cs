using Bot.Articles.Reading;

namespace Bot.Tests.Articles.Reading;

public sealed class TableGridTests
{
    [Fact]
    public void A_cell_that_reaches_down_is_said_in_each_row_and_one_that_lies_across_in_its_first_column()
    {
        var article = ReadingDriver.Html.Article("""
            <article><p>What two companies paid their engineers in 2025, as the survey of the union has it, in euros a year before tax.</p>
            <table><tr><th rowspan=2>Company</th><th rowspan="2">Level</th><th colspan=2>Pay</th></tr><tr><th>Base</th><th>Bonus</th></tr>
            <tr><td rowspan=2>Meta</td><td>Junior</td><td>50,000</td><td>2,000</td></tr><tr><td>Senior</td><td>80,000</td><td>8,000</td></tr>
            <tr><td>Apple</td><td>Junior</td><td>51,000</td><td></td></tr></table></article>
            """);

        Assert.Equal(
            "Company | Level | Pay\nCompany | Level | Base | Bonus\nMeta | Junior | 50,000 | 2,000\nMeta | Senior | 80,000 | 8,000\nApple | Junior | 51,000",
            article.Blocks()[1]);
    }

    [Fact]
    public void A_table_that_repeats_itself_to_hurt_does_not_grow()
    {
        IEnumerable<TableCellText> wide = [new(new string('a', 300), 40, 1_000), new("b", 40)];

        var rows = TableGrid.Rows([wide, .. Enumerable.Repeat<IEnumerable<TableCellText>>([new("c")], 5_000)]).ToList();

        Assert.All(rows, row => Assert.InRange(row.Count, 1, TableGrid.MostColumns));
        Assert.InRange(rows.Sum(row => row.Sum(cell => cell.Length)), 1, 50_000);
    }
}
