using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;

namespace Bot.Answering.PayQuestions;

/// <summary>Leaves out a claim's employer where it was only inferred, and the company that a question names may as well be meant.</summary>
/// <remarks>"It offers 8,000": who "it" is was guessed from what stands before. Of two companies that an article is on such a guess is often the wrong one, and then it must not stand against an answer.</remarks>
/// <param name="figures">Those the question names: whose its own figure is, is not doubted, for the question may have that wrong.</param>
internal sealed class EmployerDoubt(AskedWords words, IReadOnlyList<PayAmount> figures)
{
    private const string Field = "employer";

    // "At Norvik they answered at once": so near to the beginning a name is what the sentence is on.
    private const int WordsOfOpening = 3;

    private static readonly HashSet<string> Prepositions = ["at", "from", "of", "with", "by", "to", "for", "against", "chez", "de", "d", "du", "avec", "par", "pour", "a", "contre"];

    private readonly List<Payer> _asked = [.. words.Runs.Where(run => !run.Any(words.Payees.Contains) && !run.Any(words.Sources.Contains)
        && (words.Payers.Any(payer => payer.Words.Any(run.Contains)) || words.Folded.Where((word, g) => words.IsEmployer[g] && run.Contains(word)).Any())).Select(run => new Payer(run, IsSaidToPay: false))];

    private readonly Dictionary<ArticleId, IReadOnlyList<string>> _articles = [];

    /// <returns>The claim, or as if no employer were known.</returns>
    public PayClaim Read(Article article, PayClaim claim) => IsDoubtful(article, claim) ? claim with { Employer = null } : claim;

    private bool IsDoubtful(Article article, PayClaim claim)
    {
        if (_asked.Count == 0 || claim is not { Employer: { } employer, Amount: not null, Kind: ClaimKind.Claim, Denies: null } || claim.Curated.Contains(Field) || _asked.Exists(asked => Payers.Is(asked, employer))
            || SlotReader.Figure(figures, claim) == SlotState.Same || TableCell.Of(article, claim) is not null)
        {
            return false;
        }

        var own = FoldedWords.In(employer);
        var start = ClaimSurroundings.StartOfSentenceBefore(article.Text, claim.Span);
        var before = article.Text[start..claim.Span.Start];
        return !FoldedWords.In(article.Text[start..claim.Span.End]).Any(own.Contains)
            && (IsNamedFirst(article, own[0]) || (!before.Contains('\n', StringComparison.Ordinal) && SpeaksOfAsked(before)) || SpeaksOfAsked(claim.Span.In(article.Text)));
    }

    /// <summary>Title and opening have the company asked about before they have the other: the article is on it.</summary>
    private bool IsNamedFirst(Article article, string employer)
    {
        if (!_articles.TryGetValue(article.Id, out var all))
        {
            _articles.Add(article.Id, all = FoldedWords.In($"{article.Title}\n{article.Text}"));
        }

        return all.FirstOrDefault(word => word == employer || _asked.Exists(asked => asked.Words[0] == word)) is { } first && first != employer;
    }

    /// <summary>True where a sentence is on the company asked about, and has not only to do with it: "a merger with X" is another's.</summary>
    private bool SpeaksOfAsked(string sentence)
    {
        var told = FoldedWords.In(sentence);
        return Enumerable.Range(0, told.Count).Any(at => _asked.Exists(asked => asked.Words[0] == told[at]) && (at < WordsOfOpening || !Prepositions.Contains(told[at - 1])));
    }
}
