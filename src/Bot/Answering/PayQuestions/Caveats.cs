using System.Text.RegularExpressions;
using Bot.Answering.Composition;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;

namespace Bot.Answering.PayQuestions;

/// <summary>What an article says beside a figure of how far it can be trusted: few answers, changed since, something left out.</summary>
internal static partial class Caveats
{
    // A figure's caveat comes at once or not at all.
    private const int SentencesBehind = 2;

    // Said of every row.
    private static readonly HashSet<string> Ranks = ["level", "niveau", "grade"];

    /// <returns>The sentence, or null where none is near.</returns>
    public static TextSpan? Of(Article article, PayClaim claim)
    {
        var text = article.Text;
        var line = TextLine.Around(text, claim.Span.Start);
        return line.Kind == LineKind.TableRow ? UnderTable(article, claim, line) : Behind(text, claim.Span.End, TextLine.At(text, TextLine.StartOf(text, claim.Span.End)).End).FirstOrDefault(unit => IsCaveat(unit.In(text))) is { Length: > 0 } found ? found : null;
    }

    /// <summary>In the first paragraph under the table; a caveat on other rows ("figures for beginners rest on…") is none of this one.</summary>
    private static TextSpan? UnderTable(Article article, PayClaim claim, TextLine row)
    {
        var text = article.Text;
        var line = row;
        while (line.End + 1 < text.Length && line.Kind is LineKind.TableRow or LineKind.Blank)
        {
            line = TextLine.At(text, line.End + 1);
        }

        var own = Words($"{claim.Level} {claim.Role}");
        var others = Words(Labels(text, row)).Where(word => !own.Contains(word) && !Ranks.Contains(word)).ToHashSet();
        return line.Kind != LineKind.Text ? null : Behind(text, line.Start, line.End)
            .Where(unit => IsCaveat(unit.In(text)) && !Words(unit.In(text)).Overlaps(others)).Select(unit => (TextSpan?)unit).FirstOrDefault();
    }

    /// <summary>What the rows above and below call their people.</summary>
    private static string Labels(string text, TextLine row)
    {
        var labels = new List<string>();
        for (var line = row; line.Start > 0 && TextLine.Around(text, line.Start - 1) is { Kind: LineKind.TableRow } above; line = above)
        {
            labels.Add(text[above.Start..above.End]);
        }

        for (var line = row; line.End + 1 < text.Length && TextLine.At(text, line.End + 1) is { Kind: LineKind.TableRow } below; line = below)
        {
            labels.Add(text[below.Start..below.End]);
        }

        return string.Join('\n', labels.Where(label => label.Any(char.IsAsciiDigit)).SelectMany(label => label.Split('|')).Where(cell => !cell.Any(char.IsAsciiDigit)));
    }

    private static IEnumerable<TextSpan> Behind(string text, int start, int end) =>
        start >= end ? [] : QuoteUnits.Of(text, new TextSpan(start, end - start)).Where(unit => unit.Length > 0 && unit.Start >= start).Take(SentencesBehind);

    private static HashSet<string> Words(string text) => [.. FoldedWords.In(text).Where(word => word.Length > 3).Select(word => word.TrimEnd('s'))];

    private static bool IsCaveat(string words) => Warning().IsMatch(words);

    [GeneratedRegex(@"\bonly \d[\d,. ]* (?:answers|respondents|responses|replies|people|participants|companies|employers|entries|salaries)\b|\brests? on (?:only|just|few|a few|fewer|\d)|\bbased on (?:only|just|few|a few|fewer than)\b|\bsmall (?:sample|number of)\b|\b(?:has|have|had|was|were|been) (?:\w+ )?since (?:been )?(?:revised|changed|updated|raised|cut|replaced|superseded|adjusted)\b|\b(?:has|have) (?:been )?(?:revised|updated|changed) since\b|\b(?:with|some) (?:care|caution)\b|\bself-reported\b|\bnot (?:been )?(?:audited|verified|adjusted|representative|comparable)\b|\b(?:figures?|sums?|amounts?|totals?|numbers?|it|they) (?:does not|do not|doesn['’]t|don['’]t) include\b|\bexclud(?:es?|ing) (?:bonus|shares|stock|overtime|benefits|equity|commission)|\b(?:repos\w+|port\w+|fond\w+) (?:que )?sur (?:seulement |à peine )?\d[\d  ]*(?:\w+ )?(?:réponses|personnes|répondants|salariés|entreprises|fiches)\b|\b\d[\d  ]* (?:réponses|répondants|personnes) seulement\b|\bfaible (?:échantillon|nombre)\b|\béchantillon (?:réduit|faible|restreint|limité|petit)\b|\bpetit échantillon\b|\b(?:été|est|sont) (?:depuis )?(?:revue?s?|révisée?s?|modifiée?s?|actualisée?s?|relevée?s?|remplacée?s?) depuis\b|\bdepuis (?:été )?(?:revue?s?|révisée?s?|modifiée?s?|actualisée?s?|relevée?s?|remplacée?s?)\b|\bavec (?:prudence|précaution)\b|\bdéclarati(?:f|fs|ve|ves)\b|\bn['’](?:inclut|incluent|a pas été vérifié)\b|\bne (?:comprend|comprennent|tient compte|tiennent compte) pas\b|\bnon (?:audité|vérifié|représentati)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Warning();
}
