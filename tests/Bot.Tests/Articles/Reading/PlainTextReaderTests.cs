using Bot.Articles.Reading;
using Bot.Articles.Reading.Html;

namespace Bot.Tests.Articles.Reading;

public sealed class PlainTextReaderTests
{
    [Theory]
    [InlineData("Métier\tFourchette\nGrutier\t32 à 38 K€\nChef de quai\t45 K€ et plus")]
    [InlineData("| Métier | Fourchette |\n|---|:---|\n| Grutier | 32 à 38 K€ |\n| Chef de quai | 45 K€ et plus |")]
    [InlineData("Métier | Fourchette\nGrutier | 32 à 38 K€\nChef de quai | 45 K€ et plus")]
    public void Cells_are_set_apart_by_bars_or_by_tabs(string table)
    {
        var article = ReadingDriver.Text.Article($"Ce que gagnent les gens du port\n\nLe port de Tarn a publié mardi les salaires annuels de ses métiers, pour la première fois depuis dix ans, et les syndicats y lisent un retard.\n\n{table}\n\nLes primes de nuit s'y ajoutent et ne figurent pas dans ce tableau, précise la direction du port.");

        Assert.Contains("Métier | Fourchette\nGrutier | 32 à 38 K€\nChef de quai | 45 K€ et plus", article.Blocks());
    }

    [Fact]
    public void A_lone_tab_makes_no_row()
    {
        var article = ReadingDriver.Text.Article("Pay at the port\n\nThe port of Tarn published\twhat its crane drivers earn on Tuesday, for the first time in ten years.\n\nThe unions called it a first step and asked for the pay of its managers as well.");

        Assert.Contains("The port of Tarn published what its crane drivers earn on Tuesday, for the first time in ten years.", article.Blocks());
    }

    [Theory]
    [InlineData("title: \"Kiln: the new grid\"", "Kiln: the new grid")]
    [InlineData("title: 'The potters'' pay'", "The potters' pay")]
    [InlineData("title: \"A fair wage\" is not enough", "\"A fair wage\" is not enough")]
    public void A_head_written_as_YAML_gives_its_title_without_the_quotation_marks(string head, string title) =>
        Assert.Equal(title, ReadingDriver.Text.Article($"---\n{head}\noutlet: Kiln Weekly\ndate: 2025-06-04\n---\nThe Holloway brickworks will pay new workers 19 dollars an hour from July, the company said in a notice to its staff on Tuesday.\n").Title);

    [Theory]
    [InlineData("S'abonner dès 1 € le premier mois")]
    [InlineData("Je m’abonne à partir de 2 € par semaine")]
    [InlineData("Essayez gratuitement pendant un mois")]
    [InlineData("Subscribe from £1 a week")]
    public void A_call_to_subscribe_is_no_title(string call) => Assert.Equal(
        "Les potiers de Rochebelle obtiennent une prime",
        ReadingDriver.Text.Article($"Aller au contenu\n\nLe Four du Centre\n\n{call}\n\nMenu\n\nLes potiers de Rochebelle obtiennent une prime\n\nPar Jeanne Aubry\nPublié le 4 juin 2025\n\nLes potiers de Rochebelle toucheront une prime de 900 euros en juillet, a annoncé mardi la direction de la manufacture dans une note adressée à tout le personnel.\n\nLes syndicats, qui demandaient le double depuis l'hiver, ont appelé à reprendre le travail lundi matin.\n").Title);

    [Fact]
    public void A_French_page_saved_as_text_loses_its_furniture()
    {
        var article = ReadingDriver.Text.Article(ReadingDriver.Fixture("dump-fr.txt"));

        Assert.Equal(
            [
                "Depuis janvier, une infirmière débutante gagne 2 310 € net par mois à l'hôpital de Rochebelle, selon la grille publiée par la mairie.",
                "La direction explique cet effort par le départ de onze soignants en un an. « Nous avions des lits et personne pour les ouvrir », a confié au Quotidien des Soins la directrice de l'établissement.",
                "Ce que change la nouvelle grille",
                "Crédit d'impôt et primes comprises, l'écart avec Paris atteint 140 € par mois.",
                "Photographe et radiologue ne sont pas concernés par la mesure.",
            ],
            article.Blocks());
        Assert.Equal(
            ("Une ville paie ses infirmières plus cher que Paris", "Quotidien des Soins", "Anne Roy et Luc Petit", new DateOnly(2025, 3, 3)),
            (article.Title, article.Outlet, article.Author, article.Published!.Value));
    }

    [Fact]
    public void An_English_page_saved_as_text_loses_its_furniture()
    {
        var article = ReadingDriver.Text.Article(ReadingDriver.Fixture("dump-en.txt"));

        Assert.Equal(
            [
                "The Holloway brickworks will pay new workers 19 dollars an hour from July, the company said in a notice to its staff on Tuesday.",
                "The notice, which was seen by Kiln Weekly, says that the raise is meant to end a shortage of drivers. It does not mention the office staff.",
                "Who is left out",
                "The office staff will have to wait for the talks in autumn, two people who know the plan told Kiln Weekly.",
            ],
            article.Blocks());
        Assert.Equal(("Brickworks raises its starting wage to 19 dollars", "Kiln Weekly", new DateOnly(2025, 6, 4)), (article.Title, article.Outlet, article.Published!.Value));
    }

    [Theory]
    [InlineData("dump-fr.txt")]
    [InlineData("dump-en.txt")]
    public void Every_line_kept_stands_so_in_the_file(string fixture)
    {
        var file = ReadingDriver.Fixture(fixture);

        var article = ReadingDriver.Text.Article(file);

        Assert.All(article.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains(line, WhiteSpace.Fold(file), StringComparison.Ordinal));
    }

    [Fact]
    public void An_ordinary_text_keeps_its_short_lines()
    {
        var article = ReadingDriver.Text.Article("Pay of the crew\n\nCaptain: 6,100 euros\nMate: 4,000 euros\n\nBoth have been paid so since the spring of last year.\n\nMore\n\nThe cook is paid by the day.\n\nSigned in Ghent");

        Assert.Equal("Pay of the crew", article.Title);
        Assert.Equal(["Captain: 6,100 euros", "Mate: 4,000 euros", "Both have been paid so since the spring of last year.", "More", "The cook is paid by the day.", "Signed in Ghent"], article.Blocks());
    }

    [Fact]
    public void Wrapped_paragraphs_are_joined_and_lists_are_not()
    {
        var article = ReadingDriver.Text.Article("""
            The company said on Monday that it would raise the pay of all its
            engineers by four percent from January, a step that many of them
            had expected since the spring, when two of its rivals did the same.

            - engineers in Ghent and in the two offices that belong to Ghent
            - engineers in Bristol
            """);

        Assert.Equal(2, article.Blocks().Count);
        Assert.StartsWith("The company said on Monday that it would raise the pay of all its engineers by four percent", article.Text, StringComparison.Ordinal);
        Assert.EndsWith("• engineers in Ghent and in the two offices that belong to Ghent\n• engineers in Bristol", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Labelled_lines_at_the_head_say_what_the_text_is()
    {
        var article = ReadingDriver.Text.Article("Titre : La paie des quais\nAuteur : Anne Roy\nDate : 2 mai 2025\nSource : Le Courrier des Quais\nURL : https://quais.example/paie\n\nLes dockers gagnent 12 % de plus qu'il y a deux ans, selon leur syndicat.");

        Assert.Equal(
            ("La paie des quais", "Anne Roy", new DateOnly(2025, 5, 2), "Le Courrier des Quais", "https://quais.example/paie", "Les dockers gagnent 12 % de plus qu'il y a deux ans, selon leur syndicat."),
            (article.Title, article.Author, article.Published!.Value, article.Outlet, article.Url, article.Text));
    }

    [Fact]
    public void Neither_a_date_nor_an_outlet_is_made_up()
    {
        var article = ReadingDriver.Text.Article("Wages at sea\n\nOn 4 March 2025 the crew of the ferry asked for more, according to Reuters, and the owners promised to think about it until the summer.\n\nReuters");

        Assert.Equal((null, ""), (article.Published, article.Outlet));
    }

    [Fact]
    public void Marks_inside_sentences_are_left_as_they_are() =>
        Assert.Equal("Le salaire « brut » (E7, selon X) atteint 1,54 M€ ; c’est Ã©norme…", ReadingDriver.Text.Article("Le salaire «\u00a0brut\u00a0» (E7,  selon X) atteint\t1,54\u202fM€ ; c’est Ã©norme…").Text);

    [Fact]
    public void Windows_1252_is_understood() =>
        Assert.Equal("La prime s’élève à 300 €.", ReadingDriver.Text.Article([.. "La prime s"u8, 0x92, 0xE9, .. "l"u8, 0xE8, .. "ve "u8, 0xE0, .. " 300 "u8, 0x80, (byte)'.']).Text);

    [Fact]
    public void A_few_broken_bytes_do_not_turn_UTF_8_into_mojibake() =>
        Assert.StartsWith("Élevée, démesurée, dépassée, légère, répétée.", ReadingDriver.Text.Article([.. "Élevée, démesurée, dépassée, légère, répétée. "u8, 0xE9]).Text, StringComparison.Ordinal);

    [Fact]
    public void Bytes_in_no_known_encoding_are_refused_with_the_mend() =>
        Assert.Contains("UTF-8", ReadingDriver.Text.Rejection([.. "caf"u8, 0xE9, .. " et th"u8, 0xE9, 0x81]), StringComparison.Ordinal);

    [Fact]
    public void NUL_bytes_are_binary_content() =>
        Assert.Contains("binary", ReadingDriver.Text.Rejection("pay\0 rose"), StringComparison.Ordinal);

    [Fact]
    public void A_page_of_labels_alone_is_refused() =>
        Assert.NotEmpty(ReadingDriver.Text.Rejection("Menu\n\nSearch\n\nLog in\n\nDown Icon\n"));

    [Fact]
    public void A_page_without_its_tags_is_read_as_lines() =>
        Assert.Equal("Menu\nPay & perks\n\nEngineers earn < 5.\n", TaglessText.Of("<!-- x --><script>var a = '<p>';</script><p>Menu</p>Pay &amp; perks<br><p><b>Engineers</b> earn < 5.</p>").TrimStart('\n').Replace("\n\n\n", "\n\n", StringComparison.Ordinal));
}
