using Bot.PayClaims.Money;

namespace Bot.PayClaims.Reading;

/// <summary>What the words around a figure say of its kind that no noun of pay does.</summary>
internal static class FigureSetting
{
    private const decimal LeastForMany = 300_000_000;

    // "in salary, an annual bonus and stock"
    private const int WordsBetweenParts = 3;

    // "and shares that the founders put at $300,000"
    private const int WordsToNextFigure = 8;

    // "for personal use of the company's aircraft"
    private const int WordsToBenefit = 9;

    private static readonly HashSet<string> Benefits =
    [
        "pension", "pensions", "retirement", "401", "aircraft", "jet", "chauffeur", "relocation", "moving", "housing", "healthcare", "insurance", "childcare", "tuition", "perks",
        "retraite", "logement", "demenagement", "mutuelle", "prevoyance", "creche", "epargne",
    ];

    /// <summary>"Set aside £62m for bonuses", "spent £62m on them", "a provisionné 3 M€ pour des primes": money for many.</summary>
    public static bool IsSetAside(CueSentence sentence, FigureSense sense)
    {
        var (words, figure) = (sentence.Words, sense.Figure);
        if (sense.Governor is not { Meaning: { Kind: CueKind.Noun, Component: PayComponent.Bonus or PayComponent.RetentionBonus or PayComponent.Salary or PayComponent.SigningBonus or PayComponent.Severance } } governor || governor.First <= figure.End || figure.End >= words.Count || words[figure.End].Text is not ("for" or "pour" or "to" or "aux" or "in" or "on" or "en"))
        {
            return false;
        }

        for (var i = Math.Max(0, figure.First - 4); i < figure.First; i++)
        {
            if (words[i].Text is "aside" or "earmarked" or "earmark" or "reserved" or "provisioned" or "provisionne" or "reserve" or "debloque" or "consacre" or "budgeted" or "alloue" or "spent" or "spend" or "spends" or "spending" or "depense" or "depensent" or "depenser" or "debourse")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"120 000 euros est le montant total …, soit 10 000 euros chacun": for several, as the share of each that follows says.</summary>
    public static bool IsTotalForMany(CueSentence sentence, PayFigure figure)
    {
        var next = sentence.Figures.Find(other => other.First >= figure.End);
        var (whole, share) = (figure.Money.Amount.High ?? figure.Money.Amount.Low, next?.Money.Amount.High ?? next?.Money.Amount.Low);
        if (next is null || whole is null || share is null || share * 2 > whole || !IsPerHead(sentence, next))
        {
            return false;
        }

        for (var i = Math.Max(0, figure.First - 6); i < next.First; i++)
        {
            if (sentence.Words[i].Text is "total" or "totale" or "altogether" or "tout" or "together" or "pool" or "enveloppe")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>So much is nobody's salary or bonus: an employer's or a trade's for all. What somebody may get up to, or over several years, is a package, however large.</summary>
    public static bool IsForMany(PayComponent component, MoneyMention money, PayPeriod period) =>
        (money.Amount.High ?? money.Amount.Low) >= LeastForMany && money.Qualifier != Qualifiers.UpTo && !StatedPeriod.IsOverYears(period) && period != PayPeriod.FirstYear
        && component is PayComponent.Unspecified or PayComponent.Earnings or PayComponent.Salary or PayComponent.Bonus or PayComponent.RetentionBonus or PayComponent.Base or PayComponent.Benefits;

    /// <summary>"Over several years", « sur au moins six ans », right behind the figure: a stretch of which no period has the name.</summary>
    public static bool IsOverManyYears(CueSentence sentence, PayFigure figure)
    {
        for (var i = figure.End; i < Math.Min(sentence.Words.Count - 1, figure.End + 4); i++)
        {
            if (sentence.Words[i].Text is not ("over" or "across" or "sur" or "spread"))
            {
                continue;
            }

            var years = sentence.Words.FindIndex(i + 1, Math.Min(5, sentence.Words.Count - i - 1), word => word.Text is "years" or "ans" or "annees");
            return years > 0 && sentence.Words.FindIndex(i + 1, years - i - 1, word => word.Text is "several" or "many" or "plusieurs" or "six" or "seven" or "sept" or "eight" or "huit" or "nine" or "neuf" or "ten" or "dix" or "6" or "7" or "8" or "9" or "10") > 0;
        }

        return false;
    }

    /// <summary>"Does not say whether the £60,000 is base salary or total pay", « ne précise pas s'il s'agit du fixe ou du total »: it names parts of pay, and states none.</summary>
    public static bool IsPartLeftOpen(CueSentence sentence)
    {
        var asks = sentence.Words.FindIndex(word => word.Text is "whether") is >= 0 and var whether ? whether
            : sentence.Words.FindIndex(word => word.Text is "si" or "s") is > 0 and var si && sentence.Words.Take(si).TakeLast(4).Any(word => word.Text is "pas" or "ignore" or "savoir" or "flou" or "inconnu") ? si : -1;
        var or = asks < 0 ? -1 : sentence.Words.FindIndex(asks, word => word.Text is "or" or "ou");
        return or > 0 && IsNamed(asks, or) && IsNamed(or, sentence.Words.Count);

        bool IsNamed(int from, int to) => sentence.Cues.Exists(cue => cue.Meaning.Kind == CueKind.Noun && cue.First > from && cue.First < to);
    }

    /// <summary>"Received £2.9m in total".</summary>
    public static bool IsInTotal(CueSentence sentence, PayFigure figure) =>
        (figure.End + 1 < sentence.Words.Count && sentence.Words[figure.End].Text is "in" or "au" or "all" && sentence.Words[figure.End + 1].Text is "total" or "told")
        || (figure.First > 1 && sentence.Words[figure.First - 2].Text is "au" or "in" && sentence.Words[figure.First - 1].Text is "total")
        || (figure.First > 1 && sentence.Words[figure.First - 2].Text is "total" && sentence.Words[figure.First - 1].Text is "of" or "de");

    /// <summary>"Compensation for Ann Roy, who runs the bank, totaled $13.6 million": however much stands between.</summary>
    public static bool IsTotalled(CueSentence sentence, PayFigure figure)
    {
        var verb = figure.First - 1;
        verb -= verb > 0 && sentence.Words[verb].Text is "about" or "nearly" or "roughly" or "almost" or "some" or "over" ? 1 : 0;
        return verb > 0 && sentence.Words[verb].Text is "totaled" or "totalled" or "totals" or "totaling" or "totalling"
            && sentence.Words.Take(verb).Any(word => word.Text is "compensation" or "pay" or "remuneration")
            && !sentence.Figures.Exists(other => other.End <= verb);
    }

    /// <summary>The part that stands right behind a figure: "$600,000 in salary, $400,000 in stock", « 620 000 € de fixe ». Of several parts named together, "$5 million in salary, bonus and stock", it is the total.</summary>
    /// <returns>Null where no noun stands there.</returns>
    public static PayComponent? PartBehind(CueSentence sentence, PayFigure figure)
    {
        var at = figure.End;
        if (at >= sentence.Words.Count || sentence.Words[at].Text is not ("in" or "of" or "de" or "d" or "en"))
        {
            return null;
        }

        // "In stock" may be a noun of several words.
        at++;
        var parts = new HashSet<PayComponent>();
        var isJoined = false;
        foreach (var noun in sentence.Cues.Where(cue => cue.Meaning.Kind == CueKind.Noun && cue.First >= figure.End).OrderBy(cue => cue.First))
        {
            var between = sentence.Words[Math.Min(at, noun.First)..noun.First];
            if (between.Count > (parts.Count == 0 ? 1 : WordsBetweenParts) || between.Exists(word => SayingWords.Contains(word.Text)) || sentence.Figures.Exists(other => other.First >= figure.End && other.First < noun.First)
                || sentence.Text.AsSpan(sentence.Words[Math.Min(at, noun.First) - 1].End..sentence.Words[noun.First].Start).ContainsAny(".;:()"))
            {
                break;
            }

            isJoined |= parts.Count > 0 && between.Exists(word => word.Text is "and" or "et");
            parts.Add(noun.Meaning.Component);
            at = noun.End;
        }

        if (parts.Count == 1)
        {
            return parts.First() is not (PayComponent.Unspecified or PayComponent.Offer or PayComponent.Package) and var only ? only : null;
        }

        // "$425,000 in base and a bonus of $2 million": the other part has a figure of its own.
        isJoined |= at < sentence.Words.Count && sentence.Words[at].Text is "and" or "et";
        return isJoined && parts.Count > 1 && !sentence.Figures.Exists(other => other.First >= at && other.First <= at + WordsToNextFigure) ? PayComponent.TotalCompensation : null;
    }

    /// <summary>False where the words before a figure say what it is whatever it is paid in: what is paid back, set aside or for staying.</summary>
    public static bool MayBe(PayComponent read, PayComponent behind) =>
        read is PayComponent.Unspecified or PayComponent.Earnings or PayComponent.PayRange or PayComponent.TotalCompensation
        || (behind == PayComponent.TotalCompensation && read is PayComponent.Base or PayComponent.Salary or PayComponent.Bonus or PayComponent.Equity);

    /// <summary>"$21,000 going into her pension pot", "£38,000 towards the cost of moving": what is paid for somebody, not to them.</summary>
    public static bool IsForBenefit(CueSentence sentence, PayFigure figure)
    {
        var end = sentence.Figures.Find(other => other.First >= figure.End)?.First ?? sentence.Words.Count;
        var isLed = false;
        for (var i = figure.End; i < Math.Min(end, figure.End + WordsToBenefit); i++)
        {
            if (i > figure.End && sentence.Text.AsSpan(sentence.Words[i - 1].End..sentence.Words[i].Start).ContainsAny(",;:()"))
            {
                return false;
            }

            isLed |= sentence.Words[i].Text is "into" or "towards" or "toward" or "for" or "pour" or "vers" or "a" or "dans";
            if (isLed && Benefits.Contains(sentence.Words[i].Text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Soit 1 500 euros en moyenne", "or £2,000 each".</summary>
    public static bool IsPerHead(CueSentence sentence, PayFigure figure)
    {
        for (var i = Math.Max(0, figure.First - 6); i < Math.Min(sentence.Words.Count, figure.End + 4); i++)
        {
            if (sentence.Words[i].Text is "soit" or "chacun" or "chacune" or "each" or "apiece" or "head" or "tete" or "personne" or "person" or "moyenne" or "average")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Earned $46,000 last year": a year's pay; not "up from last year".</summary>
    public static bool IsOfLastYear(CueSentence sentence, PayFigure figure)
    {
        var words = sentence.Words;
        for (var i = 1; i + 1 < words.Count; i++)
        {
            var says = words[i].Text is "last" && words[i + 1].Text == "year" || words[i].Text is "an" && words[i + 1].Text is "dernier" or "passe" || words[i].Text is "annee" && words[i + 1].Text is "derniere" or "passee";
            if (says && words[i - 1].Text is not ("from" or "than" or "since" or "on" or "depuis" or "que" or "until" or "with") && !(i > 1 && words[i - 2].Text is "depuis" or "que" or "a") && (i < figure.First ? sentence.Gap(i + 2, figure.First) : sentence.Gap(figure.End, i)) < 8)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Repartir avec une indemnité de 9 millions", "walked away with $2 million".</summary>
    public static bool IsOnLeaving(CueSentence sentence, PayFigure figure) =>
        sentence.Says("walked", "away", "with") || sentence.Says("walks", "away", "with") || sentence.Says("sent", "on", "his", "way")
        || (sentence.Words.Exists(word => word.Text is "indemnite" or "indemnites" or "cheque") && sentence.Words.FindIndex(word => word.Text is "repartir" or "partir" or "depart" or "quitte" or "quitter" or "parti" or "partie" or "evince" or "remercie" or "licencie" or "limoge") is >= 0 and var at && Math.Abs(at - figure.First) < 14);

    /// <summary>The sentence itself says that a job is advertised.</summary>
    public static bool IsAdvertised(CueSentence sentence) =>
        sentence.Words.Exists(word => word.Text is "advertised" or "advertises" or "advertising" or "advertisement" or "advert" or "posting" or "listing" or "vacancy" or "annonce" or "annonces");

    /// <summary>"I signed for $90,000", « elle a signé à 48 000 euros »: a contract, of which nobody says what part it states.</summary>
    public static bool IsSignedFor(CueSentence sentence, PayFigure figure) =>
        figure.First > 1 && sentence.Words[figure.First - 1].Text is "for" or "at" or "pour" or "a" && sentence.Words[figure.First - 2].Text is "signed" or "settled" or "signe" or "signee";

    /// <summary>"39 500 euros brut par an".</summary>
    public static bool IsGross(CueSentence sentence, PayFigure figure)
    {
        for (var i = figure.First; i < Math.Min(sentence.Words.Count, figure.End + 4); i++)
        {
            if (sentence.Words[i].Text is "brut" or "bruts" or "brute" or "gross" or "net" or "nets")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"A supplement of £6 an hour", "majoré de 2 euros de l'heure": paid beside the salary.</summary>
    public static bool IsOnTop(CueSentence sentence, PayFigure figure)
    {
        for (var i = Math.Max(0, figure.First - 8); i < figure.First; i++)
        {
            if (sentence.Words[i].Text is "extra" or "supplement" or "supplements" or "majore" or "majoree" or "majoration" or "allowance" or "allowances" or "indemnite" or "premium" or "surcharge" or "compensation" or "dedommagement" or "rate" or "rates" or "tarif" or "agency" or "raise" or "raises" or "rise" or "increase" or "hausse" or "augmentation")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"It averaged …", "elle se situe entre …": what the sentence before was about.</summary>
    public static bool PointsBack(CueSentence sentence, PayFigure figure)
    {
        for (var i = 0; i < figure.First; i++)
        {
            if (sentence.Words[i].Text is "it" or "they" or "this" or "that" or "these" or "those" or "elle" or "elles" or "il" or "ils" or "celle" or "celui" or "ce" or "c" or "cela" or "cette" or "y" or "quarter")
            {
                return true;
            }
        }

        return false;
    }
}
