using System.IO.Compression;
using Bot.Articles.Reading.Docx;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Tests.Articles.Reading;

public sealed class DocxReaderTests
{
    private static readonly DocxReader Docx = new(ReadingDriver.Clock);

    [Fact]
    public void Headings_paragraphs_lists_and_properties_are_read()
    {
        var article = Docx.Article(Document(
            body =>
            {
                body.Append(Styled("Titre", "Pay in 2025"), Plain("By Ana Roy"), Styled("Titre2", "Bonuses"));
                body.Append(new Paragraph(new Run(new Text("The bonus is ") { Space = SpaceProcessingModeValues.Preserve }), new Run(new Text("40,000 euros."))));
                body.Append(Item("for engineers"), Item("for lawyers"), Styled("TM1", "Contents 3"));
                body.Append(new Paragraph(
                    new DeletedRun(new Run(new DeletedText("Old."))), new InsertedRun(new Run(new Text("New."))),
                    new Run(new RunProperties(new Vanish()), new Text("Hidden.")), new Run(new FootnoteReference { Id = 1 })));
            },
            document => (document.PackageProperties.Title, document.PackageProperties.Creator, document.PackageProperties.Created) = ("Document1", "Somebody", new DateTime(2025, 7, 2, 0, 0, 0, DateTimeKind.Utc))));

        Assert.Equal(("Pay in 2025", "Ana Roy", new DateOnly(2025, 7, 2), "en"), (article.Title, article.Author, article.Published, article.Language));
        Assert.Equal("By Ana Roy\n\nBonuses\n\nThe bonus is 40,000 euros.\n\n• for engineers\n• for lawyers\n\nNew.", article.Text);
    }

    [Fact]
    public void A_table_keeps_each_cell_under_its_head()
    {
        var article = Docx.Article(Document(body => body.Append(Plain("Salaries by level in the spring of 2025."), new Table(
            Row(Cell("Level"), Cell("Pay", span: 2), Cell("Place")),
            Row(Cell("Junior"), Cell("50,000"), Cell("2,000"), Cell("Paris")),
            Row(Cell("Senior"), Cell("80,000"), Cell(""), Below()),
            Row(Cell("Staff"), Cell("90,000"), Cell("9,000"), Cell("Lyon"))))));

        Assert.Equal("Level | Pay | | Place\nJunior | 50,000 | 2,000 | Paris\nSenior | 80,000 | | Paris\nStaff | 90,000 | 9,000 | Lyon", article.Blocks()[1]);
    }

    [Fact]
    public void A_table_that_lays_out_a_page_is_read_as_its_paragraphs()
    {
        var article = Docx.Article(Document(body => body.Append(new Table(Row(new TableCell(Plain("Leave lasts 16 weeks."), Plain("It is paid in full.")))))));

        Assert.Equal(["Leave lasts 16 weeks.", "It is paid in full."], article.Blocks());
    }

    [Fact]
    public void What_is_no_document_is_refused_with_the_mend()
    {
        Assert.Contains("password", Docx.Rejection([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), StringComparison.Ordinal);
        Assert.Contains("damaged", Docx.Rejection("Leave lasts 16 weeks."), StringComparison.Ordinal);
        Assert.Contains("damaged", Docx.Rejection(Document(body => body.Append(Plain("Cut.")))[..400]), StringComparison.Ordinal);
        Assert.Contains("no text", Docx.Rejection(Document(_ => { })), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_unpacks_without_end_is_refused()
    {
        Assert.Contains("unpacks", Docx.Rejection(With("word/media/zeros.bin", stream =>
        {
            var zeros = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 500; megabyte++)
            {
                stream.Write(zeros);
            }
        })), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_nested_without_end_is_refused()
    {
        const int Levels = 20_000;

        Assert.Contains("nested", Docx.Rejection(With("word/document.xml", stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", Levels)) + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", Levels)) + "</w:body></w:document>")))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_of_more_elements_than_any_article_is_refused()
    {
        Assert.Contains("longer than any article", Docx.Rejection(With("word/document.xml", stream =>
        {
            stream.Write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"u8);
            for (var paragraph = 0; paragraph <= 500_000; paragraph++)
            {
                stream.Write("<w:p/>"u8);
            }

            stream.Write("</w:body></w:document>"u8);
        })), StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_of_creation_that_is_still_to_come_is_dropped()
    {
        var document = Document(body => body.Append(Plain("Leave lasts 16 weeks.")), document => document.PackageProperties.Created = new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Null(Docx.Article(document).Published);
    }

    [Fact]
    public void A_document_with_any_byte_changed_is_read_or_refused()
    {
        var sound = Document(body => body.Append(Styled("Titre", "Pay"), Plain("Leave lasts 16 weeks."), new Table(Row(Cell("a"), Cell("b", span: 2)), Row(Cell("c"), Below()))));
        using var parts = new ZipArchive(new MemoryStream(sound));
        using var text = new StreamReader(parts.GetEntry("word/document.xml")!.Open());
        var xml = System.Text.Encoding.UTF8.GetBytes(text.ReadToEnd());
        var random = new Random(1);
        for (var round = 0; round < 300; round++)
        {
            var file = (byte[])sound.Clone();
            file[random.Next(file.Length)] = (byte)random.Next(256);
            Assert.Single(Docx.Outcomes(file));

            var part = (byte[])xml.Clone();
            part[random.Next(part.Length)] = (byte)random.Next(256);
            Assert.Single(Docx.Outcomes(With("word/document.xml", stream => stream.Write(part))));
        }
    }

    private static byte[] Document(Action<Body> write, Action<WordprocessingDocument>? describe = null)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body());
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(Style("Titre", "Title"), Style("Titre2", "heading 2"), Style("TM1", "toc 1"));
            write(main.Document.Body!);
            describe?.Invoke(document);
        }

        return file.ToArray();
    }

    /// <summary>A sound document with one part put in or replaced.</summary>
    private static byte[] With(string part, Action<Stream> write)
    {
        using var file = new MemoryStream();
        file.Write(Document(body => body.Append(Plain("Leave lasts 16 weeks."))));
        using (var package = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            package.GetEntry(part)?.Delete();
            using var stream = package.CreateEntry(part, CompressionLevel.Fastest).Open();
            write(stream);
        }

        return file.ToArray();
    }

    private static Style Style(string id, string name) => new(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };

    private static Paragraph Plain(string text) => new(new Run(new Text(text)));

    private static Paragraph Styled(string style, string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(new Text(text)));

    private static Paragraph Item(string text) => new(
        new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 })), new Run(new Text(text)));

    private static TableRow Row(params TableCell[] cells) => new(cells);

    private static TableCell Below() => new(new TableCellProperties(new VerticalMerge()), Plain(""));

    private static TableCell Cell(string text, int span = 1) => new(new TableCellProperties(new GridSpan { Val = span }), Plain(text));
}
