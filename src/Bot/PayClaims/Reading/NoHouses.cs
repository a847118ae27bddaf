using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Tells names that are written like an employer's and are none, by how the text uses them: labels and datelines, what an acronym stands for, people by their age, makes of machine.</summary>
internal sealed partial class NoHouses(string text, IReadOnlyList<NameMention> all)
{
    private const int Reach = 120;
    private const int LineReach = 80;

    private static readonly HashSet<string> PartsOfPay =
    [
        "pay", "salary", "salaries", "wage", "wages", "bonus", "bonuses", "equity", "compensation", "remuneration", "severance", "cash", "stock", "rsu", "rsus", "benefits", "allowance",
        "paie", "paye", "salaire", "salaires", "prime", "primes", "remunerations", "variable", "indemnite", "indemnites",
    ];

    // "Two Januaries ago", "writes Tuesdays": the plural of a month or a day.
    private static readonly string[] PluralEndings = ["s", "ies"];

    public bool Has(NameMention name)
    {
        var folded = Folding.Fold(name.Name);
        return EmployerWords.NoHouse.Contains(folded) || IsPluralOfTime(folded) || IsPartOfPay(folded) || Always(name, IsLabel) || Always(name, IsDateline) || Always(name, IsOnlyWhere) || Always(name, IsMake)
            || Mentions(name).Any(mention => IsAged(mention) || IsOneOfMany(mention) || IsOfCommonWords(mention));
    }

    private IEnumerable<NameMention> Mentions(NameMention name) => all.Where(other => other.Name == name.Name);

    private bool Always(NameMention name, Func<NameMention, bool> is_) => Mentions(name).All(is_);

    /// <summary>"New-Hire Equity", "Total Pay": what a line of a table or list is called.</summary>
    private static bool IsPartOfPay(string folded) => PartsOfPay.Contains(folded.Split(' ')[^1]);

    private static bool IsPluralOfTime(string folded) =>
        Array.Exists(PluralEndings, ending => folded.EndsWith(ending, StringComparison.Ordinal) && NameVocabulary.NotNames.Contains(folded[..^ending.Length] + (ending.Length > 1 ? "y" : "")));

    /// <summary>"DOSSIER. Salaires : …", "INTERVIEW | …": a word in capitals that heads its line.</summary>
    private bool IsLabel(NameMention name) => name.Span.In(text) is var words && !words.Any(char.IsLower) && !words.Contains(' ') && words.Length > 5 && OpensLine(name.Span.Start) && AfterLabel().IsMatch(Behind(name, 3));

    /// <summary>"PORT ELLERY, Wis. - The bank …"</summary>
    private bool IsDateline(NameMention name) => !name.Span.In(text).Any(char.IsLower) && OpensLine(name.Span.Start) && AfterPlace().IsMatch(Behind(name, 50));

    /// <summary>"The Boulder company": one that was named before, by its town.</summary>
    private bool IsOnlyWhere(NameMention name) => Before(name, 4) is "The " or "the " && AfterTown().IsMatch(Behind(name, 20));

    /// <summary>"Sabrina, onze ans de maison, …", « Nora, 31 ans, »: somebody.</summary>
    private bool IsAged(NameMention name) => !name.Name.Contains(' ', StringComparison.Ordinal) && AfterPerson().IsMatch(Behind(name, 50));

    /// <summary>"The Airbus A320": what is made; its maker is written of without a model.</summary>
    private bool IsMake(NameMention name) => Model().IsMatch(Behind(name, 10));

    /// <summary>« Un RSSI » : French says so of a trade or a thing, never of a house.</summary>
    private bool IsOneOfMany(NameMention name) => name.Span.Length <= 5 && name.Span.In(text).All(char.IsUpper) && OneBefore().IsMatch(Before(name, 5));

    /// <summary>"A supplemental executive retirement plan, or SERP": the acronym of words without a capital.</summary>
    private bool IsOfCommonWords(NameMention name)
    {
        var acronym = Folding.Fold(name.Name);
        if (acronym.Length is < 3 or > 6 || !name.Span.In(text).All(char.IsUpper) || !OrBefore().IsMatch(Before(name, 5)))
        {
            return false;
        }

        var letter = acronym.Length - 1;
        foreach (Match word in Words().Matches(Before(name, Reach)).Reverse())
        {
            if (Folding.Fold(word.Value)[0] == acronym[letter])
            {
                if (char.IsUpper(word.Value[0]) || letter-- == 0)
                {
                    return letter < 0;
                }
            }
            else if (!NameVocabulary.IsGrammar(Folding.Fold(word.Value)))
            {
                return false;
            }
        }

        return false;
    }

    private string Before(NameMention name, int letters) => text[Math.Max(0, name.Span.Start - letters)..name.Span.Start];

    private string Behind(NameMention name, int letters) => text[name.Span.End..Math.Min(text.Length, name.Span.End + letters)];

    private bool OpensLine(int at)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, at - 1), Math.Min(at, LineReach)) + 1;
        return (start > 0 || at < LineReach) && !text.AsSpan(start..at).ContainsAnyInRange('A', 'z');
    }

    [GeneratedRegex(@"^(?:\.|\s?[:|–—])(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex AfterLabel();

    [GeneratedRegex(@"^(?:, \p{Lu}[\p{L}. ]{1,20})?(?: \([^)\n]{2,20}\))? ?(?:-|–|—) ?\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex AfterPlace();

    [GeneratedRegex(@"^ (?:company|firm|start-?up|outfit)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AfterTown();

    [GeneratedRegex(@"^, (?:\d{1,2}|\p{Ll}+(?:-\p{Ll}+)*) ans(?:,| de (?:maison|métier|service|carrière|boîte)| d['’](?:ancienneté|expérience))", RegexOptions.CultureInvariant)]
    private static partial Regex AfterPerson();

    [GeneratedRegex(@"^ \p{Lu}\d{2,4}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Model();

    [GeneratedRegex(@"\b[uU]ne? $", RegexOptions.CultureInvariant)]
    private static partial Regex OneBefore();

    [GeneratedRegex(@"(?:\bor|\bou| \() ?$", RegexOptions.CultureInvariant)]
    private static partial Regex OrBefore();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
