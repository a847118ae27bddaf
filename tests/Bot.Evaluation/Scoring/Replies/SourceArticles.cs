using Bot.Evaluation.Reading;
using Bot.Evaluation.Text;

namespace Bot.Evaluation.Scoring.Replies;

/// <summary>The articles a set of questions is about, by id and by short id.</summary>
internal sealed class SourceArticles
{
    private static readonly string[] Endings = [".txt", ".md", ".html"];

    private readonly Dictionary<string, string> texts = [];

    /// <summary>The words of the page an article was read from, for articles whose text is the bot's own reading.</summary>
    private readonly Dictionary<string, string> pages = [];

    /// <param name="folder">Article files, named by id.</param>
    public static SourceArticles Load(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new EvaluationException($"{folder} is not a folder of articles; give one with --articles.");
        }

        var articles = new SourceArticles();
        foreach (var file in Directory.EnumerateFiles(folder).Where(HasEnding).Order(StringComparer.Ordinal))
        {
            articles.Add(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file));
        }

        return articles;
    }

    /// <summary>The texts that the bot stored, each beside the page it was read from: a quote must stand in both, so that neither furniture nor an invention of the reading passes.</summary>
    /// <param name="folder">Article files, named by id.</param>
    public static SourceArticles Of(IEnumerable<(string Id, string Text)> stored, string folder)
    {
        var articles = new SourceArticles();
        foreach (var file in Directory.EnumerateFiles(folder).Where(HasEnding).Order(StringComparer.Ordinal))
        {
            articles.pages.TryAdd(ShortId(Path.GetFileNameWithoutExtension(file)), VisibleWords.Of(File.ReadAllText(file), file));
        }

        foreach (var (id, text) in stored)
        {
            articles.Add(id, text);
        }

        return articles;
    }

    public void Add(string id, string text)
    {
        var folded = Fold(text);
        texts[id] = folded;
        texts.TryAdd(ShortId(id), folded);
    }

    /// <summary>Whether the quote stands in the article word for word, spaces folded.</summary>
    public bool Hold(string article, string quote)
    {
        var folded = Fold(quote);
        var text = Find(article) ?? Find(ShortId(article));
        return text is not null && folded.Length > 0 && text.Contains(folded, StringComparison.Ordinal)
            && (!pages.TryGetValue(ShortId(article), out var page) || page.Contains(VisibleWords.Of(quote), StringComparison.Ordinal));
    }

    /// <summary>An article's id as the question sets write it: the part before the first _ or -.</summary>
    public static string ShortId(string article) => article.Split('_', '-')[0];

    /// <summary>Text as quotes are compared: composed letters, single spaces.</summary>
    public static string Fold(string text) => WordText.FoldSpaces(Normalization.Nfc(text));

    private string? Find(string id) => texts.TryGetValue(id, out var text) && text.Length > 0 ? text : null;

    // A name that only begins with a dot has no ending.
    private static bool HasEnding(string file) => Endings.Contains(Path.GetExtension(file)) && Path.GetFileNameWithoutExtension(file).Length > 0;
}
