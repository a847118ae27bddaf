using System.Collections.Frozen;

namespace Bot.PayClaims.Money;

/// <summary>Every word the money reader knows, looked up once for each word of a text.</summary>
internal static class MoneyVocabulary
{
    /// <summary>No known word is longer.</summary>
    public const int LongestWord = 20;

    // "value: words". French "billion" is read in MoneyText, which knows the language.
    private static readonly string[] Counts =
    [
        "1: one un une", "2: two deux", "3: three trois", "4: four quatre", "5: five cinq", "6: six", "7: seven sept", "8: eight huit", "9: nine neuf", "10: ten dix",
        "11: eleven onze", "12: twelve douze", "13: thirteen treize", "14: fourteen quatorze", "15: fifteen quinze", "16: sixteen seize", "17: seventeen", "18: eighteen", "19: nineteen",
        "20: twenty vingt vingts", "30: thirty trente", "40: forty quarante", "50: fifty cinquante", "60: sixty soixante", "70: seventy septante", "80: eighty huitante octante", "90: ninety nonante",
        "100: hundred cent cents",
    ];

    private static readonly string[] ScaleWords =
    [
        "1000: thousand mille millier grand", "1000000: million millions mil", "1000000000: milliard milliards billion billions", "1000000000000: trillion trillions",
        "100000: lakh lakhs lac lacs", "10000000: crore crores",
    ];

    private static readonly string[] Abbreviations =
    [
        "1000: k", "1000000: m mn mln mio mm", "1000000000: b bn bln md mds mrd mrds g", "1000000000000: t tn", "100000: l lpa", "10000000: cr",
    ];

    private static readonly string[] Collectives = ["10: dizaine", "12: douzaine", "15: quinzaine", "20: vingtaine", "30: trentaine", "40: quarantaine", "50: cinquantaine", "60: soixantaine", "100: centaine"];

    private static readonly (MoneyWordRoles Roles, string Words)[] Parts =
    [
        (MoneyWordRoles.AfterMoney,
            "a an per in over for to from and or but on at with by as when while that which who whom the this last next before after every each if is was were are will would could can has had have "
            + "be been it he she they we you his her their your our my its so because since until upon during under through via without within just alone also too only now then today still yet "
            + "yearly annually annual monthly hourly daily weekly quarterly total upfront immediately instead apiece together more less plus gross net outright vested vesting guaranteed per-year pa "
            + "offered paid awarded received granted earned promised given spread "
            + "par sur en pour au aux et ou mais dans avec des chez selon contre dont qui que quand lorsque si comme car sans sous vers depuis apres avant pendant chaque ce cette cet ces il elle ils elles on nous vous "
            + "le est sont etait etaient sera seront serait seraient a ont avait avaient aurait auraient brut bruts brute net nets nette annuel annuels annuelle annuellement mensuel mensuels mensuelle par-an "
            + "ne n se y lui leur leurs sa son ses mensuellement tout toute hors soit puis ensuite aussi encore deja environ minimum maximum min max tops aujourd chacun chacune gagne touche verse verses offert proposes payes"),
        (MoneyWordRoles.PayNoun | MoneyWordRoles.AfterMoney,
            "base salary salaries bonus bonuses equity stock compensation comp tc pay package packages offer offers sign signing retention severance rsu rsus wage wages earnings remuneration payout payouts payday paycheck grant grants award awards deal deals cash "
            + "salaire salaires fixe variable prime primes remunerations capital indemnite indemnites traitement interessement participation enveloppe golden parachute"),
        (MoneyWordRoles.Filler, "a an the whopping staggering cool reported massive total of sum le la les un une somme montant coquette modique rondelette petits quelques"),
        (MoneyWordRoles.Negation, "not no never none nobody cannot nor ne n pas jamais aucun aucune personne ni sans without guere"),
        (MoneyWordRoles.Moves,
            "rose risen rise rises rising increased increase increases increasing raised raise raises raising grew grown growing grow jumped jump jumping climbed climb climbing soared surged leapt went moved bumped boosted lifted hiked doubled tripled "
            + "fell fallen falling fall dropped drop dropping cut cutting slashed lowered reduced decreased declined slid shrank up down revised adjusted corrected changed shifted upped trimmed bid talked goes "
            + "passe passer passait passent passaient passant passera passeront passerait passee passes passees grimpe grimper grimpait bondi bondir augmente augmenter augmentent relevee releve relever releves porte porter portee monte monter montee chute chuter "
            + "baisse baisser baissee descendu descendre tombe tombee tomber recule reculer ramene ramenee reduit reduite revu revue revalorise revalorisee corrige corrigee double triple"),
        (MoneyWordRoles.Ranges, "range ranges ranged ranging between va vont allant allaient allait varie varient variant oscille oscillent oscillant entre comprise compris comprises situe situent fourchette echelonne echelonnent stretch stretching span spanning vary varying"),
        (MoneyWordRoles.Uncounted, "several few plusieurs quelques many multiple nombreux multi multimillion dozens tens hundreds thousands milliers dizaines centaines vingtaines trentaines millions milliards billions douzaines"),
        (MoneyWordRoles.Multiplies,
            "doubled doubling doubles double doubler doublent doublait doublant doublee triple tripled tripling triples tripler triplent quadruple quadrupled quadrupling quadrupler quintuple quintupled halved halving twofold threefold fourfold fivefold tenfold twice decuple"),
        (MoneyWordRoles.None,
            "to and or et ou between entre from de half demi demie quarter quarters quart quarts point virgule percent percentage pourcent pour per points pts pct times fois fold x multiplie multiplies multipliee multiplier multiplied divise divisee divided by par "
            + "figure figures chiffre chiffres high low mid soit ie or about equivalent to roughly up through say ou c est dire environ hong new neo down plus"),
    ];

    private static readonly FrozenDictionary<string, MoneyWord> Words = Build();

    private static readonly FrozenDictionary<string, MoneyWord>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="folded">Lower case, without accents.</param>
    public static MoneyWord? Find(ReadOnlySpan<char> folded) => BySpan.TryGetValue(folded, out var word) ? word : null;

    /// <summary>"dès" (from … on), which folds to the article "des".</summary>
    public static MoneyWord From { get; } = Words["dès"];

    /// <summary>"de" and its elision.</summary>
    public static MoneyWord De { get; } = Words["de"];

    public static MoneyWord Le { get; } = Words["le"];

    private static FrozenDictionary<string, MoneyWord> Build()
    {
        var words = new Dictionary<string, MoneyWord>();
        foreach (var (value, word) in Rows(Counts))
        {
            Change(words, word, old => old with { Count = (int)value });
        }

        foreach (var (value, word) in Rows(ScaleWords))
        {
            Change(words, word, old => old with { Scale = value });
        }

        foreach (var (value, word) in Rows(Abbreviations))
        {
            Change(words, word, old => old with { Scale = value, IsAbbreviation = true });
        }

        foreach (var (value, word) in Rows(Collectives))
        {
            Change(words, word, old => old with { Collective = (int)value });
        }

        foreach (var (word, name) in CurrencyTable.Names())
        {
            Change(words, word, old => old with { Currency = name });
        }

        // "k" and "M" written together with a code: "45 kEUR".
        foreach (var code in new[] { "USD", "EUR", "GBP", "CHF", "CAD" })
        {
            var name = new CurrencyName(code, code == "USD" ? "dollar" : code);
            Change(words, "k" + code.ToLowerInvariant(), old => old with { Scale = 1_000, IsAbbreviation = true, Currency = name });
            Change(words, "m" + code.ToLowerInvariant(), old => old with { Scale = 1_000_000, IsAbbreviation = true, Currency = name });
        }

        foreach (var (word, country) in CurrencyTable.CountryWords())
        {
            Change(words, word, old => old with { Country = country });
        }

        foreach (var (roles, list) in Parts)
        {
            foreach (var word in list.Split(' '))
            {
                Change(words, word, old => old with { Roles = old.Roles | roles });
            }
        }

        foreach (var word in QualifierPhrases.Words)
        {
            Change(words, word, old => old);
        }

        return words.ToFrozenDictionary(entry => entry.Key, entry => entry.Value with { Begins = Begins(entry.Value) });
    }

    private static bool Begins(MoneyWord word) =>
        word.Count > 0 || word.Scale > 0 || word.Collective > 0 || word.Currency is not null || word.Is(MoneyWordRoles.Uncounted | MoneyWordRoles.Multiplies)
        || word.Text is "a" or "an" or "la" or "half" or "demi" or "quarter" or "quarters" or "quart" or "quarts"
            or "multiplie" or "multiplies" or "multipliee" or "multiplier" or "multiplied" or "divise" or "divisee" or "divided";

    private static IEnumerable<(decimal Value, string Word)> Rows(string[] table) =>
        from entry in table
        let colon = entry.IndexOf(':', StringComparison.Ordinal)
        from word in entry[(colon + 2)..].Split(' ')
        select (decimal.Parse(entry[..colon], null), word);

    private static void Change(Dictionary<string, MoneyWord> words, string word, Func<MoneyWord, MoneyWord> change) =>
        words[word] = change(words.GetValueOrDefault(word) ?? new MoneyWord(word));
}
