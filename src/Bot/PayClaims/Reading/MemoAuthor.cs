using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Who signed the memo or letter that an article is about: what it tells of that house without naming a source is that one's word.</summary>
internal sealed partial class MemoAuthor
{
    // The memo and its author are named at the beginning.
    private const int SentencesOfLead = 3;

    private readonly NameMention? _author;

    public MemoAuthor(ClaimText text, IReadOnlyList<NameMention> names)
    {
        var end = text.Sentences[Math.Min(SentencesOfLead, text.Sentences.Count) - 1].End;
        if (Memo().IsMatch(Folding.Fold(text.Article.Title)) && Memo().IsMatch(Folding.Fold(text.Text[..end])))
        {
            List<NameMention> named = [.. names.Where(name => name.Kind == NameKind.Person && name.Span.End <= end && name is { Role: not null, Affiliation: not null }).DistinctBy(name => name.Name)];
            _author = named is [var only] ? only : null;
        }
    }

    /// <returns>The attribution with the author, where the employer confirms and nobody is named; else as it was.</returns>
    public Attribution Fill(Attribution attribution, string? employer) =>
        attribution is { Speaker: null, Status: ClaimStatus.Confirmed } && employer is not null && _author is { Affiliation: { } at } author && AttributionStatus.IsSame(at, employer)
            ? attribution with { Speaker = author.Name, SpeakerRole = AttributionStatus.Role(new SpeakerSource(SpeakerKind.Person, author.Name, 0, author)), SpeakerNamed = true }
            : attribution;

    [GeneratedRegex(@"\b(?:memo|memorandum|letter|note interne|note de service|lettre|courriel|e-?mail|message)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Memo();
}
