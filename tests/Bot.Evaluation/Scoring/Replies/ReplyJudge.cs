using System.Text.RegularExpressions;
using Bot.Evaluation.Reading;
using Bot.Evaluation.Text;

namespace Bot.Evaluation.Scoring.Replies;

/// <summary>Judges one reply: which of the checks it fails.</summary>
/// <remarks>The checks and their limits are listed in this project's README, section "answers".</remarks>
internal sealed partial class ReplyJudge(SourceArticles articles, ReplyTally tally)
{
    private const int LongestReply = 180;
    private const int LongestQuote = 60;
    private const double EvidenceShare = 0.5;

    /// <returns>Why the reply fails, in words; empty when it passes.</returns>
    public IReadOnlyList<string> Judge(ReplyQuestion question, Reply reply)
    {
        var reasons = new List<string>();
        var isSmallTalk = question.Kind == "smalltalk";
        var wanted = question.Accept.Prepend(question.Expect).SelectMany(OutcomesFor).ToHashSet();
        Check("outcome", wanted.Contains(reply.Outcome) || (isSmallTalk && question.ExpectsAnswer), $"outcome {reply.Outcome}, wanted {string.Join('/', wanted.Order(StringComparer.Ordinal))}");
        if (question.ExpectsAnswer && question.Documents.Count > 0)
        {
            CheckSources(question, reply, Check);
        }

        CheckForms(question, reply, Check);
        CheckLength(reply, Check);
        Check("verbatim", AllVerbatim(reply), "a quote is not in the article it cites");
        if (reply.IsAnswer && !isSmallTalk)
        {
            Check("cited", reply.Citations.Count > 0, "answered without a citation");
        }

        if (reply.IsAnswer)
        {
            CheckNumbers(reply, Check);
        }

        Check(
            "language",
            reply.Language == question.Language && !OwnWords.AreInAnotherLanguage(reply.Text, [.. reply.Citations.Select(citation => citation.Quote)], question.Language),
            $"language {reply.Language}");
        return reasons;

        void Check(string check, bool passed, string reason)
        {
            tally.Record(check, passed);
            if (!passed)
            {
                reasons.Add($"{check}: {reason}");
            }
        }
    }

    private static string[] OutcomesFor(string expected) => expected switch
    {
        "answer" => ["answered", "faq"],
        "abstain" => ["abstained"],
        "refuse" => ["refused"],
        "route_hr" => ["routed"],
        _ => throw new EvaluationException($"A question expects \"{expected}\"; known are answer, abstain, refuse and route_hr."),
    };

    private void CheckSources(ReplyQuestion question, Reply reply, Action<string, bool, string> check)
    {
        var cited = reply.Citations.SelectMany(citation => (string[])[citation.Article, SourceArticles.ShortId(citation.Article)]).ToHashSet();
        check("documents", question.Documents.All(cited.Contains), $"cited {string.Join(", ", cited)}, wanted {string.Join(", ", question.Documents)}");

        var carrying = reply.Citations.Count(citation => Carries(citation.Quote, question));
        check("evidence", carrying > 0, "no quote covers the evidence");
        if (reply.IsAnswer)
        {
            tally.QuotesWithEvidence += carrying;
            tally.QuotesWithoutEvidence += reply.Citations.Count - carrying;
        }
    }

    /// <summary>True when a quote has half of the words of an evidence sentence.</summary>
    public static bool Carries(string quote, ReplyQuestion question)
    {
        var said = PhraseMatch.Words(quote).ToHashSet();
        return question.Evidence.Any(text => PhraseMatch.Words(text).ToHashSet() is var words && (double)words.Count(said.Contains) / Math.Max(1, words.Count) >= EvidenceShare);
    }

    private static void CheckForms(ReplyQuestion question, Reply reply, Action<string, bool, string> check)
    {
        // A reply that should have answered and did not lacks every form, whatever its words.
        var isJudged = reply.IsAnswer || !question.ExpectsAnswer;
        var missing = question.MustInclude.Where(group => !isJudged || !group.Any(form => PhraseMatch.Contains(reply.Text, form))).ToList();
        var forbidden = question.MustNotInclude.Where(form => isJudged && PhraseMatch.Contains(reply.Text, form)).ToList();
        var reason = (missing.Count > 0 ? $"missing one of {string.Join(" | ", missing[0].Take(4))} " : "") + (forbidden.Count > 0 ? $"must not say {string.Join(" | ", forbidden.Take(2))}" : "");
        check("includes", missing.Count == 0 && forbidden.Count == 0, reason);
    }

    private void CheckLength(Reply reply, Action<string, bool, string> check)
    {
        var words = WordText.Split(reply.Text).Count;
        tally.Words.Add(words);
        var quotesFit = reply.Citations.All(citation => WordText.Split(citation.Quote).Count <= LongestQuote);
        check("short", words <= LongestReply && quotesFit, words > LongestReply ? $"{words} words" : $"a quote over {LongestQuote} words");
    }

    private bool AllVerbatim(Reply reply)
    {
        var wrong = reply.Citations.Count(citation => !citation.IsOurs && !articles.Hold(citation.Article, citation.Quote));
        tally.Quotes += reply.Citations.Count;
        tally.QuotesNotVerbatim += wrong;
        return wrong == 0;
    }

    private void CheckNumbers(Reply reply, Action<string, bool, string> check)
    {
        var sources = reply.Citations.SelectMany(citation => AmountReader.Read(citation.Quote))
            .Concat(reply.Citations.SelectMany(citation => citation.Heading).SelectMany(AmountReader.Read).Select(amount => amount with { Currency = null })).ToList();
        var said = AmountReader.Read(Ages().Replace(ListNumbers().Replace(Marks().Replace(reply.Text, " "), " "), " "));
        var unsupported = said.Where(amount => !amount.IsIn(sources)).ToList();
        tally.Numbers += said.Count;
        tally.NumbersUnsupported += unsupported.Count;
        check("numbers", unsupported.Count == 0, $"in no quote: {string.Join(" | ", unsupported.Take(3).Select(amount => amount.Written))}");
    }

    [GeneratedRegex(@"\[\d+(?:[,–-]" + WordText.SpaceClass + @"?\d+)*\]")]
    private static partial Regex Marks();

    [GeneratedRegex("^" + WordText.SpaceClass + @"*\d+[.)]" + WordText.SpaceClass, RegexOptions.Multiline)]
    private static partial Regex ListNumbers();

    [GeneratedRegex(
        "(?<!" + WordText.WordClass + @")\d+" + WordText.SpaceClass + "(?:months?|mois|years?|ans?|weeks?|semaines?|days?|jours?)" + WordText.SpaceClass + "(?:old|ago)"
        + @"|il y a \d+ " + WordText.WordClass + @"+|(?:date de|vieux de) \d+ " + WordText.WordClass + "+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ages();
}
