using System.Text;

namespace Bot.Tests.Articles.Reading;

public sealed class HtmlReaderTests
{
    private const string Paragraphs = """
        <p>The bakery on the corner pays its drivers fifteen euros an hour, two more than the shop across the street.</p>
        <p>It has done so since the winter, when three of them left in one week and the bread stayed where it was.</p>
        <p>The owner says that the raise was cheaper than the bread he had to throw away that week.</p>
        """;

    [Fact]
    public void An_English_page_keeps_its_article_and_nothing_else()
    {
        var article = ReadingDriver.Html.Article(ReadingDriver.Fixture("news-en.html"));

        Assert.Equal(
            [
                "The maker of port cranes hopes to stop its rivals from hiring away the people who write its control software.",
                "Harbour Robotics will pay its engineers a bonus of up to 24,000 euros this year, twice as much as last year, the company told staff on Wednesday.",
                "The offer reaches four hundred people in Ghent and Bristol. It is paid in two halves, in September and in March, and only to those who are still employed on those days.",
                "What the rivals pay",
                "Company | Bonus 2024 | Bonus 2025\nHarbour Robotics | 12,000 | 24,000\nQuayside Systems | | 18,500",
                "Three conditions come with the money, according to the memo:",
                "• a contract of at least thirty hours a week,\n• a good review in the spring,\n• no second job in the same trade.",
                "“We would rather pay our own people than a recruiter,” said Ines Holt, who runs the company’s software group.",
                "Reactions",
                "The engineers’ association welcomed the step but asked for the money to become part of the base salary, which counts for the pension and the bonus does not.",
                "Analysts at a bank in Antwerp said that the plan would cost the company close to ten million euros, or a fifth of the profit it made last year.",
                "The first half of the bonus will be on the September pay slip.",
            ],
            article.Blocks());
    }

    [Fact]
    public void A_French_page_without_any_metadata_keeps_its_article_and_nothing_else()
    {
        var article = ReadingDriver.Html.Article(ReadingDriver.Fixture("news-fr.html"));

        Assert.Equal(
            [
                "Un soudeur débutant touchera désormais 2 450 € brut par mois dans les chantiers de l'Ouest, soit 300 € de plus qu'en 2023, a annoncé lundi la direction.",
                "Cette hausse concerne aussi les électriciens et les tuyauteurs. Elle entrera en vigueur le 1er septembre, « sans condition d'ancienneté », précise l'accord signé avec trois syndicats sur quatre.",
                "L'entreprise dit avoir perdu un candidat sur deux l'an dernier, faute d'un salaire suffisant.",
                "Une prime pour les équipes de nuit",
                "S'y ajoute une prime de 180 € par mois pour les équipes de nuit, versée à partir du troisième mois. Le syndicat qui n'a pas signé demandait le double.",
                "« On ne fait pas venir des jeunes avec des promesses », résume Yann Corre, délégué du personnel, qui juge la prime trop basse.",
            ],
            article.Blocks());
        Assert.Equal(
            ("Les chantiers navals relèvent les salaires d'embauche", "Le Courrier des Quais", "Maëlle Le Goff", new DateOnly(2025, 7, 1), "fr"),
            (article.Title, article.Outlet, article.Author, article.Published!.Value, article.Language));
    }

    [Fact]
    public void Comments_longer_than_the_article_are_not_the_article()
    {
        var comments = string.Concat(Enumerable.Range(1, 30).Select(i => $"<div><p>I am reader number {i}, I have a great deal to say about bread, about the streets it is driven through and about the people who drive.</p></div>"));

        var article = ReadingDriver.Html.Article($"<body><h1>Bread</h1><div>{Paragraphs}</div><h2>Comments</h2><div>{comments}</div></body>");

        Assert.DoesNotContain("reader number", article.Text, StringComparison.Ordinal);
        Assert.StartsWith("The bakery on the corner", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_standfirst_between_headline_and_text_is_kept_and_the_headline_is_not_repeated()
    {
        var article = ReadingDriver.Html.Article($"<title>Dear bread</title><h1>Dear bread</h1><p>Good drivers are dearer than good flour, says a baker who has lost both.</p>{Paragraphs}");

        Assert.Equal("Dear bread", article.Title);
        Assert.StartsWith("Good drivers are dearer", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_in_a_table_that_lays_out_the_page_is_no_table()
    {
        var article = ReadingDriver.Html.Article($"<table><tr><td><a href=a>Home</a></td><td>{Paragraphs}</td></tr></table>");

        Assert.Equal(3, article.Blocks().Count);
        Assert.DoesNotContain(" | ", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_shows_its_article_by_script_is_read_from_what_it_declares()
    {
        var article = ReadingDriver.Html.Article("""
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Bread","articleBody":"Drivers earn fifteen euros an hour &amp; free bread.\nThe shop across the street pays thirteen, which is why nobody drives for it any more."}</script>
            <div id="app"><p>Please enable JavaScript to read on.</p></div>
            """);

        Assert.Equal(["Drivers earn fifteen euros an hour & free bread.", "The shop across the street pays thirteen, which is why nobody drives for it any more."], article.Blocks());
    }

    [Fact]
    public void Text_hidden_from_readers_is_read_only_when_nothing_else_is_there()
    {
        var beside = ReadingDriver.Html.Article($"<div>{Paragraphs}</div><div style='display:none'><p>This paragraph is hidden from everybody who opens the page in a browser.</p></div>");
        var alone = ReadingDriver.Html.Article($"<div style='display: none'>{Paragraphs}</div>");

        Assert.DoesNotContain("hidden from everybody", beside.Text, StringComparison.Ordinal);
        Assert.StartsWith("The bakery on the corner", alone.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_XHTML_page_with_elements_closed_in_one_tag_is_read()
    {
        var article = ReadingDriver.Html.Article($"<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><script src=\"a.js\"/></head><body><a name=\"top\"/>{Paragraphs}</body></html>");

        Assert.Equal(3, article.Blocks().Count);
    }

    [Fact]
    public void A_page_of_a_few_words_is_read() =>
        Assert.Equal("Bonus: 500 euros", ReadingDriver.Html.Article("<p>Bonus: 500 euros</p>").Text);

    [Theory]
    [InlineData("<p>Photographer: 45,000 dollars</p>")]
    [InlineData("<p>Crédit d'impôt compris, la prime atteint 3 000 € (crédit d'impôt inclus).</p>")]
    [InlineData("<h2>More on equity</h2><p>Equity is paid out over four years, a quarter at the end of each year, and only to those who are still employed on that day.</p><p>Whoever leaves before the first year is over receives nothing at all, whatever the reason for leaving, and whatever the letter of offer promised.</p>")]
    [InlineData("<p>Subscribers grew by ten percent, which the company calls a record.</p>")]
    [InlineData("<p>Copyright law protects the wording of an article and not the figures in it.</p>")]
    public void Words_that_furniture_is_made_of_may_stand_in_an_article(string part)
    {
        var article = ReadingDriver.Html.Article($"<h1>Bread</h1><div>{Paragraphs}{part}{Paragraphs.Replace("bakery", "butcher", StringComparison.Ordinal)}</div>");

        var text = System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(part, "<[^>]+>", "\n").Trim('\n').Split('\n')[0]);
        Assert.Contains(text, article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iso-8859-1", "<meta charset=\"iso-8859-1\">")]
    [InlineData("windows-1252", "")]
    [InlineData("utf-8", "<meta charset=\"iso-8859-1\">")]
    [InlineData("utf-16", "")]
    [InlineData("shift_jis", "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=Shift_JIS\">")]
    public void The_encoding_is_the_one_the_bytes_are_in(string encoding, string declaration)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var sentence = encoding == "shift_jis" ? "給料は月に二十万円です。" : "La prime d'été s'élève à 300 francs.";
        var target = Encoding.GetEncoding(encoding);

        var article = ReadingDriver.Html.Article([.. target.GetPreamble(), .. target.GetBytes($"<html><head>{declaration}</head><body><p>{sentence}</p></body></html>")]);

        Assert.Equal(sentence, article.Text);
    }

    [Fact]
    public void A_page_beyond_the_limit_is_refused_with_the_limit() =>
        Assert.Contains("20 MB", ReadingDriver.Html.Rejection(new byte[(20 * 1024 * 1024) + 1]), StringComparison.Ordinal);

    [Fact]
    public void Nesting_without_end_does_not_end_the_reading()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 200_000)) + "<p>At the bottom of it all there is a sentence about pay.</p>";

        Assert.Contains("a sentence about pay.", ReadingDriver.Html.Article(deep).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Unclosed_formatting_does_not_multiply_the_page()
    {
        var formatting = string.Concat(Enumerable.Range(0, 60).Select(i => $"<font size={i}>")) + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<p>Paragraph {i} says that pay rose."));

        Assert.Contains("Paragraph 19999 says that pay rose.", ReadingDriver.Html.Article(formatting).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    [InlineData("<html><head><script>var a = 1;</script></head><body></body></html>")]
    public void A_page_without_text_is_refused(string page) =>
        Assert.NotEmpty(ReadingDriver.Html.Rejection(page));

    [Fact]
    public void A_picture_named_as_a_page_is_refused() =>
        Assert.Contains("PNG", ReadingDriver.Html.Rejection([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]), StringComparison.Ordinal);
}
