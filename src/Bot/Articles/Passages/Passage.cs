using Bot.Language;

namespace Bot.Articles.Passages;

/// <summary>Names one passage: its article and its position among the article's passages, from 0.</summary>
internal readonly record struct PassageId(ArticleId Article, int Ordinal)
{
    public override string ToString() => $"{Article}#{Ordinal}";
}

/// <summary>The smallest citable part of an article.</summary>
/// <param name="Span">Where it stands in the article's text; passages of one article follow each other and do not overlap.</param>
/// <param name="Heading">Where the nearest heading above it stands, or, where it begins in the middle of a table, the row that heads the table; null when there is none.</param>
internal sealed record Passage(PassageId Id, TextSpan Span, TextSpan? Heading);
