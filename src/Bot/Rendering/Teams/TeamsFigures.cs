using System.Text.Json.Nodes;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Money;

namespace Bot.Rendering.Teams;

/// <summary>Pay claims as rows of a card: the figure, what it is of and whose, who says so.</summary>
internal static class TeamsFigures
{
    /// <summary>The claims of an answer with the lines that put them into words.</summary>
    /// <returns>In the order shown; <see cref="AnswerLine.Figures"/> has one for each such line, statements first.</returns>
    public static IReadOnlyList<(ReplyLine Line, ClaimLine Claim)> Of(AnswerLine answer) =>
        [.. answer.Lines.Where(line => line.IsClaim && line.Kind == "statement").Concat(answer.Lines.Where(line => line.IsClaim && line.Kind == "more")).Zip(answer.Figures)];

    public static JsonObject Row(ReplyLine line, ClaimLine claim, ReplyLanguage language) => TeamsCards.Container(
        [
            TeamsCards.Text($"{TeamsMarkdown.Escape(Figure(claim, language))} [{line.Citation}]", isStrong: true),
            TeamsCards.Facts(Facts(claim, language)),
        ],
        hasSeparator: true);

    private static string Figure(ClaimLine claim, ReplyLanguage language)
    {
        var amount = claim.AmountLow is null && claim.AmountHigh is null
            ? Wording.Get(language, "claim.vague")
            : MoneyFormat.Write(new PayAmount(claim.AmountLow, claim.AmountHigh, claim.Currency), claim.Qualifier, language);
        return claim.Denies is not null || claim.Kind == "denial" ? Wording.Get(language, "claim.denied", Denied(claim, language)) : amount;
    }

    private static string Denied(ClaimLine claim, ReplyLanguage language) => claim.Denies switch
    {
        "component" => Wording.Get(language, "claim.denies.component", Component(claim, language)),
        { } part => Wording.Get(language, $"claim.denies.{part}"),
        null => Wording.Get(language, "claim.denies.unspecified"),
    };

    private static IEnumerable<(string Title, string Value)> Facts(ClaimLine claim, ReplyLanguage language)
    {
        string?[] whose = [claim.Person, claim.Role, claim.Level, claim.Employer];
        string?[] speaker = [claim.Speaker, claim.SpeakerRole];
        (string Key, string Value)[] facts =
        [
            ("component", Component(claim, language)),
            ("period", Wording.Get(language, $"claim.period.{claim.Period}")),
            ("whose", Joined(whose)),
            ("speaker", Joined(speaker)),
        ];
        return facts.Where(fact => fact.Value.Length > 0).Select(fact => (Wording.Get(language, $"teams.card.{fact.Key}"), TeamsMarkdown.Escape(fact.Value)));
    }

    private static string Component(ClaimLine claim, ReplyLanguage language) => Wording.Get(language, $"claim.component.{claim.Component}");

    private static string Joined(IEnumerable<string?> parts) => string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
