using Bot.Answering.Guardrails;
using Bot.Answering.Retrieval.Index;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>What a question wants to know of an article, rather than of what it says.</summary>
internal enum ArticleQuestionKind
{
    /// <summary>When it was published.</summary>
    Date,
    Author,

    /// <summary>The newspaper or site.</summary>
    Outlet,

    /// <summary>Which articles there are on something.</summary>
    List,
}

/// <summary>Recognises such questions, by <c>Data/article-questions.tsv</c>.</summary>
internal static class ArticleQuestion
{
    // Words of such a question that do not say which article is meant.
    private static readonly HashSet<string> Form =
    [
        "article", "articles", "story", "stories", "piece", "pieces", "news", "latest", "newest", "recent", "last", "new", "published", "publish", "publication", "written", "wrote", "writes", "write", "posted", "released",
        "printed", "author", "authors", "journalist", "reporter", "writer", "byline", "signed", "date", "day", "dated", "newspaper", "newspapers", "outlet", "outlets", "magazine", "site", "media", "press", "publisher",
        "source", "sources", "coverage", "covered", "reported", "reports", "documents", "old", "come", "appear", "run", "ran", "list", "show", "give", "mention", "exactly",
        "papier", "papiers", "publie", "publiee", "publies", "paru", "parue", "sorti", "sortie", "ecrit", "ecrite", "signe", "signee", "redige", "auteur", "auteurs", "auteure", "autrice", "journaliste", "quand", "date", "datent",
        "jour", "journal", "journaux", "medias", "presse", "revue", "vient", "parle", "parlent", "parution", "dernieres", "derniers", "derniere", "nouvelles", "infos", "actus", "actualites", "neuf", "nouveau", "liste", "listez", "montre", "disponibles", "concernant",
    ];

    private static readonly PatternIndex<Rule> Rules = new(
        EmbeddedTable.Rows("Bot.Answering.Composition.Data.article-questions.tsv").Select(row => new Rule(Enum.Parse<ArticleQuestionKind>(row[0], ignoreCase: true), WordPattern.Parse(row[1]), row[2])), rule => rule.Pattern);

    /// <summary>What each rule is for.</summary>
    public static IEnumerable<(ArticleQuestionKind Kind, string Example)> Examples => Rules.Rules.Select(rule => (rule.Kind, rule.Example));

    /// <returns>Null for a question about anything else.</returns>
    public static ArticleQuestionKind? Read(string text) => Rules.First(GuardMessage.Read(text), CorpusIndex.Empty)?.Kind;

    /// <summary>False for a word that says only that an article is asked about.</summary>
    /// <param name="word">Folded.</param>
    public static bool TellsWhich(string word) => !Form.Contains(word);

    private sealed record Rule(ArticleQuestionKind Kind, WordPattern Pattern, string Example);
}
