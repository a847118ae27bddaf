using System.Text;
using System.Text.RegularExpressions;
using Bot.Articles.Reading.Metadata;
using Bot.Language;

namespace Bot.Articles.Reading.Pdf;

/// <summary>Reads a PDF document with the programs of poppler-utils.</summary>
internal sealed partial class PdfReader(TimeProvider clock) : IArticleReader
{
    private const string MostPages = "1000";

    private const int LongestTitle = 200;

    private readonly PublicationDate _dates = new(clock);

    public IReadOnlyList<string> Endings { get; } = [".pdf"];

    public IEnumerable<ReadOutcome> Read(string name, Stream content)
    {
        if (BoundedContent.ReadAll(content) is not { } bytes)
        {
            return [new ReadOutcome.Rejected(name, BoundedContent.TooLarge("PDF document"))];
        }

        var file = Path.Combine(Path.GetTempPath(), $"bot-{Path.GetRandomFileName()}.pdf");
        try
        {
            Write(file, bytes);
            return [Article(name, file)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or AggregateException or OverflowException)
        {
            return [new ReadOutcome.Rejected(name, $"it could not be handed to poppler-utils; check that {Path.GetTempPath()} can be written and has room.")];
        }
        finally
        {
            File.Delete(file);
        }
    }

    // The folder is everybody's: nobody else may read the file, nor have put one or a link there before.
    private static void Write(string file, byte[] bytes)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(file, options);
        stream.Write(bytes);
    }

    private ReadOutcome Article(string name, string file)
    {
        var (flowing, problem) = PdfTool.Run("pdftotext", "-enc", "UTF-8", "-eol", "unix", "-l", MostPages, file, "-");
        var (placed, _) = problem is null ? PdfTool.Run("pdftotext", "-layout", "-enc", "UTF-8", "-eol", "unix", "-l", MostPages, file, "-") : (null, null);
        if (flowing is null)
        {
            return new ReadOutcome.Rejected(name, problem!);
        }

        var text = PdfText.Of(Encoding.UTF8.GetString(flowing), Encoding.UTF8.GetString(placed ?? flowing));
        if (text.Length == 0)
        {
            return new ReadOutcome.Rejected(name, "it holds no text, only pictures of it; run text recognition (OCR) over it first.");
        }

        var facts = Facts(PdfTool.Run("pdfinfo", "-isodates", "-enc", "UTF-8", file).Output ?? []);
        var (title, body) = Titled(facts.GetValueOrDefault("Title", ""), text);
        var article = HeadLines.Article(name, title, body, LanguageGuess.Of(text), _dates);
        return new ReadOutcome.Read(article with
        {
            Author = article.Author.Length > 0 ? article.Author : Byline.Name(facts.GetValueOrDefault("Author", "")),
            Published = article.Published ?? _dates.Parse(facts.GetValueOrDefault("CreationDate", ""), article.Language),
        });
    }

    /// <summary>The title, and the text without it where it opens the text.</summary>
    private static (string Title, string Text) Titled(string declared, string text)
    {
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var first = end < 0 ? "" : text[..end];
        var title = declared.Length <= LongestTitle && !FileName().IsMatch(declared) ? declared : "";
        if (title.Length == 0 && first.Length is > 0 and <= LongestTitle && !first.Contains('\n') && first[^1] is not ('.' or ',' or ';' or ':'))
        {
            title = first;
        }

        return first.Length > 0 && Headline.Key(first) == Headline.Key(title) ? (title, text[(end + 2)..]) : (title, text);
    }

    // "Title:          Pay in 2026"
    private static Dictionary<string, string> Facts(byte[] output) => Encoding.UTF8.GetString(output).Split('\n')
        .Select(line => line.Split(':', 2)).Where(pair => pair.Length == 2).DistinctBy(pair => pair[0].Trim())
        .ToDictionary(pair => pair[0].Trim(), pair => WhiteSpace.Fold(pair[1]));

    // What programs put there by themselves.
    [GeneratedRegex(@"^Microsoft \w+ - |\.(?:docx?|pdf|indd|pptx?|xlsx?|odt|tex|rtf|qxp|qxd)$|^(?:untitled|sans titre|document|slide|présentation|presentation)\s*\d*$|^\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex FileName();
}
