using System.Text.Json;
using Bot.Answering.Composition;
using Bot.Answering.FaqMatching;
using Bot.Answering.Guardrails;
using Bot.Answering.PayQuestions;
using Bot.Answering.Retrieval;
using Bot.Answering.Verification;
using Bot.Articles;
using Bot.Faqs;
using Bot.Language;
using Bot.PayClaims;
using Bot.Rendering;

namespace Bot.Answering;

/// <summary>Puts one answer together: outcome, lead, what is shown and what is folded, numbered sources.</summary>
/// <param name="isForeign">The question was in a language the bot does not reply in; the answer says so in one line.</param>
internal sealed class AnswerBuilder(ReplyLanguage language, bool isForeign, DateOnly today, SuggestedQuestions suggestions)
{
    // The whole reply stays under 120 words; lead, names and notes take some.
    private const int WordsShown = 95;
    private const int StatementsShown = 4;

    // A claim is one line of about twenty words.
    private const int ClaimsShown = 6;
    private const int ClaimWordsShown = 140;
    private const int WordsOfFigure = 17;

    // The lines of a list say once for all what they have in common.
    private const int ItemsShown = 12;
    private const int WordsOfItem = 11;
    private const int WordsOfSource = 3;
    private const int WordsOfAge = 3;
    private const int NearestShown = 3;
    private const int RankedGiven = 10;

    /// <summary>True when a question asks beside what it is about whether this is a person: every reply to it says what it is.</summary>
    public bool SaysWhatItIs { get; init; }

    /// <param name="person">Whom to turn to for a human.</param>
    public Answer Chat(SmallTalkKind kind, string person) => Empty() with
    {
        Outcome = new Outcome.Answered(),
        Lead = new Phrase($"smallTalk.{kind.ToString().ToLowerInvariant()}", kind is SmallTalkKind.Identity or SmallTalkKind.Person ? [person] : []),
        Suggestions = kind is SmallTalkKind.Greeting or SmallTalkKind.Help or SmallTalkKind.Topics or SmallTalkKind.Identity ? suggestions.For(language) : [],
        Notes = [],
    };

    public Answer Abstain(AbstainReason reason) => Empty() with
    {
        Outcome = new Outcome.Abstained(reason),
        Lead = reason == AbstainReason.TooLong ? new Phrase("abstained.tooLong", Answerer.LongestQuestion.ToString(System.Globalization.CultureInfo.InvariantCulture)) : new Phrase($"abstained.{JsonNamingPolicy.CamelCase.ConvertName(reason.ToString())}"),
        Suggestions = reason is AbstainReason.EmptyQuestion or AbstainReason.NothingFound ? suggestions.For(language) : [],
    };

    /// <param name="retrieved">How likely an answer is by the evidence of retrieval, 0 to 1.</param>
    /// <param name="isNear">True for an article that shares with the question what is its own.</param>
    public Answer From(Draft draft, Found found, double retrieved, Func<Article, bool> isNear)
    {
        var statements = draft.Statements.Where(statement => QuoteVerifier.Holds(statement) && ClaimVerifier.Holds(statement)).ToList();
        draft = draft with { Statements = statements };
        var sources = new List<Citation>();
        Answer answer;
        if (!draft.Answers(retrieved))
        {
            var quoted = draft.Nearest is { } nearest && statements.Contains(nearest) && isNear(nearest.Article) ? nearest : null;
            var near = (quoted is null ? statements : statements.Prepend(quoted)).DistinctBy(statement => statement.Article.Id).Where(statement => statement.IsOnArticle || isNear(statement.Article)).Take(NearestShown).ToList();
            answer = Abstain(statements.Count == 0 ? AbstainReason.NothingFound : AbstainReason.NotAnswered);
            answer = answer with
            {
                Lead = near.Count > 0 && !draft.HoldsWanted && draft.Lead is { } missing ? missing : answer.Lead,
                Nearest = [.. near.Select(statement => Cite(statement.Quotes.First(), sources))],
                QuotesNearest = quoted is not null,
            };
        }
        else
        {
            var shown = draft.Lead?.Key == ClaimLead.List ? Listed(statements) : Shown(statements, draft.IsList);
            answer = Empty() with
            {
                Outcome = new Outcome.Answered(),
                Lead = draft.Lead ?? Lead(shown),
                Shortest = draft.Shortest,
                Statements = [.. shown.Select(statement => State(statement, sources))],
                More = [.. statements.Where(statement => statement.Claim is not null).Except(shown).Select(statement => State(statement, sources))],
            };
            answer = answer with { Notes = [.. answer.Notes, .. NotesOn(answer)] };
        }

        return Retrieved(answer, found, draft.ToldOver(retrieved)) with { Grounds = draft.Grounds, Support = draft.Support };
    }

    /// <summary>What the guard says instead of an answer; what was found is kept for the record and not shown.</summary>
    public Answer Guarded(GuardReply guarded, Found found, double confidence)
    {
        var answer = Empty();
        return Retrieved(answer with { Outcome = guarded.Outcome, Lead = guarded.Lead, Notes = [.. guarded.Notes, .. answer.Notes], IsPersonal = guarded.Outcome is Outcome.Answered }, found, confidence);
    }

    /// <summary>Puts HR's reply in the place of an answer, which stands behind it: HR's words win over articles and over the guard's own.</summary>
    public Answer Curated(Answer answer, CuratedMatch curated)
    {
        answer = answer with { RankedFaqs = [.. curated.Match.Ranked.Select(candidate => candidate.Version.Faq)] };
        return curated.Match switch
        {
            FaqMatch.Found found when curated.WasShown && answer.Outcome is Outcome.Answered => answer with { Notes = [new Phrase("faq.aboveToo"), .. answer.Notes] },
            FaqMatch.Found found => Curated(answer, found.Version, curated),
            FaqMatch.Choices choices => answer with
            {
                Outcome = new Outcome.Faq(),
                Lead = new Phrase("faq.choices"),
                Statements = [],
                More = Behind(answer, 0),
                Nearest = [],
                Notes = [.. OnItself()],
                Shortest = "",
                IsPersonal = answer.Outcome is Outcome.Routed,
                Suggestions = [choices.First.Content.In(language).Question, choices.Second.Content.In(language).Question],
            },
            _ => answer,
        };
    }

    private Answer Curated(Answer answer, FaqVersion version, CuratedMatch curated)
    {
        var text = version.Content.In(language);
        List<Phrase> notes = [.. OnItself()];
        if (version.Content.Country.Length > 0)
        {
            notes.Add(new Phrase("faq.country", version.Content.Country));
        }

        if (text.Language != language.Code())
        {
            notes.Add(new Phrase("faq.otherLanguage"));
        }

        var reply = new CuratedReply(version, text, curated.WasShown, curated.Sources);
        return answer with
        {
            Outcome = new Outcome.Faq(),
            Lead = reply.Lead,
            Curated = reply,
            Statements = [],
            More = Behind(answer, 1 + curated.Sources.Count),
            Nearest = [],
            Notes = [.. notes],
            Suggestions = [],
            Shortest = "",
            IsPersonal = answer.Outcome is Outcome.Routed or Outcome.Refused || version.Content.Audience > Audience.Everyone,
            Confidence = Math.Max(answer.Confidence, MatchWeights.Default.Match),
        };
    }

    /// <summary>What the articles say, for whoever wants to see it beside HR's words.</summary>
    /// <param name="before">Numbers that HR's reply and its sources take.</param>
    private static IReadOnlyList<Statement> Behind(Answer answer, int before) => answer.Outcome is Outcome.Answered
        ? [.. answer.Statements.Concat(answer.More).Select(statement => statement with { Citation = Later(statement.Citation, before), Others = [.. statement.Others.Select(other => Later(other, before))] })]
        : [];

    private static Citation Later(Citation citation, int before) => citation with { Number = citation.Number + before };

    private static Answer Retrieved(Answer answer, Found found, double confidence) =>
        answer with
        {
            Confidence = confidence,
            Ranked = [.. found.Articles.Select(article => article.Id).Take(RankedGiven)],
            Passages = [.. found.Passages.Take(RankedGiven).Select(passage => new RankedText(passage.Passage.Id, $"{ArticleHeading.Of(passage.Article)}\n{passage.Text}"))],
        };

    private Answer Empty() => new()
    {
        Outcome = new Outcome.Answered(),
        Language = language,
        AsOf = today,
        Lead = new Phrase("answered"),
        Notes = [.. OnItself(), .. isForeign ? [new Phrase("note.otherLanguage")] : Array.Empty<Phrase>()],
        Confidence = 0,
    };

    private IEnumerable<Phrase> OnItself() => SaysWhatItIs ? [new Phrase("note.automated")] : [];

    private static List<DraftStatement> Listed(List<DraftStatement> statements)
    {
        var left = ClaimWordsShown;

        // What most lines have in common is said over them.
        var usual = statements.GroupBy(statement => (statement.Claim?.Speaker, statement.Claim?.SpeakerRole)).FirstOrDefault(same => same.Count() >= ClaimSentence.MostOfThem * statements.Count)?.Key;
        var payer = statements.GroupBy(statement => statement.Claim?.Employer).FirstOrDefault(same => same.Count() >= ClaimSentence.MostOfThem * statements.Count)?.Key;
        var article = statements.GroupBy(statement => statement.Article.Id).FirstOrDefault(same => same.Count() >= ClaimSentence.MostOfThem * statements.Count)?.Key;
        return [.. statements.Take(ItemsShown).TakeWhile((statement, at) => (left -= WordsOfItem + Words(statement.Claim?.Role) + Words(statement.Claim?.Person)
            + ((statement.Claim?.Speaker, statement.Claim?.SpeakerRole) == usual ? 0 : WordsOfSource + Words(statement.Claim?.Speaker) + Words(statement.Claim?.SpeakerRole))
            + (statement.Claim?.Employer == payer ? 0 : Words(statement.Claim?.Employer)) + (statement.Article.Id == article ? 0 : WordsOfAge)) >= 0 || at == 0)];
    }

    /// <summary>The first statement and those the answer needs, as far as the words go.</summary>
    private static List<DraftStatement> Shown(List<DraftStatement> statements, bool isList)
    {
        if (statements.Exists(statement => statement.Written is not null))
        {
            var room = WordsShown;
            return [.. statements.TakeWhile(statement => statement.Written is not null).Take(StatementsShown).TakeWhile((statement, at) => (room -= Words(statement.Written)) >= 0 || at == 0)];
        }

        if (statements.TrueForAll(statement => statement.IsOnArticle))
        {
            return statements;
        }

        if (statements.Exists(statement => statement.Claim is not null))
        {
            List<DraftStatement> needed = [.. statements.Where(statement => statement.IsNeeded).Take(ClaimsShown)];
            var carrying = needed.Find(statement => statement.Decides) ?? needed.Find(statement => statement.LeavesSumToQuote);
            var left = ClaimWordsShown - (carrying is null ? 0 : QuoteTrimmer.Words(carrying.Article.Text, carrying.Quote));
            return [.. WithRoomFor(carrying, needed, left).TakeWhile((statement, at) => (left -= ClaimWords(statement.Claim)) >= 0 || at == 0 || statement.Decides)];
        }

        var shown = new List<DraftStatement>();
        var words = 0;
        foreach (var statement in statements.Where(statement => statement.IsNeeded).Take(isList ? ItemsShown : StatementsShown))
        {
            words += QuoteTrimmer.Words(statement.Article.Text, statement.Quote);
            if (shown.Count > 0 && words > (isList ? ClaimWordsShown : WordsShown))
            {
                break;
            }

            shown.Add(statement);
        }

        return shown.Count > 0 ? shown : statements[..1];
    }

    /// <summary>Where the question's sum is left to a quote, that quote must stand: of the other lines that leave it so those go, the last first, for which the reply has no room.</summary>
    /// <param name="carrying">The line with that quote; null where there is none.</param>
    /// <param name="left">Words there are for the lines.</param>
    private static List<DraftStatement> WithRoomFor(DraftStatement? carrying, List<DraftStatement> needed, int left)
    {
        List<DraftStatement> kept = [.. needed];
        while (carrying is not null && kept.Sum(statement => ClaimWords(statement.Claim)) > left
            && kept.FindLastIndex(statement => statement.LeavesSumToQuote && statement != carrying && statement.Claim is { Denies: null }) is > 0 and var least)
        {
            kept.RemoveAt(least);
        }

        return kept;
    }

    /// <summary>About how many words a claim takes: its figure and what the article's own words add.</summary>
    private static int ClaimWords(PayClaim? claim) =>
        WordsOfFigure + new[] { claim?.Role, claim?.Person, claim?.Employer, claim?.Speaker, claim?.SpeakerRole, claim?.ComponentNote }.Sum(Words);

    private static int Words(string? field) => field is null ? 0 : field.Count(' '.Equals) + 1;

    /// <summary>The first words say whose words follow: one outlet's by name, several articles', or an article's without an outlet.</summary>
    private Phrase Lead(List<DraftStatement> shown)
    {
        var articles = shown.SelectMany(statement => statement.Quotes).Select(quote => quote.Article).DistinctBy(article => article.Id).ToList();
        var outlets = articles.Select(article => article.Outlet).Distinct().ToList();
        return (articles.Count, outlets) switch
        {
            (_, [{ Length: > 0 } outlet]) => new Phrase("answered.outlet", FrenchWords.Outlet(outlet, language)),
            (1, _) => new Phrase("answered.one"),
            _ => new Phrase("answered"),
        };
    }

    private static IEnumerable<Phrase> NotesOn(Answer answer)
    {
        var shown = answer.Statements.SelectMany(statement => statement.Citations).Select(citation => citation.Article).ToList();
        if (answer.Statements.Any(statement => statement.Written is not null))
        {
            yield return new Phrase("note.written");
        }

        if (shown.Any(article => article.IsSample))
        {
            yield return new Phrase("note.sample");
        }
    }

    private static Statement State(DraftStatement statement, List<Citation> sources) => new(Cite(statement.Quotes.First(), sources), statement.Speaker)
    {
        Claim = statement.Claim,
        IsChecked = statement.IsChecked,
        TakenBack = statement.TakenBack,
        AlsoIn = statement.AlsoIn,
        LeavesSumToQuote = statement.LeavesSumToQuote,
        Decides = statement.Decides,
        IsOnArticle = statement.IsOnArticle,
        Written = statement.Written,
        Others = [.. statement.Others.Select(other => Cite(other, sources))],
    };

    /// <summary>Equal spans of one article share a number; others get the next.</summary>
    private static Citation Cite(DraftQuote quote, List<Citation> sources)
    {
        var known = sources.Find(source => source.Article.Id == quote.Article.Id && source.Span == quote.Span);
        if (known is null)
        {
            sources.Add(known = new Citation(sources.Count + 1, quote.Article, quote.Span));
        }

        return known;
    }
}
