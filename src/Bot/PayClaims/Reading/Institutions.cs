using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Bodies and shops whose kind French writes without a capital: "l'agence régionale de santé", "la mairie de Lorgnac", "la biscuiterie Morel".</summary>
internal static partial class Institutions
{
    /// <returns>Those that no name covers.</returns>
    public static List<EmployerMention> Find(ClaimText text, IReadOnlyList<NameMention> names)
    {
        var found = new List<EmployerMention>();
        if (text.Article.Language != "fr")
        {
            return found;
        }

        foreach (var match in Shop().EnumerateMatches(text.Text))
        {
            var span = new TextSpan(match.Index, match.Length);
            found.Add(new EmployerMention(span, span.In(text.Text)));
        }

        foreach (var match in Body().EnumerateMatches(text.Text))
        {
            var span = new TextSpan(match.Index, match.Length);
            if (!names.Any(name => name.Kind == NameKind.Organisation && name.Span.Start < span.End && span.Start < name.Span.End))
            {
                found.Add(new EmployerMention(span, span.In(text.Text)));
            }
        }

        return found;
    }

    [GeneratedRegex(@"(?<=[\s'’])(?:agence régionale de santé|(?:ministère|rectorat|préfecture|mairie|ville|commune|agglomération|CHU|CHR|EHPAD|conseil (?:départemental|régional)|université|centre hospitalier(?: universitaire)?|hôpital|clinique|lycée|métropole|communauté (?:de communes|d['’]agglomération)|chambre d['’]agriculture|office public|département|région|musée|orchestre|festival|polyclinique|caisse de pensions|bibliothèque municipale) (?:de la |de l['’]|du |des |de |d['’])(?:\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*|santé|justice|intérieur|armées|travail))", RegexOptions.CultureInvariant)]
    private static partial Regex Body();

    // Makers and shops end in "-erie" and take the name of their founder.
    [GeneratedRegex(@"(?<=\b(?:[Ll]a|[Uu]ne) )(?!(?:galerie|série|batterie|librairie)\b)\p{Ll}{3,}erie \p{Lu}[\p{L}’'-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Shop();
}
