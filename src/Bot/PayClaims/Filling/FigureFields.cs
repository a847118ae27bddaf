using System.Collections.Frozen;
using System.Globalization;
using Bot.PayClaims.Reading;

namespace Bot.PayClaims.Filling;

/// <summary>What a figure is and for when, read out of a support: component, period, year.</summary>
internal static class FigureFields
{
    // "Hors prime", "before bonuses", "instead of a salary": the part named is the one that it is not.
    private static readonly FrozenSet<string> Apart = FrozenSet.Create(
        StringComparer.Ordinal,
        "excluding", "without", "before", "besides", "rather", "instead", "unlike", "versus", "plus", "beyond", "top", "alongside", "hors", "sans", "avant", "outre", "plutot", "lieu", "contrairement", "contre", "addition", "sus", "ajoute", "ajoutent", "with", "including", "included", "inclusive", "avec", "incluant", "inclus", "incluse", "inclues", "incluses", "compris", "comprise", "comprises");

    // "Until 2027", "by the end of 2026": when something ends or began, not what year the pay is for.
    private static readonly FrozenSet<string> Bounding = FrozenSet.Create(
        StringComparer.Ordinal, "before", "until", "till", "by", "since", "end", "avant", "jusqu", "depuis", "fin", "ici", "founded", "bought", "opened", "fonde", "fondee", "achete", "ouvert");

    // "Two days a month": how long somebody works.
    private static readonly FrozenSet<string> Units = FrozenSet.Create(StringComparer.Ordinal, "hour", "hours", "day", "days", "week", "weeks", "heure", "heures", "jour", "jours", "semaine", "semaines", "times", "fois");

    /// <summary>The one noun for a part of pay. A figure that has a word of its own, however loose, is what that word says.</summary>
    public static FieldReading Component(Support support)
    {
        var named = support.Sentence.Cues.FindAll(cue => cue.Meaning is { Kind: CueKind.Noun, Component: not PayComponent.Unspecified } && support.Holds(cue.First, cue.End));
        if (named.Select(cue => cue.Meaning.Component).Distinct().ToList() is not [var component])
        {
            return FieldReading.None;
        }

        var isCalledSomething = SenseReader.Read(support.Of.Sentence).Exists(sense => sense.Figure == support.Of.Figure && sense.Governor is { Meaning.Kind: CueKind.Noun or CueKind.Loose });
        var isOfAnother = !support.IsBeside && component is PayComponent.Offer or PayComponent.Clawback;
        return new FieldReading(ClaimNames.Of(component), !isCalledSomething && !isOfAnother && !SetsApart(support) && named.Exists(cue => support.IsOfFigure(cue.First, cue.End)));
    }

    /// <summary>The one stretch of time, where the figure is of a size that is paid in it.</summary>
    public static FieldReading Period(Support support)
    {
        var stated = support.Sentence.Cues.FindAll(cue => cue.Meaning is { Kind: CueKind.Period, Period: not null } && support.Holds(cue.First, cue.End) && !IsOfPeople(support.Sentence, cue) && !(cue.First > 0 && Units.Contains(support.Sentence.Words[cue.First - 1].Text)) && !IsOfSurvey(support.Sentence, cue.First, cue.End));
        if (stated.Select(cue => cue.Meaning.Period!.Value).Distinct().ToList() is not [var period] || period == PayPeriod.Unspecified)
        {
            return FieldReading.None;
        }

        var fits = StatedPeriod.Possible(period, support.Claim.Component) == period && StatedPeriod.IsOfUsualSize(period, support.Claim.Amount!);
        return new FieldReading(ClaimNames.Of(period), fits && stated.Exists(cue => support.IsOfFigure(cue.First, cue.End) && !IsOfAnother(support, cue)));
    }

    public static FieldReading Year(Support support)
    {
        var years = Enumerable.Range(0, support.Sentence.Words.Count).Where(word => support.Holds(word))
            .Select(word => (Word: word, Year: YearReader.Year(support.Sentence, word))).Where(found => found.Year is not null).ToList();
        return years.Select(found => found.Year!.Value).Distinct().ToList() is [var year]
            ? new FieldReading(year.ToString(CultureInfo.InvariantCulture), years.Exists(found => support.IsOfFigure(found.Word, found.Word + 1) && !IsBound(support.Sentence, found.Word) && !IsOfSurvey(support.Sentence, found.Word, found.Word + 1)))
            : FieldReading.None;
    }

    /// <summary>"First-year associates", « un analyste de première année ».</summary>
    private static bool IsOfPeople(CueSentence sentence, Cue period) => PeriodReader.IsOfPeople(sentence, period)
        || (period.Meaning.Period == PayPeriod.FirstYear && sentence.Words.Take(period.First).TakeLast(2).Any(word => RoleNouns.Contains(word.Text, "")));

    /// <summary>"The annual share grants … a pool of $5 million": the adjective of another part of pay.</summary>
    private static bool IsOfAnother(Support support, Cue period) =>
        support.Sentence.Cues.Exists(cue => cue.IsOfPay && cue.Meaning.Kind != CueKind.Verb && cue.Meaning.Component != support.Claim.Component && SenseReader.Touches(support.Sentence, period, cue));

    /// <summary>"The annual guide", « le baromètre 2026 »: of the survey, not of what it found.</summary>
    private static bool IsOfSurvey(CueSentence sentence, int first, int end) =>
        sentence.Words.Skip(Math.Max(0, first - 2)).Take(end - Math.Max(0, first - 2) + 2).Any(word => AttributionWords.Surveys.Contains(word.Text));

    private static bool IsBound(CueSentence sentence, int year) => Enumerable.Range(Math.Max(0, year - 3), Math.Min(3, year)).Any(word => Bounding.Contains(sentence.Words[word].Text));

    private static bool SetsApart(Support support) => support.Sentence.Words.Exists(word => Apart.Contains(word.Text));
}
