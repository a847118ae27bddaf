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

    public static JsonObject Row(ReplyLine line, ClaimLine claim, AnswerLine answer, ReplyLanguage language)
    {
        var words = new Words(claim, answer.Citations.FirstOrDefault(citation => citation.N == line.Citation), language);
        return TeamsCards.Container(
            [
                TeamsCards.Text($"{EscapedMarkdown.Escape(words.Figure())} [{line.Citation}]", isStrong: true),
                TeamsCards.Facts(words.Facts()),
            ],
            hasSeparator: true);
    }

    private readonly struct Words(ClaimLine claim, CitationLine? source, ReplyLanguage language)
    {
        private bool IsDenial => claim.Denies is not null || claim.Kind == "denial";

        public string Figure() => (IsDenial, HasAmount) switch
        {
            (true, true) => Get("claim.deniedFigure", Denied(), Amount()),
            (true, false) => Get("claim.denied", Denied()),
            (false, true) => Amount(),
            _ => Get("claim.vague"),
        };

        public IEnumerable<(string Title, string Value)> Facts()
        {
            (string Key, string Value)[] facts =
            [
                ("component", Get($"claim.component.{claim.Component}")),
                ("period", Get($"claim.period.{claim.Period}")),
                ("whose", Joined(claim.Person, InArticle(claim.Role), claim.Role?.Contains(claim.Level ?? "", StringComparison.OrdinalIgnoreCase) == true ? null : InArticle(claim.Level), claim.Employer)),
                ("speaker", Source()),
            ];
            return [.. facts.Where(fact => fact.Value.Length > 0).Select(Fact)];
        }

        private bool HasAmount => claim.AmountLow is not null || claim.AmountHigh is not null;

        private (string Title, string Value) Fact((string Key, string Value) fact) => (Get($"teams.card.{fact.Key}"), EscapedMarkdown.Escape(fact.Value));

        private string Amount() => MoneyFormat.Write(new PayAmount(claim.AmountLow, claim.AmountHigh, claim.Currency), claim.Qualifier, language);

        private string Denied() => claim.Denies switch
        {
            "component" => Get("claim.denies.component", Get($"claim.is.{claim.Component}")),
            { } part => Get($"claim.denies.{part}"),
            null => Get("claim.denies.unspecified"),
        };

        /// <summary>Who says so and how they know, as in the answer's own lines.</summary>
        private string Source()
        {
            var key = $"claim.source.{claim.Status}";
            if (claim.Speaker is { } speaker)
            {
                return Get(key, Joined(claim.SpeakerNamed ? speaker : InArticle(speaker), InArticle(SpeakerWords.RoleBeside(speaker, claim.SpeakerRole))));
            }

            return claim.Status == "reported" && source is { Outlet.Length: > 0 } ? Get("claim.source.reportedOutlet", source.Outlet) : Get($"{key}Unnamed");
        }

        // Words of an article in another language are marked as such.
        private string? InArticle(string? words) => string.IsNullOrEmpty(words) || source is null || source.Language.Length == 0 || source.Language == language.Code() ? words : AnswerLineWriter.Quoted(words, language);

        private string Get(string key, params IReadOnlyList<string> values) => Wording.Get(language, key, values);

        private static string Joined(params string?[] parts) => string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
    }
}
