using Bot.Articles;

namespace Bot.Tests.Articles.Reading;

public sealed class HeadLineTests
{
    private const string English = "The ferry company pays its new officers 61,000 pounds a year, two people who have seen the contracts said on Monday, and more to those who stay.";

    private const string French = "La compagnie des bacs verse 61 000 € par an à ses nouveaux officiers, selon deux personnes qui ont vu les contrats, et davantage à ceux qui restent.";

    [Theory]
    [InlineData("Harbour Gazette, 3 June 2024", "Harbour Gazette", "", "2024-06-03")]
    [InlineData("Harbour Gazette, June 3, 2024", "Harbour Gazette", "", "2024-06-03")]
    [InlineData("Harbour Gazette | 2024-06-03", "Harbour Gazette", "", "2024-06-03")]
    [InlineData("The Harbour Gazette — Monday, 3 June 2024", "The Harbour Gazette", "", "2024-06-03")]
    [InlineData("Harbour Gazette (3 June 2024)", "Harbour Gazette", "", "2024-06-03")]
    [InlineData("3 June 2024 · Harbour Gazette", "Harbour Gazette", "", "2024-06-03")]
    [InlineData("June 3, 2024 | Harbour Gazette", "Harbour Gazette", "", "2024-06-03")]
    [InlineData("Harbour Gazette, London, 3 June 2024", "Harbour Gazette", "", "2024-06-03")]
    [InlineData("Pilots & Ports, 3 June 2024 at 10:42", "Pilots & Ports", "", "2024-06-03")]
    [InlineData("— The Gazette, March 2024", "The Gazette", "", null)]
    [InlineData("3 June 2024", "", "", "2024-06-03")]
    [InlineData("London, 3 June 2024", "", "", "2024-06-03")]
    [InlineData("Analysis | 3 June 2024", "", "", "2024-06-03")]
    [InlineData("Published on 3 June 2024", "", "", "2024-06-03")]
    [InlineData("Published 3 June 2024 by Maud Ellison-Oyelaran", "", "Maud Ellison-Oyelaran", "2024-06-03")]
    [InlineData("By Maud Ellison-Oyelaran", "", "Maud Ellison-Oyelaran", null)]
    [InlineData("By Maud Ellison-Oyelaran and Bo Ek", "", "Maud Ellison-Oyelaran and Bo Ek", null)]
    [InlineData("By Maud Ellison-Oyelaran, 3 June 2024", "", "Maud Ellison-Oyelaran", "2024-06-03")]
    [InlineData("By Maud Ellison-Oyelaran, Harbour Gazette, 3 June 2024", "Harbour Gazette", "Maud Ellison-Oyelaran", "2024-06-03")]
    [InlineData("By Ann Lee, Bo Ek and Cy Poe | Harbour Gazette | 3 June 2024", "Harbour Gazette", "Ann Lee, Bo Ek and Cy Poe", "2024-06-03")]
    public void An_English_head_names_outlet_author_and_day(string line, string outlet, string author, string? day) => Says(line, English, outlet, author, day);

    [Theory]
    [InlineData("La Lettre des Quais, 27 avril 2024", "La Lettre des Quais", "", "2024-04-27")]
    [InlineData("La Lettre des quais, le 1er avril 2024", "La Lettre des quais", "", "2024-04-01")]
    [InlineData("L’Usine maritime, samedi 27 avril 2024", "L’Usine maritime", "", "2024-04-27")]
    [InlineData("Le Courrier | 2024-03-01", "Le Courrier", "", "2024-03-01")]
    [InlineData("Le Courrier, 03/04/2024", "Le Courrier", "", "2024-04-03")]
    [InlineData("Le Courrier – mars 2024", "Le Courrier", "", null)]
    [InlineData("Brest, le 3 mars 2024", "", "", "2024-03-03")]
    [InlineData("Publié le 8 mars 2024", "", "", "2024-03-08")]
    [InlineData("Publié le 8 mars 2024 par Éloïse Tanguy", "", "Éloïse Tanguy", "2024-03-08")]
    [InlineData("Par Éloïse Tanguy", "", "Éloïse Tanguy", null)]
    [InlineData("Par Éloïse Tanguy et Luc de Ker", "", "Éloïse Tanguy et Luc de Ker", null)]
    [InlineData("Par Éloïse Tanguy | Le Courrier des Quais | 8 mars 2024", "Le Courrier des Quais", "Éloïse Tanguy", "2024-03-08")]
    public void A_French_head_names_outlet_author_and_day(string line, string outlet, string author, string? day) => Says(line, French, outlet, author, day);

    [Theory]
    [InlineData("The Harbour Light, newsletter no. 88. Written by Maud Ellison. 9 February 2024", "The Harbour Light", "Maud Ellison", "2024-02-09")]
    [InlineData("*The Harbour Light · 9 February 2024 · by Maud Ellison*", "The Harbour Light", "Maud Ellison", "2024-02-09")]
    [InlineData("By Maud Ellison | Hull & Mast, the weekly for people who crew ships | Tuesday 14 May 2024", "Hull & Mast", "Maud Ellison", "2024-05-14")]
    [InlineData("Words by Maud Ellison", "", "Maud Ellison", null)]
    [InlineData("By Maud Ellison, The Harbour Light", "The Harbour Light", "Maud Ellison", null)]
    public void Each_part_of_an_English_line_may_say_where_it_stands_in_any_order(string line, string outlet, string author, string? day) => Says(line, English, outlet, author, day);

    [Theory]
    [InlineData("Luc Petitjean — L'Atelier des quais, le 28 mars 2024", "L'Atelier des quais", "Luc Petitjean", "2024-03-28")]
    [InlineData("Quais & Cargos, mensuel. Propos recueillis par Éloïse Tanguy, à Brest. 3 mars 2024.", "Quais & Cargos", "Éloïse Tanguy", "2024-03-03")]
    [InlineData("Le Réveil des quais, édition de Brest, samedi 7 février 2024. Par Éloïse Tanguy.", "Le Réveil des quais", "Éloïse Tanguy", "2024-02-07")]
    [InlineData("Par Éloïse Tanguy, Le Moniteur des Bacs", "Le Moniteur des Bacs", "Éloïse Tanguy", null)]
    [InlineData("18 mars 2024 – 18 h 42", "", "", "2024-03-18")]
    public void Each_part_of_a_French_line_may_say_where_it_stands_in_any_order(string line, string outlet, string author, string? day) => Says(line, French, outlet, author, day);

    [Theory]
    [InlineData("Harbour Wire\nBy Maud Ellison\n3 June 2024", "Harbour Wire", "Maud Ellison")]
    [InlineData("Harbour & Hull (newsletter)\nMaud Ellison\n3 June 2024", "Harbour & Hull", "")]
    [InlineData("The Harbour Courier, Opinion\nMaud Ellison\n3 June 2024", "The Harbour Courier", "")]
    [InlineData("Officers are leaving, and the owners are paying.\nThe Harbour Light\nBy Maud Ellison\n3 June 2024", "The Harbour Light", "Maud Ellison")]
    [InlineData("BREST, June 3 (Harbour Wire) - Officers of the ferries get more from today.", "Harbour Wire", "")]
    [InlineData("Exclusive\nBy Maud Ellison\n3 June 2024", "", "Maud Ellison")]
    [InlineData("Brest\nBy Maud Ellison\n3 June 2024", "", "Maud Ellison")]
    [InlineData("Maud Ellison\n3 June 2024", "", "")]
    [InlineData("Ferry Officers\nBy Maud Ellison\n3 June 2024", "", "Maud Ellison")]
    public void A_paper_is_named_by_a_line_of_its_own_above_the_byline(string head, string outlet, string author)
    {
        var article = ReadingDriver.Text.Article($"Ferry officers get more\n\n{head}\n\n{English}");

        Assert.Equal((outlet, author), (article.Outlet, article.Author));
    }

    [Theory]
    [InlineData("The board raised pay, 3 June 2024")]
    [InlineData("The contracts were signed on 3 June 2024.")]
    [InlineData("By Friday, Alda Works and its rivals had matched the offer.")]
    [InlineData("By June 2024 the owners had matched the offer of their rival.")]
    [InlineData("Pay of officers, from 3 June 2024 to 4 July 2024")]
    [InlineData("Le conseil a relevé les primes, le 3 juin 2024")]
    [InlineData("Par rapport au 3 juin 2024, la prime a doublé.")]
    [InlineData("La réunion du conseil, 3 juin 2024")]
    [InlineData("Officers: 61,000 pounds, 3 June 2024")]
    [InlineData("Harbour Gazette, 61 June 2024 pounds")]
    public void Words_that_only_hold_a_date_name_neither_outlet_nor_day(string line)
    {
        var article = ReadingDriver.Text.Article($"Ferry officers get more\n\n{line}\n\n{English}");

        Assert.Equal(("", "", null), (article.Outlet, article.Author, article.Published));
    }

    [Fact]
    public void Byline_and_date_line_stand_on_lines_of_their_own()
    {
        var article = ReadingDriver.Text.Article($"Ferry officers get more\nHarbour Gazette, 3 June 2024\nBy Maud Ellison-Oyelaran\n\n{English}");

        Assert.Equal(("Ferry officers get more", "Harbour Gazette", "Maud Ellison-Oyelaran", new DateOnly(2024, 6, 3)), (article.Title, article.Outlet, article.Author, article.Published!.Value));
        Assert.EndsWith(English, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_head_of_a_wrapped_text_is_not_joined_to_one_line()
    {
        var article = ReadingDriver.Text.Article("""
            Ferry officers get more
            By Maud Ellison-Oyelaran
            Harbour Gazette, 3 June 2024

            The ferry company pays its new officers 61,000 pounds a year, two people who
            have seen the contracts said on Monday, and more to those of them who stay on
            board for a third summer, which hardly any of its officers has done until now,
            as the union of the crews has told the owners of the boats since the year when
            the last of the old captains went to work for a rival that pays by the voyage.

            Nobody at the company wanted to say whether the mates will be paid the same in
            the years to come, or whether the new contracts are meant for the officers who
            serve on the two large boats alone, as a notice in the harbour office suggests
            to those who read it to the end, where a table gives the sums for every grade.
            """);

        Assert.Equal(("Ferry officers get more", "Harbour Gazette", "Maud Ellison-Oyelaran", new DateOnly(2024, 6, 3)), (article.Title, article.Outlet, article.Author, article.Published!.Value));
        Assert.Contains("two people who have seen", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Harbour Gazette, 3 June 2024\nBoard Meeting, 4 July 2024")]
    [InlineData("- Board Meeting, 3 June 2024\n- Captains Meeting, 4 July 2024")]
    [InlineData("Role | March 2024\nCaptain | June 2024")]
    public void Lists_of_dates_name_no_outlet(string lines)
    {
        var article = ReadingDriver.Text.Article($"Ferry officers get more\n\n{lines}\n\n{English}");

        Assert.Equal(("", null), (article.Outlet, article.Published));
    }

    [Fact]
    public void A_date_line_farther_down_belongs_to_the_story()
    {
        var article = ReadingDriver.Text.Article($"Ferry officers get more\n\n{English}\n\nIt began so.\n\nNobody knew then.\n\nOne letter came.\n\nHarbour Gazette, 3 June 2024\n\n{English[..^1]}!");

        Assert.Equal(("", null), (article.Outlet, article.Published));
    }

    [Fact]
    public void A_title_that_ends_in_a_date_is_no_source()
    {
        var article = ReadingDriver.Text.Article($"Minutes of the Board of the Ferries, 3 June 2024\n\n{English}");

        Assert.Equal(("Minutes of the Board of the Ferries, 3 June 2024", "", null), (article.Title, article.Outlet, article.Published));
    }

    [Fact]
    public void A_date_after_tomorrow_is_dropped_and_the_outlet_kept()
    {
        var article = ReadingDriver.Text.Article($"Ferry officers get more\nHarbour Gazette, 3 June 2099\n\n{English}");

        Assert.Equal(("Harbour Gazette", null), (article.Outlet, article.Published));
    }

    [Theory]
    [InlineData("# Ferry officers get more\n\n*By Maud Ellison-Oyelaran*\n**Harbour Gazette**, 3 June 2024\n\n", "Harbour Gazette", "Maud Ellison-Oyelaran")]
    [InlineData("# Ferry officers get more\n\n> [Harbour Gazette](https://gazette.example) | 3 June 2024\n\n_By Maud Ellison-Oyelaran_\n\n", "Harbour Gazette", "Maud Ellison-Oyelaran")]
    [InlineData("---\noutlet: The Ledger\n---\n# Ferry officers get more\n\nHarbour Gazette, 3 June 2024\n\n", "The Ledger", "")]
    public void A_Markdown_head_is_read_where_front_matter_is_silent(string head, string outlet, string author)
    {
        var article = ReadingDriver.Markdown.Article(head + English);

        Assert.Equal(("Ferry officers get more", outlet, author, new DateOnly(2024, 6, 3)), (article.Title, article.Outlet, article.Author, article.Published!.Value));
    }

    private static void Says(string line, string text, string outlet, string author, string? day)
    {
        var article = ReadingDriver.Text.Article($"Ferry officers get more\n{line}\n\n{text}");

        Assert.Equal(("Ferry officers get more", outlet, author, day is null ? (DateOnly?)null : DateOnly.ParseExact(day, "O")), (article.Title, article.Outlet, article.Author, article.Published));
    }
}
