using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Which employers an article speaks of where: by sentence, paragraph and as a whole.</summary>
internal sealed partial class EmployerDiscourse
{
    private const int ParagraphsBack = 2;
    private const int LongestLead = 700;

    private readonly ClaimText _text;
    private readonly List<EmployerMention>[] _bySentence;
    private readonly Dictionary<string, int> _counts;

    public EmployerDiscourse(ClaimText text, EmployerNames names, Turns turns)
    {
        _text = text;
        Names = names;
        _bySentence = [.. text.Sentences.Select(_ => new List<EmployerMention>())];
        foreach (var mention in names.All)
        {
            _bySentence[text.SentenceAt(mention.Span.Start)].Add(mention);
        }

        _counts = _bySentence.SelectMany(mentions => mentions).GroupBy(mention => mention.Name).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        Total = Math.Max(1, _counts.Values.Sum());
        List<string> named = [.. _counts.Keys.Concat(names.OfTitle).Where(name => !names.OnlyWatches(name))];
        Candidates = [.. named, .. turns.Houses.Where(house => !named.Exists(name => AttributionStatus.IsSame(name, house)))];
        IsSurvey = Survey().IsMatch($"{text.Article.Title}\n{text.Text[..Math.Min(LongestLead, text.Text.Length)]}");
    }

    public EmployerNames Names { get; }

    /// <summary>Those that may pay, each once, in the order of the text.</summary>
    public IReadOnlyList<string> Candidates { get; }

    /// <summary>True for a salary guide, a barometer of pay: its figures are of a market.</summary>
    public bool IsSurvey { get; }

    private int Total { get; }

    public IReadOnlyList<EmployerMention> In(int sentence) => _bySentence[sentence];

    public float Share(string name) => (float)_counts.GetValueOrDefault(name) / Total;

    public bool InTitle(string name) => EmployerNames.InTitle(_text.Article.Title, name);

    /// <summary>The employers of the last sentence before that names any, within two paragraphs; empty when there is none.</summary>
    public (IReadOnlyList<EmployerMention> Mentions, bool SameParagraph) Before(int sentence)
    {
        var paragraph = _text.Paragraphs[sentence];
        for (var i = sentence - 1; i >= 0 && _text.Paragraphs[i] >= paragraph - ParagraphsBack; i--)
        {
            if (_bySentence[i].Count > 0)
            {
                return (_bySentence[i], _text.Paragraphs[i] == paragraph);
            }
        }

        return ([], false);
    }

    /// <summary>True when the paragraph names it before a sentence.</summary>
    public bool InParagraph(int sentence, string name)
    {
        for (var i = sentence - 1; i >= 0 && _text.Paragraphs[i] == _text.Paragraphs[sentence]; i--)
        {
            if (_bySentence[i].Exists(mention => mention.Name == name))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\b(?:salary|pay|wage|compensation|remuneration)s? (?:guide|survey|report|benchmark|index|barometer|review|study|tracker)\b|^(?:salaires?|rémunérations?|salaries|pay)\b[^\n]*\b20\d\d\b|\b(?:notre|nos) (?:grille|baromètre|étude|enquête|chiffres|données) (?:repose|reposent|porte|portent|s['’]appuie)|\bour (?:figures|guide|survey|grid|numbers|ranges|data) (?:rests?|draws?|is based|are based)\b|\b(?:baromètre|guide|étude|enquête|panorama|observatoire)s? (?:\p{L}+ )?(?:des|de|sur les|de la) (?:salaires?|rémunérations?|paie)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Survey();
}
