namespace Bot.Articles.Reading;

/// <summary>Reads one kind of file. HTML, Markdown, text, JSONL, PDF, DOCX and saved feeds.</summary>
internal interface IArticleReader
{
    /// <summary>File endings this reader takes, lower case with the dot. A trailing ".gz" is removed before the question is asked.</summary>
    IReadOnlyList<string> Endings { get; }

    /// <summary>Reads the articles of one file: one, or for JSONL one a line. Lazy, so that a large JSONL is never whole in memory.</summary>
    /// <param name="name">The file's name without its endings: the id where the source has none of its own.</param>
    /// <param name="content">Decompressed bytes; the reader decides on the encoding. Not disposed by the reader.</param>
    /// <returns>What was read or why not; bad input never throws.</returns>
    IEnumerable<ReadOutcome> Read(string name, Stream content);
}

/// <summary>One article read, or one refusal with its reason.</summary>
internal abstract record ReadOutcome
{
    private ReadOutcome() { }

    public sealed record Read(SourceArticle Article) : ReadOutcome;

    /// <param name="Where">File name, with ":line" for JSONL.</param>
    /// <param name="Reason">What is wrong and what would mend it, in words, without the article's text.</param>
    public sealed record Rejected(string Where, string Reason) : ReadOutcome;
}
