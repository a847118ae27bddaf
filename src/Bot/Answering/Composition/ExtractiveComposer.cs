using Bot.Answering.Composition.Spans;
using Bot.Answering.PayQuestions;
using Bot.Answering.Retrieval;
using Bot.Articles;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>Answers with the pay claims that fit, put into fixed words, or with the best sentences of the passages, word for word.</summary>
internal sealed class ExtractiveComposer : IAnswerComposer
{
    private const int MostPicked = 7;

    public const float MuchMore = 0.32f;

    // A claim that says this share of a question's subject is what it is after.
    private const double NothingElse = 0.85;

    // Where claims only tell that what is asked for is missing, a sentence with this share of the question knows better.
    private const double SaysNearlyAll = 0.85;

    // As much a sentence says that is right more often than not, in questions of the readable gold sets.
    private const double SaysEnough = 0.45;

    // Share of the question that a sentence has to say where claims have no figure and none is asked for.
    private const double SaysSomething = 0.3;

    // Of a yes or no on somebody that articles know, the nearest that they say puts it right.
    private const double SaysNearest = 0.35;

    // Share of the question's weight that a sentence says beyond a figure near it, where whether something is so is asked.
    private const double SaysMore = 0.15;

    // Share of the question's subject that figures must say to answer where no sentence does.
    private const double SubjectOfAsked = 0.5;

    // Share of the question's weight, where a figure is plainly wanted.
    private const double FiguresFirst = 0.3;

    public Task<Draft> ComposeAsync(ComposeRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var composed = Compose(request);
        if (!composed.HoldsWanted && request.Pay is { IsOfNobodyInTheNews: false, Asked.Figures.Count: 0 } && QuotedWords.About(request) is { } quoted)
        {
            // Whatever is asked of words that an article has: there they stand.
            composed = quoted;
        }

        var draft = Corrections.With(composed, request.Pay);
        return Task.FromResult(draft.IsOnArticles ? draft : draft with { Grounds = Grounds.Of(request, draft) });
    }

    private static Draft Compose(ComposeRequest request)
    {
        if (ReportedBy.Find(request) is { } reported)
        {
            return reported;
        }

        if (ArticleFacts.Find(request) is { } facts)
        {
            return facts;
        }

        if (HeadlineWords.Find(request) is { } headline)
        {
            return headline;
        }

        if ((SaidBy.Find(request) ?? QuotedWords.Find(request) ?? FormerPosts.Find(request) ?? NamedPeople.Find(request) ?? NamedCompanies.Find(request) ?? ConvertedSums.Find(request) ?? NamedRow.Find(request)) is { } told)
        {
            return told;
        }

        var sentences = Checked(request, Sentences(request));
        var pay = request.Pay.OfMatters();
        if (request.Pay.Asked.Matters.IsLoose && (request.Pay.Asked is { Kind: PayQuestionKind.Comparison, AsksYearBefore: false } ? sentences.Said < SaysNearlyAll : pay.Matches.Count == 0 ? !SpeaksOfMatters(request, sentences) : !pay.Matches.Any(IsOnNamed)))
        {
            pay = request.Pay;
        }

        if (new ClaimComposer(pay, request.Query.Language, request.Weights).Compose() is not { } figures)
        {
            return sentences;
        }

        var asked = request.Pay.Asked;
        if (request.Pay.IsOfNobodyInTheNews)
        {
            // A sentence that says what the word means is welcome; a figure or a date of others is not.
            return asked.AsksMeaning && sentences.Said >= SaysNearlyAll && !sentences.Statements[0].Quote.In(sentences.Statements[0].Article.Text).Any(char.IsDigit) ? sentences : figures;
        }

        if (GoBeforeFigures(request, sentences, figures))
        {
            return sentences;
        }

        if (TellsWhether(asked, figures, sentences))
        {
            return sentences;
        }

        if (!asked.AsksPay)
        {
            // "Senior engineer in Zurich?" and "how does she compare with him?" say nothing of pay, and can hardly be after anything else.
            return asked.Kind == PayQuestionKind.Comparison && figures.Statements.Count > 1 && figures.Said >= sentences.Said ? figures : request.Wanted[0] == AnswerType.Any && figures.Subject >= NothingElse && figures.Said >= sentences.Said ? figures : sentences;
        }

        if (sentences.PutsNameRight && !figures.HoldsWanted)
        {
            return sentences;
        }

        if (request.Wanted[0] == AnswerType.Person && figures.Match is { Claim.Speaker: null, Claim.Person: null } && sentences is { HoldsWanted: true, Statements: [{ Speaker: not null }, ..] } && sentences.Said >= figures.Said - FiguresFirst)
        {
            // Who says it is told beside the sentence, and not with the figure.
            return sentences;
        }

        if (!figures.HoldsWanted && sentences.HoldsWanted && (asked.AsksWhether || asked.Kind == PayQuestionKind.Disputed) && !asked.AsksAmount && !request.Pay.HasUnknownName && sentences.Said >= SaysNearest && Grounds.Strangers(request, sentences) == 0)
        {
            return sentences;
        }

        if (!figures.HoldsWanted && sentences.HoldsWanted && request.Wanted[0] is AnswerType.Person or AnswerType.Place or AnswerType.Date && sentences.Said >= SaysSomething)
        {
            // That claims have no figure is nothing to who said it, where or when.
            return sentences;
        }

        if (!figures.HoldsWanted && sentences.HoldsWanted && Known(request, figures, sentences) is { } known)
        {
            return known;
        }

        figures = WithReason(request, WithOtherSide(asked, figures, sentences), sentences);
        return figures.HoldsFigureAsked || figures.Lead?.Key == ClaimLead.OneSide || (request.Wanted[0] is AnswerType.Any or AnswerType.Amount && IsWithoutFigure(asked, figures, sentences)) || (MayAnswer(asked, figures, request.Wanted[0]) && (figures.Said >= sentences.Said - Advance(asked) || (!sentences.HoldsWanted && AreOnAsked(request.Pay, figures)))) ? figures : sentences;
    }

    /// <summary>Where no sentence has what is asked for: figures of those asked about, and of the part of pay, are what there is, in however few of the question's words; what a company pays must be said to be its own.</summary>
    private static bool AreOnAsked(PayEvidence pay, Draft figures) =>
        figures is { HoldsWanted: true, Match: { Subject: >= SubjectOfAsked, Slots: { Name: SlotState.Same or SlotState.Open, Component: SlotState.Same or SlotState.Open, IsOfOthers: false } slots } match } && slots.Role != SlotState.Other && slots.Year != SlotState.Other && (!pay.HasPayer || (match.Claim.Employer is { } employer && pay.Payers.Any(payer => Payers.Is(payer, employer))));

    private static bool IsOnNamed(ClaimMatch match) => match.Slots.Name != SlotState.Other && match.Subject >= ClaimChooser.SubjectNeeded;

    /// <summary>A figure on those whom the article never names, on another part of pay, or that another pays, is no answer where a figure is asked for, however much else it says of the question.</summary>
    private static Draft Checked(ComposeRequest request, Draft sentences)
    {
        var asked = request.Pay.Asked;
        if (asked.Matters.IsCondition && SpeaksOfMatters(request, sentences))
        {
            return sentences;
        }

        if (asked is { AsksPay: true, AsksWhether: true, Matters: { Any: true, IsLoose: false } } && !SpeaksOfMatters(request, sentences)
            || !request.AsksInParts && asked is { AsksAmount: false, Components.Count: 0, Figures.Count: 0, Matters: { AreMoreThanGrades: true, IsLoose: false } } && request.Wanted[0] is AnswerType.Any or AnswerType.Count && !sentences.Statements.Any(statement => asked.Matters.AreIn(statement.Quote.In(statement.Article.Text))))
        {
            return sentences with { HoldsWanted = false };
        }

        if (!asked.AsksPay || !asked.WantsFigure || asked.Kind != PayQuestionKind.Figure || sentences.Statements.Count == 0)
        {
            return sentences;
        }

        if (AsksSumOfNamed(request) && !sentences.Statements.Any(statement => statement.Quote.In(statement.Article.Text).Any(char.IsDigit)))
        {
            // However near it comes: a sum is asked for, and no number stands there.
            return sentences with { HoldsWanted = false };
        }

        var (article, quote) = (sentences.Statements[0].Article, sentences.Statements[0].Quote);
        sentences = sentences with { Strangers = Grounds.Strangers(request, sentences) };
        var isNoSum = AnswerTypeReader.IsNoSum(request.Wanted[0]);
        var isOnMatter = asked.Matters.AreMoreThanGrades && SpeaksOfMatters(request, sentences);
        var isOtherPart = !isNoSum && !isOnMatter && (asked.AsksAmount || asked.ImpliesAmount) && asked.Components.Count == 1 && PayQuestionReader.Components(quote.In(article.Text)) is { Count: > 0 } parts
            && parts.All(part => SlotReader.Component(asked.Components, part) == SlotState.Other);
        var isOfOthers = !isNoSum && (OthersPay.Is(request.Pay, article, quote) || request.Pay.Market?.IsOther(article, quote) == true);
        var isOfOtherMatter = !isNoSum && asked.Matters.Any && !asked.Matters.IsLoose && !SpeaksOfMatters(request, sentences);
        return sentences.Strangers > 0 || isOtherPart || isOfOthers || isOfOtherMatter ? sentences with { HoldsWanted = false, IsOfOthers = isOfOthers } : sentences;
    }

    /// <summary>"What does Anna Weiss earn?": a sum of somebody's pay, and neither whether it is so nor much else.</summary>
    private static bool AsksSumOfNamed(ComposeRequest request) =>
        !request.AsksInParts && request.Pay is { Market: null, Asked: { AsksWhether: false } and ({ AsksAmount: true } or { ImpliesAmount: true }) } && request.Wanted[0] is AnswerType.Any or AnswerType.Amount
        && request.Query.Groups.Any(group => group.IsNameAsked);

    /// <summary>A sentence that speaks of what is asked for besides parts of pay, and says as much of the question as the figures; in their own article it need not name the company again.</summary>
    private static bool GoBeforeFigures(ComposeRequest request, Draft sentences, Draft figures)
    {
        var asked = request.Pay.Asked;
        if (!asked.Matters.AreMoreThanGrades || asked.Figures.Count > 0 || !sentences.HoldsWanted || !SpeaksOfMatters(request, sentences))
        {
            return false;
        }

        if (!figures.HoldsWanted || asked is { Matters.IsCondition: true, AsksAmount: false })
        {
            // That another company's figure is the nearest claim tells nothing against the sentence.
            return true;
        }

        var needed = figures.Statements[0].Article.Id == sentences.Statements[0].Article.Id ? figures.Said - FiguresFirst : figures.Said;
        return sentences.Said >= (asked.Kind == PayQuestionKind.Comparison ? Math.Max(needed, SaysNearlyAll) : needed);
    }

    /// <summary>Claims only tell that what is asked for is missing: a sentence that says much of the question answers where nobody's own pay is asked for; else one that has the very part of pay with a sum.</summary>
    /// <returns>Null where claims know better.</returns>
    private static Draft? Known(ComposeRequest request, Draft figures, Draft sentences)
    {
        var isOfAnybody = !request.Pay.HasPayee && !request.Pay.HasPayer;
        var isOtherPart = figures.Lead?.Key == MissingLead.OtherPart && sentences.Said >= SaysEnough;
        if (isOfAnybody)
        {
            return isOtherPart || sentences.Said >= SaysNearlyAll || request.Pay.Asked.PutsNewInPlace ? sentences : null;
        }

        return isOtherPart && sentences.Statements.FirstOrDefault(HasPart) is { } telling ? sentences with { Statements = [telling, .. sentences.Statements.Where(statement => statement != telling)] } : null;

        bool HasPart(DraftStatement statement) => statement.Quote.In(statement.Article.Text) is var quote && request.Pay.Asked.Components.Overlaps(PayQuestionReader.Components(quote))
            && AnswerTypeEvidence.AmountIn(quote).Length > 0 && !OthersPay.Is(request.Pay, statement.Article, statement.Quote);
    }

    /// <summary>Two are compared, and claims have one of them: the sentence with another sum stands beside it.</summary>
    private static Draft WithOtherSide(PayQuestion asked, Draft figures, Draft sentences)
    {
        if (asked.Kind != PayQuestionKind.Comparison || !figures.HoldsWanted || figures.Lead?.Key == ClaimLead.OneSide || figures.Statements is not [var side, ..] || figures.Statements.Count(statement => statement.IsNeeded) > 1)
        {
            return figures;
        }

        var other = sentences.Statements.Take(2).FirstOrDefault(statement => (statement.Article.Id != side.Article.Id || !statement.Quote.Overlaps(side.Quote)) && AnswerTypeEvidence.AmountIn(statement.Quote.In(statement.Article.Text)).Length > 0);
        return other is null ? figures : figures with { Statements = [side, other, .. figures.Statements.Skip(1)] };
    }

    /// <summary>"Why did they offer 90,000?": that they did is no reason. What gives one for it is quoted beside the figure, unless the question has the figure wrong.</summary>
    private static Draft WithReason(ComposeRequest request, Draft figures, Draft sentences)
    {
        if (request.Wanted[0] != AnswerType.Reason || request.Pay.Asked.Figures.Count == 0 || !figures.HoldsFigureAsked || figures.Lead?.Key.StartsWith(ClaimLead.Premise, StringComparison.Ordinal) == true)
        {
            return figures;
        }

        var reason = sentences.Statements.Select(statement => statement with { Quote = Beyond(figures, statement), IsNeeded = true }).FirstOrDefault(statement => AnswerTypeEvidence.GivesReason(statement.Quote.In(statement.Article.Text)));
        return reason is null ? figures : figures with { Statements = [figures.Statements[0], reason, .. figures.Statements.Skip(1)] };
    }

    /// <summary>What of a quote stands behind the lines of the figures; empty where they have all of it.</summary>
    private static TextSpan Beyond(Draft figures, DraftStatement statement)
    {
        var text = statement.Article.Text;
        if (figures.Statements.FirstOrDefault(line => line.Article.Id == statement.Article.Id && line.Quote.Overlaps(statement.Quote)) is not { } line)
        {
            return statement.Quote;
        }

        var end = statement.Quote.End;
        var length = end > line.Quote.End ? text.AsSpan(line.Quote.End..end).TrimStart().Length : 0;
        return new TextSpan(end - length, length);
    }

    /// <summary>"Did she threaten to leave over the bonus?": a sentence that says much more of it than the figure near it.</summary>
    private static bool TellsWhether(PayQuestion asked, Draft figures, Draft sentences) =>
        asked is { AsksWhether: true, AsksAmount: false, Kind: PayQuestionKind.Figure } && sentences.HoldsWanted && !figures.HoldsFigureAsked && figures.Lead is null && sentences.Said >= figures.Said + SaysMore;

    private static bool SpeaksOfMatters(ComposeRequest request, Draft sentences) =>
        sentences.Statements is [var first, ..] && request.Pay.Asked.Matters.AreIn(first.Quote.In(first.Article.Text));

    /// <summary>A sum is asked for, which claims have and the best sentence has not.</summary>
    private static bool IsWithoutFigure(PayQuestion asked, Draft figures, Draft sentences) =>
        figures.HoldsWanted && sentences.HoldsWanted && asked.Kind == PayQuestionKind.Figure && (asked.AsksAmount || asked.ImpliesAmount) && sentences.Statements.Count > 0
        && AnswerTypeEvidence.AmountIn(sentences.Statements[0].Quote.In(sentences.Statements[0].Article.Text)).Length == 0;

    /// <summary>Head counts, dates, places and reasons are no claims about pay, but a figure that the question takes for granted is checked, and what is disputed is shown.</summary>
    private static bool MayAnswer(PayQuestion asked, Draft figures, AnswerType wanted) =>
        asked.Figures.Count > 0 || asked.Kind == PayQuestionKind.Who || (asked.Kind == PayQuestionKind.Comparison && figures.Statements.Count > 1) || wanted is AnswerType.Any or AnswerType.Amount or AnswerType.Person
        || (wanted == AnswerType.Reason && figures.Lead?.Key == ClaimLead.Disputed);

    /// <summary>How much more of the question a sentence must say than the best claim, to go before it.</summary>
    private static double Advance(PayQuestion asked) =>
        asked.Kind == PayQuestionKind.List ? 2 * FiguresFirst : asked.AsksAmount || (asked.WantsFigure && !asked.ImpliesAmount) ? FiguresFirst : asked.ImpliesAmount ? FiguresFirst / 3 : 0;

    private static Draft Sentences(ComposeRequest request)
    {
        var candidates = SentenceChances.Of(request, SentenceCandidates.Of(request));
        var spans = new SpanReader(request);
        var picked = new SentencePicker(request.Weights, request.Query.Language.Code(), request.Wanted, new FirstSentence(request, spans)).Pick(candidates, MostPicked);
        picked = request.Wanted is [var wanted] ? AskedThing.Told(request, picked, wanted) : picked;
        if (request.Pay.Asked is { AsksPay: true, WantsFigure: true, Kind: PayQuestionKind.Figure } && !request.AsksInParts)
        {
            // One figure is asked for: what only says more of the same is left out.
            picked = [.. picked.Where((choice, at) => at == 0 || choice.News >= MuchMore)];
        }

        picked = TwoCounts.Of(request) ?? picked;
        picked = AskedThing.DatedFirst(request, new FirstQuote(request).Complete(picked));
        var isOfOtherDuty = request.Wanted[0] == AnswerType.Duration && picked.Count > 0 && DutyVerb.In(request.Text, request.Query) is { } duty && picked[0].Sentence.Own[duty] == 0;
        List<DraftStatement> statements = [.. picked.Select(choice => Statement(choice, request))];
        var said = picked.Count > 0 ? Share(picked[0].Sentence.Own, request.Weights) : 0;
        var draft = new Draft(statements, AskedThing.IsHeld(request, picked, statements) && !isOfOtherDuty, new ShortestAnswer(request, spans).In(statements, said)) { Said = said, Nearest = Nearest(request, picked, statements) };
        draft = draft with { Support = picked.Count == 0 ? null : SentenceSupport.Of(request, picked[0].Sentence, draft.HoldsWanted, spans) };
        return OtherName.Apply(request, draft, picked);
    }

    private static DraftStatement? Nearest(ComposeRequest request, IReadOnlyList<PickedSentence> picked, List<DraftStatement> statements) =>
        picked.Zip(statements, (choice, statement) => (Statement: statement, Said: Share(choice.Sentence.Own, request.Weights)))
            .Where(near => near.Said >= SaysSomething && !HasSum(near.Statement.Quote.In(near.Statement.Article.Text), request.Pay.Asked.AsksPay)).OrderByDescending(near => near.Said).FirstOrDefault().Statement;

    /// <param name="asksPay">Where pay is asked for any number may be taken for it.</param>
    private static bool HasSum(string quote, bool asksPay) => AnswerTypeEvidence.AmountsIn(quote).Count + AnswerTypeEvidence.SharesIn(quote).Count > 0 || (asksPay && quote.Any(char.IsDigit));

    /// <summary>What is said of the question, as a share of its weight.</summary>
    public static double Share(float[] said, float[] weights) => said.Zip(weights).Sum(pair => pair.First * pair.Second) / Math.Max(1e-6, weights.Sum());

    private static DraftStatement Statement(PickedSentence choice, ComposeRequest request)
    {
        var article = choice.Sentence.Passage.Article;
        var words = request.Query.Groups.Select((group, g) => (group.Word, Weight: request.Weights[g])).ToList();
        var quote = QuoteTrimmer.Trim(article.Text, choice.Sentence.Span, stretch => words.Where(word => stretch.Contains(word.Word, StringComparison.OrdinalIgnoreCase)).Sum(word => word.Weight));

        // A reporter's words on somebody are not theirs: the sentence before tells whom they are on.
        return SpeakerResolver.IsOnSpeaker(quote.In(article.Text))
            ? new DraftStatement(article, QuoteUnits.WithSpeaker(article.Text, quote), null, choice.IsNeeded)
            : new DraftStatement(article, quote, SpeakerResolver.Resolve(article, choice.Sentence.Span), choice.IsNeeded);
    }
}
