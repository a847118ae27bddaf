using System.Collections.Frozen;

namespace Bot.PayClaims.Reading;

/// <summary>Decides for each figure of a sentence which cue governs it: the nearest noun, or a verb where no noun is near.</summary>
internal static class SenseReader
{
    // Beyond these a word stands nearer to something else.
    private const float FarthestStatistic = 7;
    private const float DirectGap = 1.3f;

    // A noun behind its figure either touches it ("$210,000 base") or belongs to what follows.
    private const float BehindPenalty = 2;
    private const float BelongsToNextPenalty = 6;
    private const float PriceOfThing = 0.65f;

    private static readonly FrozenSet<string> IncludedWords = FrozenSet.Create(StringComparer.Ordinal, "comprise", "comprises", "compris", "incluse", "incluses", "inclus", "included", "inclusive", "exclue", "exclues", "exclu", "excluded");
    private static readonly FrozenSet<string> LeavingOut = FrozenSet.Create(StringComparer.Ordinal, "hors", "excluding", "before", "without", "sans", "excepted", "including", "incluant", "compris", "avec");

    public static List<FigureSense> Read(CueSentence sentence)
    {
        var governors = sentence.Figures.ConvertAll(figure => Governor(sentence, figure));
        for (var i = sentence.Figures.Count - 2; i >= 0; i--)
        {
            if (IsListedWithNext(sentence, i, governors))
            {
                governors[i] = governors[i + 1];
            }
        }

        var periods = PeriodReader.Read(sentence, governors);
        var senses = new List<FigureSense>(sentence.Figures.Count);
        for (var i = 0; i < sentence.Figures.Count; i++)
        {
            var figure = sentence.Figures[i];
            var governor = governors[i];
            var followsOn = i > 0 && FollowsOn(sentence, figure, governor);
            if (followsOn)
            {
                governor = senses[i - 1].Governor ?? governor;
            }

            if (governor is { } behind && IsMixed(sentence, behind, figure))
            {
                governor = VerbOf(sentence, figure);
            }

            var component = governor?.Meaning.Component ?? PayComponent.Unspecified;
            var period = periods[i] ?? (followsOn ? senses[i - 1].Period : PayPeriod.Unspecified);
            var (pay, other) = Scores(sentence, figure);
            if (followsOn)
            {
                (pay, other) = (Math.Max(pay, senses[i - 1].PayScore), Math.Min(other, senses[i - 1].OtherScore));
            }

            senses.Add(new FigureSense(figure, governor, pay, other, component, period, Statistic(sentence, figure, governor), followsOn));
        }

        return senses;
    }

    /// <summary>"$165,000 and $212,000 a year in base pay": what the second one is, the first one is too.</summary>
    private static bool IsListedWithNext(CueSentence sentence, int at, List<Cue?> governors)
    {
        var (figure, next) = (sentence.Figures[at], sentence.Figures[at + 1]);
        var isList = next.First - figure.End <= 1 && (next.First == figure.End || sentence.Words[figure.End].Text is "and" or "or" or "et" or "ou");
        return isList
            && governors[at + 1] is { Meaning.Kind: CueKind.Noun } shared && shared.First >= next.End
            && !(governors[at] is { Meaning.Kind: CueKind.Noun } own && sentence.Gap(own, figure) <= DirectGap && own.End <= figure.First);
    }

    /// <summary>The cost of taking a cue for what a figure is: distance, and what its kind lacks of a plain noun.</summary>
    public static float Cost(CueSentence sentence, Cue cue, PayFigure figure) => Distance(sentence, cue, figure) + Bias(cue.Meaning);

    private static Cue? Governor(CueSentence sentence, PayFigure figure)
    {
        var (best, bestCost) = (default(Cue?), float.MaxValue);
        foreach (var cue in sentence.Cues)
        {
            if (cue.IsOfPay && !IsInclusion(sentence, cue, figure) && !IsOfSpeech(sentence, cue, figure) && Cost(sentence, cue, figure) is var cost && cost < bestCost)
            {
                (best, bestCost) = (cue, cost);
            }
        }

        return best;
    }

    /// <summary>"…, a promis la ministre": a verb behind a comma tells how it was said.</summary>
    private static bool IsOfSpeech(CueSentence sentence, Cue cue, PayFigure figure) =>
        cue.Meaning.Kind == CueKind.Verb && cue.First >= figure.End && figure.End > 0 && sentence.Text.AsSpan(sentence.Words[figure.End - 1].End..sentence.Words[cue.First].Start).Contains(',');

    /// <summary>"2 400 € prime d'ancienneté comprise", "excluding bonus": a part that the figure holds or leaves out is not what it is.</summary>
    private static bool IsInclusion(CueSentence sentence, Cue cue, PayFigure figure)
    {
        if (cue.Meaning.Kind != CueKind.Noun || cue.First < figure.End)
        {
            return false;
        }

        // "6 millions, dont une prime de 2 millions", "$6 million, of which $2 million was a bonus"
        for (var i = figure.End; i < cue.First; i++)
        {
            if (DraftParts.BeginsPart(sentence, i))
            {
                return true;
            }
        }

        for (var i = cue.End; i < Math.Min(sentence.Words.Count, cue.End + 3); i++)
        {
            if (IncludedWords.Contains(sentence.Words[i].Text) && !sentence.Figures.Exists(other => other.First >= cue.End && other.First <= i))
            {
                return true;
            }
        }

        var before = cue.First - 1;
        while (before > figure.End && sentence.Words[before].Text is "d" or "de" or "any" or "all" or "the" or "les" or "la" or "its" or "toutes" or "leurs" or "ses")
        {
            before--;
        }

        return before >= figure.End && LeavingOut.Contains(sentence.Words[before].Text) && !sentence.Figures.Exists(other => other.First >= cue.End && sentence.Gap(cue, other) < DirectGap);
    }

    /// <summary>"$1.2 million in salary and stock": two components for one figure name neither.</summary>
    private static bool IsMixed(CueSentence sentence, Cue governor, PayFigure figure) =>
        governor.First >= figure.End && governor.Meaning.Kind == CueKind.Noun
        && (IsBesideCash(sentence, governor) || sentence.Cues.Exists(other => other.Meaning.Kind == CueKind.Noun && other.First > governor.End && other.Meaning.Component != governor.Meaning.Component
            && sentence.Words[governor.End].Text is "and" or "et" or "plus" && sentence.Gap(governor.End, other.First) <= 2.6f
            && !sentence.Figures.Exists(next => next.First >= other.First && sentence.Gap(other, next) < DirectGap)));

    // "$750,000 in cash and stock", "en numéraire et en actions"
    private static bool IsBesideCash(CueSentence sentence, Cue governor)
    {
        var words = sentence.Words;
        var before = governor.First - 1 > 0 && words[governor.First - 1].Text is "en" or "in" ? governor.First - 2 : governor.First - 1;
        return (before > 0 && words[before].Text is "and" or "et" && words[before - 1].Text is "cash" or "numeraire" or "liquide" or "especes")
            || (governor.End + 1 < words.Count && words[governor.End].Text is "and" or "et" && words[governor.End + 1].Text is "cash" or "numeraire" or "especes");
    }

    private static Cue? VerbOf(CueSentence sentence, PayFigure figure)
    {
        var verb = sentence.Cues.FindLast(cue => (cue.Meaning.Kind == CueKind.Verb || cue.Meaning is { Kind: CueKind.Noun, Component: PayComponent.Offer }) && cue.End <= figure.First);
        return verb.Meaning is null ? null : verb;
    }

    private static float Distance(CueSentence sentence, Cue cue, PayFigure figure)
    {
        var gap = sentence.Gap(cue, figure);
        if (cue.First < figure.End)
        {
            return gap;
        }

        var belongsToNext = sentence.Figures.Exists(other => other.First >= cue.End && sentence.Gap(cue, other) is var next && next < DirectGap && next < gap);
        return gap + (gap > DirectGap ? BehindPenalty : 0) + (belongsToNext ? BelongsToNextPenalty : 0);
    }

    private static float Bias(CueMeaning meaning) => (meaning.Kind, meaning.Component) switch
    {
        (CueKind.Noun, PayComponent.Offer) => 3,
        (CueKind.Noun, PayComponent.Unspecified) => 0.5f,
        (CueKind.Noun, PayComponent.Clawback) => 1,
        (CueKind.Noun, _) => 0,
        (CueKind.Loose, not PayComponent.Unspecified) => 1,
        (CueKind.Loose, _) => 5,
        (CueKind.Verb, PayComponent.Offer) => 6,
        (CueKind.Verb, _) => 5,
        _ => 0,
    };

    private static (float Pay, float Other) Scores(CueSentence sentence, PayFigure figure)
    {
        var (pay, other) = (0f, IsPriceOfThing(sentence, figure) ? PriceOfThing : 0f);
        foreach (var cue in sentence.Cues)
        {
            var score = Strength(cue.Meaning) / (1 + (Distance(sentence, cue, figure) / 5));
            if (cue.Meaning.Kind == CueKind.Not)
            {
                other = Math.Max(other, score);
            }
            else
            {
                pay = Math.Max(pay, score);
            }
        }

        return (pay, other);
    }

    /// <summary>"paying $18 million for a new wing": what is paid for is nobody's work.</summary>
    private static bool IsPriceOfThing(CueSentence sentence, PayFigure figure)
    {
        var words = sentence.Words;
        if (figure.End + 1 >= words.Count || words[figure.End].Text is not ("for" or "pour") || words[figure.End + 1].Text is not ("a" or "an" or "the" or "its" or "un" or "une" or "le" or "la" or "l" or "son" or "sa"))
        {
            return false;
        }

        for (var i = figure.End + 2; i < Math.Min(words.Count, figure.End + 8); i++)
        {
            if (RoleNouns.Contains(words[i].Text, "") || words[i].Text is "exercice" or "quarter" or "trimestre" or "semestre" or "season" or "saison" or "mandat" or "mission" or "term" or "week" or "year" or "month" or "job" or "role" or "position" or "profile" or "work" or "hours" or "shift" or "same" or "annee" or "mois" or "poste" or "garde" or "profil")
            {
                return false;
            }
        }

        return true;
    }

    private static float Strength(CueMeaning meaning) => (meaning.Kind, meaning.Component) switch
    {
        (CueKind.Noun, PayComponent.Equity or PayComponent.Offer or PayComponent.Clawback or PayComponent.Package) => 0.7f,
        (CueKind.Noun, PayComponent.Benefits or PayComponent.PayRange) => 0.8f,
        (CueKind.Noun, _) => 1,
        (CueKind.Verb, PayComponent.Offer) => 0.3f,
        (CueKind.Verb, _) => 0.6f,
        (CueKind.Loose, _) => 0.25f,
        (CueKind.Near, _) => 0.3f,
        (CueKind.Not, _) => 0.9f,
        _ => 0,
    };

    private static bool FollowsOn(CueSentence sentence, PayFigure figure, Cue? governor) =>
        sentence.Cues.Exists(cue => cue.Meaning.Kind == CueKind.Contrast && cue.End <= figure.First && sentence.Gap(cue, figure) < DirectGap)
        && (governor is not { } cue || sentence.Gap(cue, figure) > DirectGap);

    private static string? Statistic(CueSentence sentence, PayFigure figure, Cue? governor)
    {
        var (best, bestCost) = (default(string), FarthestStatistic);
        var isOnly = sentence.Figures.Count == 1 && sentence.Cues.Count(cue => cue.Meaning.Kind == CueKind.Statistic) == 1;
        foreach (var cue in sentence.Cues)
        {
            if (cue.Meaning.Kind != CueKind.Statistic)
            {
                continue;
            }

            var bound = governor is { } noun && Touches(sentence, cue, noun);

            // "The mean for welders in the north and on the coast is …": of one figure however far.
            var cost = bound || (isOnly && cue.First <= 1 && cue.End <= figure.First) ? 0.5f : sentence.Gap(cue, figure);
            if (!bound && (cue.First >= figure.End && cost > DirectGap || BoundElsewhere(sentence, cue, governor)))
            {
                continue;
            }

            if (cost < bestCost)
            {
                (best, bestCost) = (cue.Meaning.Statistic, cost);
            }
        }

        return best;
    }

    private static bool BoundElsewhere(CueSentence sentence, Cue cue, Cue? governor) =>
        sentence.Cues.Exists(other => other.Meaning.Kind == CueKind.Noun && other != governor && Touches(sentence, cue, other));

    /// <summary>True for an adjective of a noun: "annual salary", "salaire médian", "the 75th percentile of total compensation".</summary>
    public static bool Touches(CueSentence sentence, Cue adjective, Cue noun) =>
        (adjective.First >= noun.First && adjective.End <= noun.End)
        || (adjective.End <= noun.First && sentence.Gap(adjective.End, noun.First) <= 1.1f)
        || (noun.Meaning.Kind == CueKind.Noun && adjective.First >= noun.End && sentence.Gap(noun.End, adjective.First) <= 0.25f);
}
