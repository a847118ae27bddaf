using Bot.Answering.Composition;
using Bot.Articles;
using Bot.Articles.Passages;
using Bot.Faqs;
using Bot.Language;
using Bot.PayClaims;

namespace Bot.Answering;

/// <summary>What the bot will say. Everything a channel needs to render and everything that proves it.</summary>
internal sealed record Answer
{
    public required Outcome Outcome { get; init; }

    public required ReplyLanguage Language { get; init; }

    /// <summary>The first line: a fixed template of ours, without facts.</summary>
    public required Phrase Lead { get; init; }

    /// <summary>The day it was given (UTC), from which the ages of its sources are counted.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>What is shown at once, best first.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>HR's reply; null where none answers. Then <see cref="Statements"/> is empty, and what articles say is behind "more".</summary>
    public CuratedReply? Curated { get; init; }

    /// <summary>True when it concerns the asker alone, whatever the outcome: others must not see it.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>What is folded behind "more".</summary>
    public IReadOnlyList<Statement> More { get; init; } = [];

    /// <summary>Nearest sources of an abstention; never an answer.</summary>
    public IReadOnlyList<Citation> Nearest { get; init; } = [];

    /// <summary>True where the first of them is shown by its quote, which says much of the question; else all are by their titles.</summary>
    public bool QuotesNearest { get; init; }

    /// <summary>Closing lines of ours: an offer, a hint, the language note.</summary>
    public IReadOnlyList<Phrase> Notes { get; init; } = [];

    /// <summary>Questions the asker may press next.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>The shortest span that answers; empty when there is none.</summary>
    public string Shortest { get; init; } = "";

    /// <summary>Probability (0 to 1) that an answer from articles is what the question wants and that the corpus supports one, whatever was decided.</summary>
    public required double Confidence { get; init; }

    /// <summary>What that rests on, to learn it from; null where retrieval alone tells.</summary>
    public Grounds? Grounds { get; init; }

    /// <summary>What speaks for and against the sentence that answers first; null where confidence does not go by it.</summary>
    public SentenceSupport? Support { get; init; }

    /// <summary>Articles in order of retrieval, ten at most.</summary>
    public IReadOnlyList<ArticleId> Ranked { get; init; } = [];

    /// <summary>HR's replies nearest to the question, best first, ten at most.</summary>
    public IReadOnlyList<FaqId> RankedFaqs { get; init; } = [];

    /// <summary>Passages in order of retrieval, ten at most.</summary>
    public IReadOnlyList<RankedText> Passages { get; init; } = [];
}

/// <summary>How the question ended.</summary>
internal abstract record Outcome
{
    private Outcome() { }

    public sealed record Answered : Outcome;

    /// <summary>An approved reply of HR's matched, or two did and the asker chooses.</summary>
    public sealed record Faq : Outcome;

    public sealed record Abstained(AbstainReason Reason) : Outcome;

    public sealed record Refused(RefusalReason Reason) : Outcome;

    public sealed record Routed(RouteReason Reason) : Outcome;

    /// <summary>The word answers, logs and metrics use.</summary>
    public string Name => GetType().Name.ToLowerInvariant();
}

internal enum AbstainReason
{
    /// <summary>The corpus holds nothing on it.</summary>
    NothingFound,

    /// <summary>Something is near, but does not answer.</summary>
    NotAnswered,

    /// <summary>The corpus holds no article at all.</summary>
    EmptyCorpus,

    /// <summary>The message holds no words.</summary>
    EmptyQuestion,

    /// <summary>The message is longer than a question may be.</summary>
    TooLong,

    /// <summary>The message asks for something to be done, not for what articles say.</summary>
    OutOfScope,
}

internal enum RefusalReason
{
    ColleaguePay,
    Unmasking,
    Antitrust,
    Injection,
}

internal enum RouteReason
{
    OwnPay,
    OfferAdvice,
    Legal,
}

/// <summary>A fixed sentence of ours by its key in the wording files, with values for its {0} marks.</summary>
internal sealed record Phrase(string Key, params IReadOnlyList<string> Values);

/// <summary>One checkable sentence of an answer with the sources that carry it.</summary>
/// <param name="Speaker">Who says it, resolved from the article where the quote says only "he"; null when the quote names its own.</param>
internal sealed record Statement(Citation Citation, string? Speaker = null)
{
    /// <summary>The pay claim to be put into words, with the quote beneath; null where the quote itself is the statement.</summary>
    public PayClaim? Claim { get; init; }

    /// <summary>True where the claim has the very figure of the question: its quote is printed before others.</summary>
    public bool IsChecked { get; init; }

    /// <summary>The claim in whose place <see cref="Claim"/> is, where it is shown because a quote has that figure; null otherwise.</summary>
    public PayClaim? TakenBack { get; init; }

    /// <summary>True where the article's title, outlet, author and day are the statement.</summary>
    public bool IsOnArticle { get; init; }

    /// <summary>True where the sum is the question's own and stands there for something else: our words leave it to the quote.</summary>
    public bool LeavesSumToQuote { get; init; }

    /// <summary>True where the quote says that the question's sum is not the part of pay it has it for, or not everyone's: it is printed before all other quotes.</summary>
    public bool Decides { get; init; }

    /// <summary>The outlets that print the same claim from the same source.</summary>
    public IReadOnlyList<string> AlsoIn { get; init; } = [];

    /// <summary>The sentence that a model wrote upon its citations; null where the quote or a claim is the statement.</summary>
    public string? Written { get; init; }

    /// <summary>What else a written sentence rests on.</summary>
    public IReadOnlyList<Citation> Others { get; init; } = [];

    public IEnumerable<Citation> Citations => Others.Prepend(Citation);
}

/// <summary>A verbatim span of a stored article.</summary>
/// <param name="Number">The mark [n] in the answer, from 1; equal spans share one.</param>
/// <param name="Span">Where the quote stands in the article's text.</param>
internal sealed record Citation(int Number, Article Article, TextSpan Span)
{
    public string Quote => Span.In(Article.Text);
}

/// <summary>A retrieved passage with a line of title, outlet and date before it.</summary>
internal sealed record RankedText(PassageId Passage, string Text);
