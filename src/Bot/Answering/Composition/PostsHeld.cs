using System.Text.RegularExpressions;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims.Reading;

namespace Bot.Answering.Composition;

/// <summary>Whom an article gives with an office beside the name, and the words that do.</summary>
internal static partial class PostsHeld
{
    // As far as an office stands from the name of its holder, in characters.
    private const int Beside = 90;

    /// <returns>In the order of the text, once for each sentence that gives somebody an office.</returns>
    public static IReadOnlyList<PostHeld> In(Article article)
    {
        var units = QuoteUnits.Of(article.Text, new TextSpan(0, article.Text.Length));
        var held = new List<PostHeld>();
        foreach (var name in NameReader.Read(new ClaimText(article)).Where(name => name is { Kind: NameKind.Person, Role: not null }))
        {
            var unit = units.FirstOrDefault(unit => unit.Start <= name.Span.Start && name.Span.End <= unit.End);
            if (unit.Length > 0 && RoleBeside(article.Text, unit, name) is { } role)
            {
                held.Add(new PostHeld(article, name.Name, name.Role!, name.Affiliation, unit, Both(name.Span, role)));
            }
        }

        return held;
    }

    /// <summary>The rows of a table that begin with somebody's name and go on with the office.</summary>
    public static IReadOnlyList<PostHeld> InTables(Article article) =>
        [.. QuoteUnits.Of(article.Text, new TextSpan(0, article.Text.Length)).Where(unit => SentenceShape.IsTableRow(unit.In(article.Text))).Select(unit => InRow(article, unit)).OfType<PostHeld>()];

    private static PostHeld? InRow(Article article, TextSpan unit)
    {
        var row = unit.In(article.Text);
        return row.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var person, var role, ..] && FullNames.In(person).FirstOrDefault() is { Index: 0 } && IsLeading(role)
            ? new PostHeld(article, person, role, null, unit, unit) : null;
    }

    /// <summary>True for an office of those who lead a company or a part of it.</summary>
    public static bool IsLeading(string role) => Leading().IsMatch(role) && !Speaking().IsMatch(role);

    /// <summary>True for the words of an office that somebody held before.</summary>
    public static bool IsFormer(string words) => Former().IsMatch(words);

    private static TextSpan? RoleBeside(string text, TextSpan unit, NameMention name)
    {
        var from = Math.Max(unit.Start, name.Span.Start - Beside);
        var to = Math.Min(unit.End, name.Span.End + Beside);
        var at = text.IndexOf(name.Role!, from, to - from, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : new TextSpan(at, name.Role!.Length);
    }

    private static TextSpan Both(TextSpan one, TextSpan other)
    {
        var start = Math.Min(one.Start, other.Start);
        return new TextSpan(start, Math.Max(one.End, other.End) - start);
    }

    [GeneratedRegex(@"\b(?:chief|ceo|c[efoti]o|cto|coo|cfo|chro|cmo|president|chair\w*|vice|vp|svp|evp|heads?|runs?|leads?|boss|director|manager|managing|partner|founder|co-?founder|owner|superintendent|principal|pdg|dg|drh|daf|président\w*|patronn?e?|dirigeante?|directeur|directrice|responsable|fondat\w+|co-?fondat\w+|cheff?e?|gérante?|associée?|secrétaire générale?|numéro (?:un|deux)|dirige|pilote)\b|\bex-(?:pdg|patron|directeur|directrice)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\b(?:ancien(?:ne)?s?|ex|former|formerly|previous(?:ly)?|one-?time|erstwhile)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Former();

    [GeneratedRegex(@"\b(?:spokes\w+|porte-parole|syndica\w+|union|déléguée?|analyst\w*|editor|rédact\w+|of staff)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Speaking();
}

/// <param name="Person">The fullest form of the name that the article has.</param>
/// <param name="Affiliation">Where the office is, as far as the article says.</param>
/// <param name="Unit">The sentence.</param>
/// <param name="Words">From the name to the end of the office, or the other way round.</param>
internal sealed record PostHeld(Article Article, string Person, string Role, string? Affiliation, TextSpan Unit, TextSpan Words);
