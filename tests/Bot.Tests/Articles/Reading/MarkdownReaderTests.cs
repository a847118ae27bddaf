using Bot.Articles;

namespace Bot.Tests.Articles.Reading;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void Front_matter_says_what_the_article_is()
    {
        var article = ReadingDriver.Markdown.Article(ReadingDriver.Fixture("brief-fr.md"));

        Assert.Equal(
            ("brief-primes-2025", "Primes d'embauche : l'essentiel", "Note interne", "Anne Roy, Luc Petit", new DateOnly(2025, 5, 2), "fr", "https://exemple.example/notes/primes", Audience.Managers),
            (article.Id, article.Title, article.Outlet, article.Author, article.Published!.Value, article.Language, article.Url, article.Audience));
    }

    [Fact]
    public void Markup_becomes_plain_blocks()
    {
        var article = ReadingDriver.Markdown.Article(ReadingDriver.Fixture("brief-fr.md"));

        Assert.Equal(
            [
                "Une prime d'embauche est un montant versé une fois, voir le guide.",
                "Montants observés",
                "• 5 000 € pour un profil débutant\n• 12 000 € pour un profil confirmé",
                "Métier | Prime\nSoudeur | 5 000 €\nChef d'atelier | 12 000 €",
                "La prime ne remplace pas le salaire.",
                "Dernier mot & fin.",
            ],
            article.Blocks());
    }

    [Fact]
    public void Rows_between_bars_are_a_table_without_a_rule_beneath_the_first_too()
    {
        var article = ReadingDriver.Markdown.Article("The best paid of last year, as the union counts them:\n| Chief | Firm | Pay |\n| Ida Holm | Norlys Ferries | $6.2 million |\n| Per Aune | Halde Steel | $5.1 million |\nNobody else came near.\n");

        Assert.Equal(
            ["The best paid of last year, as the union counts them:", "Chief | Firm | Pay\nIda Holm | Norlys Ferries | $6.2 million\nPer Aune | Halde Steel | $5.1 million", "Nobody else came near."],
            article.Blocks());
    }

    [Fact]
    public void Without_front_matter_the_first_heading_is_the_title_and_the_file_name_the_id()
    {
        var article = ReadingDriver.Markdown.Article("# Night shifts\n\nThey pay ten percent more.\n");

        Assert.Equal(("file", "Night shifts", "They pay ten percent more.", Audience.Everyone), (article.Id, article.Title, article.Text, article.Audience));
    }

    [Fact]
    public void A_rule_at_the_top_is_not_front_matter() =>
        Assert.Equal(["Prose: with a colon, and more.", "After the rule."], ReadingDriver.Markdown.Article("---\n\nProse: with a colon, and more.\n\n---\n\nAfter the rule.").Blocks());

    [Fact]
    public void Broken_front_matter_is_refused_rather_than_published_without_its_audience() =>
        Assert.Contains("front matter", ReadingDriver.Markdown.Rejection("---\naudience: hr\ntitle: Pay: the plan\n---\nSecret."), StringComparison.Ordinal);

    [Theory]
    [InlineData("author: [Anne, Luc\ndate: 2025-05-02")]
    [InlineData("title: \"never closed")]
    [InlineData("title: \"\\xZZ\"")]
    [InlineData("title: *nobody\nx: &a [*a]\n\t- y")]
    public void Broken_values_in_front_matter_are_refused_and_nothing_is_thrown(string frontMatter) =>
        Assert.Contains("YAML", ReadingDriver.Markdown.Rejection($"---\n{frontMatter}\n---\nText."), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_audience_is_refused() =>
        Assert.Contains("everyone, managers or hr", ReadingDriver.Markdown.Rejection("---\naudience: board\n---\nSecret."), StringComparison.Ordinal);

    [Theory]
    [InlineData("Home / Work / Riggers earn more\nRiggers earn more, says the yard\nPublished in March, when the yard raised the pay of all its riggers.\n\nThe yard pays well.", "Home / Work / Riggers earn more", "Riggers earn more, says the yard", "Published in March, when the yard raised the pay of all its riggers.", "The yard pays well.")]
    [InlineData("Ce que répond le chantier\nOle Brandt, porte-parole du chantier, juge ce chiffre inexact.", "Ce que répond le chantier", "Ole Brandt, porte-parole du chantier, juge ce chiffre inexact.")]
    [InlineData("The yard in the north of the country raised the pay of\nNorvik's riggers in March, and that of its divers in\nApril.", "The yard in the north of the country raised the pay of Norvik's riggers in March, and that of its divers in April.")]
    [InlineData("Le chantier a relevé le salaire des gréeurs de\nNorvik.", "Le chantier a relevé le salaire des gréeurs de Norvik.")]
    public void A_line_without_a_full_stop_that_was_not_wrapped_stands_alone(string markdown, params string[] blocks) => Assert.Equal(blocks, ReadingDriver.Markdown.Article(markdown).Blocks());

    [Fact]
    public void HTML_inside_is_read_as_text() =>
        Assert.Equal("Pay rose by 4 %.", ReadingDriver.Markdown.Article("<div class=\"note\">Pay rose by <b>4&nbsp;%</b>.</div>").Text);

    [Theory]
    [InlineData("[a](", 200_000)]
    [InlineData("![[](", 200_000)]
    [InlineData(">", 200_000)]
    [InlineData("*a **b ", 100_000)]
    public void Marks_without_end_are_read_as_text(string marks, int times) =>
        Assert.NotEmpty(ReadingDriver.Markdown.Outcomes(System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(marks, times)) + "end")));

    [Fact]
    public void Front_matter_nested_without_end_is_refused() =>
        Assert.Contains("front matter", ReadingDriver.Markdown.Rejection($"---\ntitle: {new string('[', 50_000)}\n---\nText."), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("---\ntitle: Nothing beneath\n---\n")]
    public void A_file_without_text_is_refused(string file) =>
        Assert.NotEmpty(ReadingDriver.Markdown.Rejection(file));
}
