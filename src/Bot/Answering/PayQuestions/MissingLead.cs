using System.Globalization;
using Bot.Language;
using Bot.PayClaims;
using Bot.Rendering;

namespace Bot.Answering.PayQuestions;

/// <summary>What a question asks for that no article has: a company, a country, a year, a level, a part of pay; and what the articles have in its place, without a figure.</summary>
internal static class MissingLead
{
    /// <summary>The first words where the articles have another year, level or part of pay of those asked about.</summary>
    public const string OtherPart = "abstained.noFigureOf";

    private const int MostNamed = 4;

    /// <returns>Null where the claims do not tell in a word.</returns>
    public static Phrase? Of(PayEvidence pay, ReplyLanguage language)
    {
        if (pay.UnknownName is { } unknown)
        {
            return new Phrase(unknown.IsEmployer ? "abstained.nothingAt" : "abstained.nothingOn", unknown.Name);
        }

        var near = pay.Matches.Where(match => match.Slots.Name is SlotState.Same or SlotState.Open && match.Subject >= ClaimChooser.SubjectNeeded / 2 && match.Claim.Amount is not null).ToList();
        if (pay.PlaceName is { } place && (near.Count > 0 ? near : pay.Matches).All(match => match.Slots.Place == SlotState.Other))
        {
            return new Phrase("abstained.nothingIn", place);
        }

        if (near.Count == 0)
        {
            return (pay.PayeeName ?? pay.PayerName) is { } name ? None(name) : null;
        }

        var asked = pay.Asked;
        if (asked.Levels.Count > 0 && near.Where(match => match.Slots.Level != SlotState.Open).ToList() is { Count: > 0 } levelled && levelled.TrueForAll(match => match.Slots.Level == SlotState.Other))
        {
            return Other(Quoted(string.Join(", ", asked.Levels)), levelled.Select(match => Quoted(match.Claim.Level ?? match.Claim.Role!)));
        }

        if (asked.Years is [var year] && near.TrueForAll(match => match.Slots.Year == SlotState.Other))
        {
            return Other(year.ToString(CultureInfo.InvariantCulture), near.Select(match => match.Claim.Year?.ToString(CultureInfo.InvariantCulture)));
        }

        return asked.Components.Count == 1 && near.TrueForAll(match => match.Slots.Component == SlotState.Other)
            ? Other(Part(asked.Components.First()), near.Where(match => match.Claim.Component is not (PayComponent.Unspecified or PayComponent.Pool)).Select(match => Part(match.Claim.Component)))
            : null;

        string Quoted(string words) => AnswerLineWriter.Quoted(words, language);
        string Part(PayComponent component) => Wording.Get(language, $"claim.is.{ClaimNames.Of(component)}");
    }

    private static Phrase None(string name) => new("abstained.noFigure", name);

    private static Phrase Other(string asked, IEnumerable<string?> known) =>
        known.OfType<string>().Distinct().Take(MostNamed).ToList() is { Count: > 0 } others ? new Phrase(OtherPart, asked, string.Join(", ", others)) : None(asked);
}
