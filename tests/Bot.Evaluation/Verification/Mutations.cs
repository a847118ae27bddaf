using System.Text.RegularExpressions;
using Bot.Evaluation.Generation;
using Bot.Language;
using Bot.PayClaims.Reading;

namespace Bot.Evaluation.Verification;

/// <summary>Makes false sentences out of faithful ones by changing one thing: a number, a unit, a currency, a period, a part of pay, who says it, a negation, a name.</summary>
/// <remarks>Deterministic. Knows nothing of how sentences are verified.</remarks>
internal static partial class Mutations
{
    private static readonly string[][] Units =
    [
        ["million", "billion"], ["millions", "milliards"], ["thousand", "million"], ["M", "K"], ["K", "M"], ["k", "M"], ["m", "bn"], ["milliards", "millions"], ["billion", "million"], ["mille", "millions"], ["lakh", "crore"], ["crore", "lakh"],
        ["percent", "percentage points"], ["per cent", "percentage points"], ["percentage points", "percent"],
    ];

    private static readonly string[][] Currencies =
    [
        ["$", "€"], ["€", "£"], ["£", "$"], ["dollars canadiens", "euros"], ["dollars", "euros"], ["euros", "dollars"], ["livres sterling", "euros"], ["livres", "euros"], ["pounds", "dollars"], ["Swiss francs", "euros"], ["francs suisses", "euros"], ["CHF", "€"], ["rupees", "dollars"], ["roupies", "euros"], ["₹", "$"],
    ];

    private static readonly string[][] Periods =
    [
        ["a year", "over four years"], ["per year", "per month"], ["an hour", "a day"], ["per hour", "per day"], ["per month", "per year"], ["a month", "a year"], ["over four years", "a year"], ["across four years", "a year"], ["over three years", "a year"], ["over two years", "a year"], ["in the first year", "over four years"], ["first-year", "four-year"],
        ["annual", "monthly"], ["yearly", "monthly"], ["one-off", "yearly"], ["one-time", "annual"], ["par an", "par mois"], ["par mois", "par an"], ["de l'heure", "par jour"], ["par heure", "par jour"], ["sur quatre ans", "par an"], ["sur trois ans", "par an"], ["sur deux ans", "par an"], ["annuel", "mensuel"], ["annuelle", "mensuelle"],
        ["la première année", "sur quatre ans"], ["unique", "annuel"], ["exceptionnelle", "annuelle"],
    ];

    private static readonly string[][] Components =
    [
        ["signing bonus", "retention bonus"], ["signing bonuses", "base salaries"], ["sign-on bonus", "base salary"], ["retention bonus", "signing bonus"], ["base salary", "total compensation"], ["base pay", "total compensation"], ["total compensation", "base salary"], ["severance", "signing bonus"], ["stock", "cash"], ["equity", "base salary"], ["package", "signing bonus"], ["packages", "signing bonuses"], ["bonus", "base salary"], ["salary", "signing bonus"],
        ["prime à la signature", "prime de fidélisation"], ["prime de signature", "prime de fidélisation"], ["prime de bienvenue", "prime de fidélisation"], ["prime de fidélisation", "prime de signature"], ["salaire de base", "rémunération totale"], ["salaire fixe", "prime"], ["rémunération totale", "salaire de base"], ["indemnité de départ", "prime de signature"], ["actions", "espèces"], ["prime", "salaire de base"], ["primes", "salaires de base"], ["salaire", "bonus de signature"], ["package", "prime de signature"],
    ];

    private static readonly string[][] Negations =
    [
        ["does not ", "does "], ["did not ", "did "], ["is not ", "is "], ["are not ", "are "], ["was not ", "was "], ["were not ", "were "], ["has not ", "has "], ["have not ", "have "], ["no longer ", "still "], [" no ", " a "], ["denies", "confirms"], ["denied", "confirmed"], ["disputes", "confirms"], ["rejects", "confirms"], ["nobody", "everybody"], ["none of", "all of"], ["never ", "always "], ["without ", "with "], ["Not everyone", "Everyone"], ["not everyone", "everyone"], ["not all", "all"], ["Not all", "All"],
        ["dément", "confirme"], ["conteste", "confirme"], ["nie ", "confirme "], ["aucune ", "une "], ["aucun ", "un "], [" sans ", " avec "], ["n'est pas ", "est "], ["ne sont pas ", "sont "], ["n'a pas ", "a "], ["n'ont pas ", "ont "], ["ne verse pas ", "verse "], ["pas tous", "tous"],
    ];

    private static readonly string[][] Verbs =
    [
        [" will pay ", " will not pay "], [" will receive ", " will not receive "], [" earns ", " does not earn "], [" earn ", " do not earn "], [" received ", " never received "], [" pays ", " does not pay "], [" offered ", " never offered "], [" has offered ", " has not offered "], [" puts ", " does not put "],
        [" touche ", " ne touche pas "], [" touchent ", " ne touchent pas "], [" verse ", " ne verse pas "], [" versent ", " ne versent pas "], [" perçoit ", " ne perçoit pas "], [" a versé ", " n'a pas versé "], [" a proposé ", " n'a pas proposé "], [" gagne ", " ne gagne pas "], [" atteint ", " n'atteint pas "], [" s'élève ", " ne s'élève pas "],
    ];

    /// <summary>Of every faithful sentence of a set those with one thing changed.</summary>
    public static IReadOnlyList<StatementCase> Of(StatementSet set)
    {
        var dice = new Dice(1);
        var names = set.Sources.SelectMany(article => NameReader.Read(new ClaimText(article))).Where(name => name.Kind is NameKind.Person or NameKind.Organisation).Select(name => name.Name).Distinct().Order(StringComparer.Ordinal).ToList();
        return [.. set.Cases.Where(one => one.IsFaithful).SelectMany(one => Of(one, names, dice).Select(change => one with { Kind = $"made: {change.Kind}", Written = one.Written with { Text = change.Text } }))];
    }

    /// <returns>The kind and the false sentence; at most one of each kind.</returns>
    private static IEnumerable<(string Kind, string Text)> Of(StatementCase faithful, IReadOnlyList<string> names, Dice dice)
    {
        var text = faithful.Written.Text;
        if (Number(text, dice) is { } number)
        {
            yield return ("number", number);
        }

        foreach (var (kind, table) in new[] { ("unit", Units), ("currency", Currencies), ("period", Periods), ("component", Components), ("negation", Negations) })
        {
            if (Swap(text, [.. table.Where(pair => faithful.Language == ReplyLanguage.French == IsFrench(pair) || kind is "unit" or "currency")], isGlued: kind is "unit" or "currency") is { } swapped)
            {
                yield return (kind, swapped);
            }
        }

        if (!Negations.Any(pair => text.Contains(pair[0].Trim(), StringComparison.Ordinal)) && Turned(text) is { } turned)
        {
            yield return ("negation", turned);
        }

        var own = names.Where(name => Whole(name).IsMatch(text)).ToList();
        if (own.Count > 0)
        {
            var taken = own[dice.Below(own.Count)];
            var others = names.Where(name => !own.Exists(mine => mine.Contains(name, StringComparison.Ordinal) || name.Contains(mine, StringComparison.Ordinal)) && IsPerson(name) == IsPerson(taken)).ToList();
            if (others.Count > 0)
            {
                yield return (Saying().IsMatch(text) ? "speaker" : "name", Whole(taken).Replace(text, others[dice.Below(others.Count)]));
            }
        }
    }

    private static bool IsFrench(string[] pair) => French().IsMatch(pair[1]);

    private static bool IsPerson(string name) => name.Contains(' ', StringComparison.Ordinal);

    private static string? Number(string text, Dice dice)
    {
        var found = Digits().Matches(text).Where(match => match.Value.Length > 1 || match.Value[0] > '1').ToList();
        if (found.Count == 0)
        {
            return null;
        }

        var match = found[dice.Below(found.Count)];
        var digit = match.Value[0];
        var other = (char)('1' + ((digit - '0' + 1 + dice.Below(6)) % 9));
        return text[..match.Index] + (other == digit ? '9' == digit ? '8' : '9' : other) + text[(match.Index + 1)..];
    }

    private static string? Swap(string text, string[][] table, bool isGlued)
    {
        foreach (var pair in table)
        {
            var pattern = new Regex(isGlued ? $@"(?<![\p{{L}}]){Regex.Escape(pair[0])}(?![\p{{L}}])" : $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(pair[0])}(?![\p{{L}}\p{{N}}])", RegexOptions.CultureInvariant);
            if (pattern.Match(text) is { Success: true } match)
            {
                return text[..match.Index] + pair[1] + text[(match.Index + match.Length)..];
            }
        }

        return null;
    }

    /// <summary>Turns a plain sentence round.</summary>
    private static string? Turned(string text) => Verbs.FirstOrDefault(verb => text.Contains(verb[0], StringComparison.Ordinal)) is { } verb ? new Regex(Regex.Escape(verb[0])).Replace(text, verb[1], 1) : null;

    private static Regex Whole(string name) => new($@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(name)}(?![\p{{L}}\p{{N}}])", RegexOptions.CultureInvariant);

    [GeneratedRegex(@"\b(?:an|mois|jour|ans|mensuel|mensuelle|annuel|annuelle|prime|salaire|salaires|rémunération|espèces|bonus de|primes|confirme|une|un|avec|est|sont|a|ont|verse|tous)\b", RegexOptions.IgnoreCase)]
    private static partial Regex French();

    [GeneratedRegex(@"\d[\d.,   ]*")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\b(?:says?|said|according to|told|denie[sd]|selon|d'après|affirme|déclare|dit|assure|précise|explique|dément)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Saying();
}
