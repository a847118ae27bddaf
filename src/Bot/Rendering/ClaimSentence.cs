using System.Text.RegularExpressions;
using Bot.Answering;
using Bot.Answering.PayQuestions;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Money;

namespace Bot.Rendering;

/// <summary>A pay claim in the words of the reply's language, from templates that keep every field: figure, component, period, whose, who says so, how it is known, how old it is.</summary>
/// <remarks>
/// What the article did not state is said to be missing. Words of an article in another language stand in quotation marks. The year is
/// only given where the quote has it, so that each number can be checked against the quote.
/// </remarks>
internal static partial class ClaimSentence
{
    /// <summary>Share (0 to 1) of the lines of a list from which on a part is said once over all.</summary>
    public const double MostOfThem = 0.6;

    /// <param name="alsoIn">Other outlets that print the same from the same source.</param>
    /// <param name="quote">The verbatim words that are cited with it.</param>
    /// <param name="asOf">The day from which the article's age is counted.</param>
    /// <param name="shared">Parts that are said once for several claims and left out here.</param>
    /// <param name="leavesSum">Leaves the sum to the quote beneath.</param>
    /// <param name="takenBack">The figure that stands in a quote above and in whose place this one is; null where it is nobody's correction.</param>
    public static string Write(PayClaim claim, Article article, IReadOnlyList<string> alsoIn, string quote, ReplyLanguage language, DateOnly asOf, IReadOnlyList<string>? shared = null, bool leavesSum = false, PayClaim? takenBack = null)
    {
        var words = new Writer(article, quote, language, leavesSum);
        var figure = IsDenial(claim) ? words.Denied(claim) : words.Figure(claim);
        figure = takenBack?.Amount is { } wrong ? Wording.Get(language, "claim.corrects", MoneyFormat.Write(wrong, takenBack.Qualifier, language), figure) : figure;
        var whose = string.Join(", ", new[] { words.People(claim), words.Employer(claim) }.Where(IsOwn));
        List<string> parts = [figure, whose, words.Source(claim), alsoIn.Count > 0 ? Wording.Get(language, "claim.alsoIn", string.Join(", ", alsoIn)) : "", words.Age(asOf)];
        return string.Join(" · ", parts.Where(IsOwn));

        bool IsOwn(string part) => part.Length > 0 && shared?.Contains(part) != true;
    }

    /// <summary>What all of several claims have in common, and which of it only most of them have: who is paid, who pays, who says so, how old it is.</summary>
    public static (IReadOnlyList<string> Parts, bool HasExceptions) Shared(IReadOnlyList<(PayClaim Claim, Article Article, string Quote)> claims, ReplyLanguage language, DateOnly asOf)
    {
        var parts = claims.Select(one =>
        {
            var words = new Writer(one.Article, one.Quote, language);
            return new[] { words.People(one.Claim), words.Employer(one.Claim), words.Source(one.Claim), words.Age(asOf) };
        }).ToList();
        var usual = Enumerable.Range(0, 4).Select(part => parts.GroupBy(one => one[part]).Select(same => (Words: same.Key, Count: same.Count())).MaxBy(same => same.Count)).ToList();

        // Whose pay it is may not be left to guess: said once only where it is that of all.
        var shared = usual.Where((same, part) => same.Words.Length > 0 && (same.Count == claims.Count || (part > 0 && same.Count >= MostOfThem * claims.Count && parts.TrueForAll(one => one[part].Length > 0)))).ToList();
        return ([.. shared.Select(same => same.Words)], shared.Exists(same => same.Count < claims.Count));
    }

    private static bool IsDenial(PayClaim claim) => claim.Denies is not null || claim.Kind == ClaimKind.Denial;

    /// <summary>The figure alone, with qualifier, period and component.</summary>
    public static string Figure(PayClaim claim, Article article, string quote, ReplyLanguage language) => new Writer(article, quote, language).Figure(claim);

    private readonly struct Writer(Article article, string quote, ReplyLanguage language, bool leavesSum = false)
    {
        public string Figure(PayClaim claim)
        {
            var figure = claim.Amount is { } amount ? Amount(amount, claim) : Get("claim.vague");
            figure = claim.Modality == Modality.Conditional ? Get("claim.reportedly", figure) : figure;
            var component = Get($"claim.component.{ClaimNames.Of(claim.Component)}");
            var made = claim.ComponentNote is not null && Checkable(claim.ComponentNote) is { Length: > 0 } note ? Get("claim.note", component, InArticle(note)) : component;
            var period = Get($"claim.period.{ClaimNames.Of(claim.Period)}");
            var year = claim.Year is { } stated && quote.Contains($"{stated}", StringComparison.Ordinal) ? $" {Get("claim.year", $"{stated}")}" : "";
            if (year.Length > 0 && claim.Period == PayPeriod.FiscalYear)
            {
                // A fiscal year is called by its number.
                (period, year) = (Get("claim.year.fiscal", $"{claim.Year}"), "");
            }

            // A stated period reads on from the figure, not from words in its place; a missing one comes last.
            var whole = claim.Period == PayPeriod.Unspecified ? $"{figure}{year}, {made}, {period}" : $"{figure}{(leavesSum ? "," : "")} {period}{year}, {made}";
            whole = Equivalents(claim, whole);
            return claim.SupersededBy is null ? whole : Get("claim.superseded", whole);
        }

        public string Denied(PayClaim claim)
        {
            var part = claim.Denies switch
            {
                DeniedPart.Component => Get("claim.denies.component", Get($"claim.is.{ClaimNames.Of(claim.Component)}")),
                { } denied => Get($"claim.denies.{ClaimNames.Of(denied)}"),
                null => Get("claim.denies.unspecified"),
            };
            return claim.Amount is null ? Get("claim.denied", part) : Get("claim.deniedFigure", part, Figure(claim));
        }

        public string People(PayClaim claim)
        {
            List<string> who = [];
            if (claim.Person is { } person)
            {
                who.Add(person);
            }

            if (claim.Role is { } role && claim.Person is null && Checkable(role) is { Length: > 0 } paid)
            {
                who.Add(InArticle(paid));
            }

            if (claim.Level is { } level && claim.Role?.Contains(level, StringComparison.OrdinalIgnoreCase) != true && Checkable(level) is { Length: > 0 } rank)
            {
                who.Add(InArticle(rank));
            }

            if (TableCell.Of(article, claim)?.Told(claim) is { } header && Checkable(header) is { Length: > 0 } column && !who.Contains(column))
            {
                // "London", "low": another column of the row has another figure for the same people.
                who.Add(InArticle(column));
            }

            return string.Join(", ", who);
        }

        public string Employer(PayClaim claim) =>
            claim.Employer is { } employer ? employer == claim.Person || (IsDenial(claim) && employer == claim.Speaker) ? "" : employer
            : claim.Person is null && !IsDenial(claim) ? Get("claim.market") : "";

        public string Age(DateOnly asOf) => article.Published is { } day ? AgeText.Of(day, asOf, language) : Get("claim.undated");

        public string Source(PayClaim claim)
        {
            var key = $"claim.source.{ClaimNames.Of(claim.Status)}";
            if (claim.Status == ClaimStatus.Reported && claim.Speaker == article.Outlet && article.Outlet.Length > 0)
            {
                return Get("claim.source.reportedOutlet", article.Outlet);
            }

            if (claim.Speaker is not null && Undated(Checkable(claim.Speaker)) is { Length: > 0 } speaker)
            {
                // What only describes a paper ("pay band document") is no one who says so.
                key = claim.Status == ClaimStatus.Reported && !IsName(speaker) && !Counted().IsMatch(speaker) ? $"{key}Description" : key;
                var who = IsName(speaker) ? speaker : InArticle(speaker);
                // French has one word for a man of that office and another for a woman.
                return Get(key, SpeakerWords.RoleBeside(speaker, Undated(Checkable(claim.SpeakerRole ?? ""))) is not { } role ? who
                    : role.Contains(speaker, StringComparison.OrdinalIgnoreCase) ? IsForeign && speaker.Contains(' ') ? who : InArticle(role) : $"{who}, {(language == ReplyLanguage.French && IsForeign ? AnswerLineWriter.Quoted(role, language) : InArticle(role))}");
            }

            return claim.Status == ClaimStatus.Reported && article.Outlet.Length > 0 ? Get("claim.source.reportedOutlet", article.Outlet) : Get($"{key}Unnamed");
        }

        private string Amount(PayAmount amount, PayClaim claim)
        {
            var written = leavesSum ? InQuestion(amount, claim) : AsSigned(amount, claim);
            return claim.Qualifier switch
            {
                Qualifiers.Average or Qualifiers.Median or Qualifiers.Typical or Qualifiers.Target => Get($"claim.qualifier.{claim.Qualifier}", written),
                "P10" or "P25" or "P75" or "P90" => Get($"claim.qualifier.percentile.{claim.Qualifier[1..]}", written),
                ['P', >= '0' and <= '9', ..] => Get("claim.qualifier.percentile", written, claim.Qualifier),
                _ => written,
            };
        }

        /// <summary>A paper of Toronto writes "$85,000" for its own dollars: so does the line, and says whose they are.</summary>
        private string AsSigned(PayAmount amount, PayClaim claim) =>
            PayAmount.OtherDollars.Contains(amount.Currency) && MoneyReader.Read(quote, article.Language).Any(mention => mention.Amount.Currency == "USD" && mention.Amount.Ends().Intersect(amount.Ends()).Any())
                ? Get($"claim.dollars.{amount.Currency}", MoneyFormat.Write(amount with { Currency = "USD" }, claim.Qualifier, language))
                : MoneyFormat.Write(amount, claim.Qualifier, language);

        /// <summary>The question's own sum, not said again.</summary>
        private string InQuestion(PayAmount amount, PayClaim claim) => (amount.Low, amount.High) switch
        {
            (null, _) => Get("claim.asked.up_to"),
            (_, null) => Get(claim.Qualifier == Qualifiers.AtLeast ? "claim.asked.at_least" : "claim.asked.more_than"),
            ({ } low, { } high) when low != high => Get("claim.asked.range"),
            _ => Get(claim.Qualifier == Qualifiers.About ? "claim.asked.about" : "claim.asked"),
        };

        private string Equivalents(PayClaim claim, string written)
        {
            var format = language;
            return claim.Equivalents.Count == 0 || leavesSum
                ? written
                : Get("claim.equivalents", written, string.Join(" / ", claim.Equivalents.Select(equivalent => MoneyFormat.Write(equivalent, null, format))));
        }

        private bool IsForeign => article.Language.Length > 0 && article.Language != language.Code();

        /// <summary>Words of the article: where it is in another language than the reply, translated as far as the vocabulary has just these, else in quotation marks.</summary>
        private string InArticle(string words) => !IsForeign ? words : RoleTranslation.Of(words, language) ?? AnswerLineWriter.Quoted(words, language);

        /// <summary>"The statement filed on Wednesday": which one, the reader of an answer cannot know.</summary>
        private static string Undated(string words) => Weekday().Replace(words, "");

        /// <summary>The words without those parts, between commas or brackets, that hold a number which the quote does not: it could not be checked there.</summary>
        private string Checkable(string words)
        {
            var cited = quote;
            return string.Join(", ", words.Split([", ", "; ", " (", ")"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(part => Numbers(part).All(cited.Contains)));
        }

        private static IEnumerable<string> Numbers(string part) => part.Split(' ').Where(word => word.Any(char.IsAsciiDigit));

        private string Get(string key, params IReadOnlyList<string> values) => Wording.Get(language, key, values);

        /// <summary>True when the words are a name, not a description: the first and every word of four letters or more begins with a capital.</summary>
        private static bool IsName(string words) => !char.IsLower(words[0]) && words.Split(' ').All(word => word.Length < 4 || !char.IsLower(word[0]));
    }

    /// <summary>Words that read on from "according to": with an article or a number before them.</summary>
    [GeneratedRegex(@"^(?:an?|the|its?|one|two|three|four|five|six|several|some|many|people|sources|staff|employees|une?|des|les?|la|l['’]|ses?|sa|son|deux|trois|quatre|cinq|plusieurs|certains|certaines|\d+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\s(?:(?:on|last|this|ce|le)\s)*(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier)(?:\s(?:evening|morning|afternoon|night|last|dernier|soir|matin))*\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();
}
