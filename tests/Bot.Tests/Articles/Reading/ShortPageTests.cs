namespace Bot.Tests.Articles.Reading;

/// <summary>Short pages as small newsrooms make them: each beside the text a reader would call the article.</summary>
public sealed class ShortPageTests
{
    [Theory]
    [InlineData("crane-en")]
    [InlineData("grid-fr")]
    [InlineData("harvest-en")]
    [InlineData("rink-en")]
    public void An_article_straight_in_the_page_keeps_its_table_and_every_paragraph(string name) => AssertReadAs(name);

    [Theory]
    [InlineData("drivers-en")]
    [InlineData("mairie-fr")]
    [InlineData("pompiers-fr")]
    public void An_article_in_an_element_without_meaning_keeps_what_surrounds_its_table(string name) => AssertReadAs(name);

    [Theory]
    [InlineData("nurses-en")]
    [InlineData("soudeurs-fr")]
    [InlineData("studio-en")]
    [InlineData("ecole-fr")]
    [InlineData("boulange-fr")]
    public void A_marked_article_keeps_its_parts_and_corrections_and_loses_the_boxes_between_them(string name) => AssertReadAs(name);

    [Fact]
    public void Comments_that_outweigh_a_short_article_are_left_out() => AssertReadAs("ferry-en");

    [Theory]
    [InlineData("Published on 3 June 2025.")]
    [InlineData("Mis à jour le 3 juin 2025.")]
    public void A_bare_date_of_change_is_no_correction(string line)
    {
        var article = ReadingDriver.Html.Article($"<body><article><h1>Porters get more</h1><p>Porters will earn $19 an hour from June, two dollars more than before.</p><p>The hotel said so on Monday.</p><p>{line}</p></article></body>");

        Assert.Equal(["Porters will earn $19 an hour from June, two dollars more than before.", "The hotel said so on Monday."], article.Blocks());
    }

    private static void AssertReadAs(string name)
    {
        var expected = ReadingDriver.Fixture(Path.Combine("Pages", $"{name}.txt")).ReplaceLineEndings("\n").TrimEnd('\n').Split("\n\n");

        Assert.Equal(expected, ReadingDriver.Html.Article(ReadingDriver.Fixture(Path.Combine("Pages", $"{name}.html"))).Blocks());
    }
}
