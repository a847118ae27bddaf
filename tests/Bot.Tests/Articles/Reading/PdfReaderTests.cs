using Bot.Articles.Reading;
using Bot.Articles.Reading.Pdf;
using Bot.Tests.Builders;

namespace Bot.Tests.Articles.Reading;

public sealed class PdfReaderTests
{
    private static readonly PdfReader Pdf = new(ReadingDriver.Clock);

    [Fact]
    public void Lines_become_paragraphs_without_heads_feet_and_hyphens()
    {
        PopplerOrSkip();
        string[] groups = ["engineers", "lawyers", "nurses", "pilots"];
        var document = new PdfBuilder().Saying("Pay of engineers in 2025", "Ana Roy", "20250702");
        for (var page = 1; page <= groups.Length; page++)
        {
            var who = groups[page - 1];
            document.Page().Write(60, 800, $"The Payroll Post - July 2025 - {page}").Write(290, 30, $"{page}");
            document.Lines(60, 750, $"The bonus of {who} who had worked at the laborato-", $"ries for a year rose to {page}0,000 euros, said two {who} who were told of it.");
            document.Lines(60, 690, $"The part on {who} goes on with a long-term view of what companies pay, and that is a long-", $"term view for {who} which ends on the page that follows, where all that is left to read of the", $"article about {who} and what they are paid stands behind words that everybody knows for they begin this");
        }

        var article = Pdf.Article(document.Page().Lines(60, 750, "sentence stand.").Build());

        Assert.Equal(("Pay of engineers in 2025", "Ana Roy", new DateOnly(2025, 7, 2), "en"), (article.Title, article.Author, article.Published, article.Language));
        Assert.DoesNotContain("Payroll Post", article.Text, StringComparison.Ordinal);
        Assert.Contains("The bonus of lawyers who had worked at the laboratories for a year rose to 20,000 euros, said two lawyers who were told of it.", article.Blocks());
        Assert.Contains("and that is a long-term view for nurses which", article.Text, StringComparison.Ordinal);
        Assert.EndsWith("they begin this sentence stand.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_keeps_its_rows_and_empty_cells()
    {
        PopplerOrSkip();
        var document = new PdfBuilder().Page()
            .Lines(60, 780, "Salaries by level")
            .Lines(60, 750, "The survey asked four thousand people in the spring of 2025 what they are paid at their company.");
        string[][] rows = [["Level", "Base salary", "Bonus"], ["Junior", "50,000", "2,000"], ["Senior", "80,000", ""], ["Staff", "110,000", "20,000"]];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < 3; column++)
            {
                document.Write(60 + (150 * column) + (column > 0 && row > 0 ? 20 : 0), 700 - (14 * row), rows[row][column]);
            }
        }

        var article = Pdf.Article(document.Build());

        Assert.Equal("Salaries by level", article.Title);
        Assert.Contains("Level | Base salary | Bonus\nJunior | 50,000 | 2,000\nSenior | 80,000\nStaff | 110,000 | 20,000", article.Blocks());
    }

    [Fact]
    public void A_line_with_a_figure_at_the_edge_of_each_page_stays_unless_it_is_the_number_of_the_page()
    {
        string[] pages = [.. Enumerable.Range(0, 4).Select(page => $"Payroll Post {page + 7}\nMedian pay {(page * 13) % 90 + 40}\n\nStaff   {90 - (page * 7)}\n{page + 7}\n")];

        var read = PdfPages.Of(string.Join('\f', pages));

        Assert.All(read, page => Assert.Equal(["Median pay", "Staff"], page.Where(line => line.Length > 0).Select(line => line.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' '))));
    }

    [Fact]
    public void Headings_stand_alone_marks_belong_to_their_items_and_contents_are_left_out()
    {
        PopplerOrSkip();
        var article = Pdf.Article(new PdfBuilder().Saying("Pay", "", "20250702").Page()
            .Lines(60, 780, "1 Introduction . . . . . . . . . . . . . . 2", "2 Bonuses . . . . . . . . . . . . . . . . 3")
            .Lines(60, 720, "1. Introduction", "The survey asked four thousand people in the spring of 2025 what they are paid", "at their company, and whether they know what others are paid there.")
            .Write(60, 660, "\u2022").Write(60, 630, "Most people know what their manager is paid.")
            .Build());

        Assert.Equal(["1. Introduction", "The survey asked four thousand people in the spring of 2025 what they are paid at their company, and whether they know what others are paid there."], article.Blocks().Take(2));
    }

    [Fact]
    public void Two_columns_of_prose_are_read_one_after_the_other()
    {
        PopplerOrSkip();
        var article = Pdf.Article(new PdfBuilder().Page()
            .Lines(50, 700, "The first column speaks of the pay of", "engineers in 2024 and says that it was", "higher than it was in the year before.")
            .Lines(320, 700, "The second column speaks of the pay of", "lawyers in 2025 and says that it was", "lower than it was in the year before.").Build());

        Assert.Contains("The first column speaks of the pay of engineers in 2024 and says that it was higher than it was in the year before.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_PDF_or_holds_no_text_is_refused_with_the_mend()
    {
        PopplerOrSkip();

        Assert.Contains("damaged", Pdf.Rejection("%PDF-1.4 and then nothing"), StringComparison.Ordinal);
        Assert.Contains("OCR", Pdf.Rejection(new PdfBuilder().Page().Build()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_is_not_there_is_named_with_its_package()
    {
        var (output, problem) = PdfTool.Run("pdftotext-that-nobody-has");

        Assert.Null(output);
        Assert.Contains("install the package poppler-utils", problem, StringComparison.Ordinal);
    }

    private static void PopplerOrSkip()
    {
        if (PdfTool.Run("pdftotext", "-v").Problem is { } problem && problem.Contains("not installed", StringComparison.Ordinal))
        {
            const string reason = "Not tested without poppler-utils: install it, or run tests/run.sh, which does.";
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", reason);
            Assert.Skip(reason);
        }
    }
}
