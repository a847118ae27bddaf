using Bot.Answering.Composition;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;

namespace Bot.Answering.PayQuestions;

/// <summary>Answers with the pay claims chosen, with what disputes or corrects them, and the first words that frame them.</summary>
internal sealed class ClaimComposer(PayEvidence pay, ReplyLanguage language, float[] weights)
{
    private const int MostBeforeCaveat = 3;
    private const int MostBeforeDenial = 2;

    private const int WordsOfBareDenial = 4;

    private static readonly HashSet<string> Nobody = [];

    private readonly PayQuestion _asked = pay.Asked;
    private readonly ClaimLedger _ledger = pay.Ledger;
    private readonly ClaimChooser _chooser = new(pay, weights);
    private readonly ClaimLines _lines = new(pay);

    /// <returns>Null when claims do not tell; a draft that does not hold what is wanted when they tell that it is not there.</returns>
    public Draft? Compose()
    {
        var isElsewhere = IsElsewhere();
        var swapped = isElsewhere ? null : SwappedOffer.Of(pay);
        var premise = isElsewhere ? null : _chooser.Premise;
        var chosen = isElsewhere ? [] : OnceEach(_chooser.Choose());
        if (swapped is not null && (chosen.Count == 0 || IsOnlyBesidePayee(chosen) || (chosen[0].Slots.Name != SlotState.Same && chosen[0].Fit < swapped.Fit + SwappedOffer.Behind)))
        {
            (premise, chosen) = (new WrongPremise(swapped, null), [swapped]);
        }

        if (chosen.Count == 0 || IsOnlyBesidePayee(chosen))
        {
            return (_asked.WantsFigure || pay.HasPayee || pay.IsOfNobodyInTheNews) && pay.Matches.Count > 0 && (isElsewhere || IsMissing()) ? Nearest() : null;
        }

        chosen.ForEach(_lines.Add);
        var lines = OnceEach(_lines.All);
        var superseded = lines.Where(line => _ledger.SupersededBy(line.Claim) is not null || _lines.Correction(line) is not null).ToList();

        // A question without a figure takes none for granted: what it is "over" or "per" is often said of people or terms.
        var isPremiseWrong = premise is not null || IsPoolOfEach(chosen[0]) || (chosen[0].Slots.Contradicts && _asked.Kind is not PayQuestionKind.Comparison && (_asked.Figures.Count > 0 || _asked.Kind == PayQuestionKind.Disputed)) || PremiseLead.LacksOne(pay, lines);

        // A note on a correction belongs to the figure that answers, not to others told beside it.
        var isCorrected = superseded.Exists(line => line == lines[0] || _ledger.SupersededBy(line.Claim)?.Id == lines[0].Claim.Id || _lines.Correction(line)?.Id == lines[0].Claim.Id);
        var lead = ClaimLead.Of(_asked, _ledger, lines, isCorrected, superseded, isPremiseWrong, language);
        var isDisputed = lead?.Key == ClaimLead.Disputed;
        if (isPremiseWrong && _asked.Kind != PayQuestionKind.List && !_asked.AsksWholeToo)
        {
            // What the question has wrong comes before whether what is right is disputed.
            lead = PremiseLead.Whose(pay, premise?.Meant ?? chosen[0], language) ?? (isCorrected ? null : PremiseLead.Of(pay, premise?.Meant ?? chosen[0], lines, isDisputed, language)) ?? lead;
            lead = lead?.Key == ClaimLead.Premise && premise is null && HasFigureElsewhere(lines) ? null : lead;
        }

        var explained = Explained(chosen[0]);
        if (_asked.Kind == PayQuestionKind.Definition && explained is null && (lead is null || (lead.Key == ClaimLead.Disputed && !DeniesWhatIsAsked(lines))))
        {
            lead = DefinitionLead.Of(_asked, [.. lines.Where(line => !line.IsFolded)], language) ?? lead;
        }

        lead = ClaimLead.OneSided(pay, lines) ?? lead;
        if (isDisputed)
        {
            // What is said, of the figure asked about first, stands before what is said against it, which is never folded away; "who denied it?" is after that first.
            var told = 0;
            lines = [.. lines.Select(line => ClaimLikeness.IsDenial(line.Claim) ? line with { IsFolded = false } : line)
                .OrderBy(line => _asked.Figures.Count > 0 && line.Slots.Figure != SlotState.Same)
                .OrderBy(line => ClaimLikeness.IsDenial(line.Claim) ? _asked.AsksDenial ? 0 : 2 : ++told <= MostBeforeDenial || _asked.Kind == PayQuestionKind.Definition || line.Slots.Figure == SlotState.Same ? 1 : 3)];
        }

        lines = Restatements.Folded([.. lines.Select(line => line with { Claim = DenialSpeaker.Resolved(line.Claim, line.Article, _ledger) })]);
        var unlinked = superseded.Count > 0 ? null : Unlinked(premise?.Meant ?? chosen[0], lines);
        if (lead is not null && PremiseLead.PointsAtFigure(lead))
        {
            // "This" of the first words is the line that follows.
            lines = [.. lines.OrderBy(line => line.Claim.Id != (premise?.Meant ?? chosen[0]).Claim.Id)];
        }

        List<DraftStatement> statements = [.. lines.Select(line => Statement(line, lines, premise, superseded, lead))];
        if (_asked.Figures.Count > 0 && lines.All(line => line.Slots.Figure != SlotState.Same) && lines.Where(line => !line.IsFolded).Select(line => (line.Article, Words: pay.Figures.In(line.Article, _asked.Figures))).FirstOrDefault(found => found.Words is not null) is { Words: { } figured } beside
            && !statements.Exists(statement => statement.Article.Id == beside.Article.Id && statement.Quote.Start <= figured.Start && figured.End <= statement.Quote.End))
        {
            statements.Insert(0, new DraftStatement(beside.Article, figured, SpeakerResolver.Resolve(beside.Article.Text, figured)));
        }

        if (explained is { } words && !lines.Any(line => line.Article.Id == chosen[0].Article.Id && line.Claim.Span.Overlaps(words)))
        {
            statements.Insert(0, new DraftStatement(chosen[0].Article, words, SpeakerResolver.Resolve(chosen[0].Article, words)));
        }

        if (unlinked is not null)
        {
            statements.Insert(Math.Min(1, statements.Count), unlinked);
        }

        if (Caveat(lines) is { } caveat)
        {
            // The lines of claims in one article's order end with what it says of them.
            statements.Insert(Math.Min(MostBeforeCaveat, statements.Count(statement => statement.IsNeeded)), caveat);
        }

        return new Draft(statements, true, Shortest(statements))
        {
            // Words quoted beside the claims speak against them.
            Lead = unlinked is not null && premise?.Meant.Slots.Name != SlotState.Other ? new Phrase(ClaimLead.Disputed) : lead is null ? null : PremiseLead.Answering(_asked, lead, language),
            Said = ExtractiveComposer.Share(Together(chosen), weights),
            Match = chosen.MaxBy(match => match.Subject),
            Subject = chosen[0].Slots.Role == SlotState.Same ? chosen[0].Subject : 0,
            HoldsFigureAsked = premise is not null || chosen[0].Slots.Figure == SlotState.Same || HoldsSlotAsked(chosen[0]) || (_asked.AsksDenial && ClaimLikeness.IsDenial(chosen[0].Claim)) || (_asked is { AsksOfArticles: true, Kind: PayQuestionKind.Comparison } && chosen.Exists(match => match.Article.Id != chosen[0].Article.Id)),
        };
    }

    /// <summary>The question's figure stands in the articles shown, in words of which no claim was made: then they do not say otherwise.</summary>
    private bool HasFigureElsewhere(IReadOnlyList<ClaimMatch> lines) =>
        _asked.Figures.Count > 0 && lines.Select(line => line.Article).DistinctBy(article => article.Id).Any(article => pay.Figures.In(article, _asked.Figures) is not null);

    /// <summary>What stands beside the first figure of how far it can be trusted; null where it is not said, or a line has those words.</summary>
    private static DraftStatement? Caveat(IReadOnlyList<ClaimMatch> lines) =>
        lines.FirstOrDefault(line => line.Claim.Amount is not null && !ClaimLikeness.IsDenial(line.Claim)) is { } first && Caveats.Of(first.Article, first.Claim) is { } words && !lines.Any(line => line.Article.Id == first.Article.Id && line.Claim.Span.Overlaps(words))
            ? new DraftStatement(first.Article, words, null) : null;

    /// <summary>A name that no article has, where nothing in the question is known to them either: what they say of others is no answer.</summary>
    private bool IsElsewhere() => pay.IsOfNobodyInTheNews || pay.HasUnknownName && !pay.Matches.Any(match => match.Slots.Figure == SlotState.Same && match.SharesName);

    /// <summary>"What does X earn?": figures that merely stand near X's name are others'.</summary>
    private bool IsOnlyBesidePayee(List<ClaimMatch> chosen) =>
        pay.HasPayee && _asked is { Figures.Count: 0, Kind: PayQuestionKind.Figure } && !chosen.Exists(match => match.IsOfPayee || IsOfPayee(match));

    private bool IsOfPayee(ClaimMatch match)
    {
        var start = ClaimSurroundings.StartOfSentenceBefore(match.Article.Text, match.Claim.Span);
        var around = new TextSpan(start, match.Claim.Span.End - start);
        return OthersPay.IsPaidTo(pay.Payees, [.. _ledger.InArticle(match.Article.Id).Where(claim => claim.Span.Overlaps(around))], match.Article, match.Claim.Span);
    }

    /// <summary>True when the articles speak of the pay of those the question names, but not of what it asks: another person's, another part of pay, another year.</summary>
    private bool IsMissing()
    {
        if (pay.HasPayee && !pay.Matches.Any(match => match.IsOfPayee))
        {
            return true;
        }

        if (pay.HasPayer && pay.Matches.All(match => match.Slots.Name == SlotState.Other))
        {
            return true;
        }

        var near = pay.Matches.Where(match => match.Slots.Name == SlotState.Same && match.Subject >= ClaimChooser.SubjectNeeded / 2).ToList();
        return (near.Count > 0 && near.TrueForAll(match => match.Slots.Component == SlotState.Other || match.Slots.Year == SlotState.Other || match.Slots.Role == SlotState.Other || match.Slots.IsOfOthers || !match.SaysNew))
            || pay.Matches[0] is { Slots: { IsOfOthers: true, Name: not SlotState.Other }, Subject: >= ClaimChooser.SubjectNeeded };
    }

    private Draft Nearest() =>
        new([.. pay.Matches.DistinctBy(match => match.Article.Id).Take(1).Select(match => new DraftStatement(match.Article, match.Claim.Span, null))], HoldsWanted: false) { Said = 1, Match = pay.Matches[0], Lead = MissingLead.Of(pay, language) };

    private DraftStatement Statement(ClaimMatch line, List<ClaimMatch> lines, WrongPremise? premise, List<ClaimMatch> superseded, Phrase? lead) =>
        new(line.Article, premise?.Meant.Claim.Id == line.Claim.Id && line.Claim.Person is null ? QuoteUnits.WithPerson(line.Article.Text, Quote(line)) : line == lines[0] ? Continued(line, lines) : Quote(line), null, !line.IsFolded)
        {
            // A later article's correction is known to the ledger alone.
            Claim = line.Claim with { SupersededBy = line.Claim.SupersededBy ?? _ledger.SupersededBy(line.Claim)?.Id ?? _lines.Correction(line)?.Id },
            IsChecked = SlotReader.Figure(_asked.Figures, line.Claim) == SlotState.Same && !ClaimLikeness.IsDenial(line.Claim),
            AlsoIn = [.. Others(line).Select(article => article.Outlet).Where(outlet => outlet.Length > 0 && outlet != line.Article.Outlet).Distinct()],
            Decides = Decides(line),
            // "70 or 95 million?": "the figure you name" would not tell which.
            LeavesSumToQuote = !_asked.OffersFigures && SlotReader.Figure(_asked.Figures, line.Claim) == SlotState.Same && (superseded.Contains(line) || IsTakenForGranted(line, premise, lead)),
        };

    /// <summary>"And the bonus?": a claim on it answers, however many words of the question before stand elsewhere.</summary>
    private bool HoldsSlotAsked(ClaimMatch match) =>
        (_asked.Kind == PayQuestionKind.Definition && (_asked.FollowsUpWithSlot || (_asked.PointsAtArticle && match.Slots.Component == SlotState.Same)))
        || _asked.FollowsUpWithSlot && (match.Slots.Period == SlotState.Same || match.Slots.Component == SlotState.Same || match.Slots.Year == SlotState.Same || _asked.Currency is not null);

    /// <summary>Where the article says what the part of pay asked about takes in; null where that is not asked or not said.</summary>
    private TextSpan? Explained(ClaimMatch first)
    {
        if (!_asked.Defines.Contains(DefinitionSlot.Contents))
        {
            return null;
        }

        var parts = _asked.Components.Count > 0 ? _asked.Components : new HashSet<PayComponent> { first.Claim.Component };
        return Explanations.In(first.Article, parts);
    }

    /// <summary>"Is it a signing bonus?": that somebody denies just this is the answer.</summary>
    private bool DeniesWhatIsAsked(IReadOnlyList<ClaimMatch> lines) =>
        _asked.Defines.Contains(DefinitionSlot.Component) && lines.Any(line => line.Claim.Denies == DeniedPart.Component);

    /// <summary>"Did all of them get it?": that everybody does is nowhere said.</summary>
    private bool IsOfEveryone => _asked.Denied.Contains(DeniedPart.Everyone);

    /// <summary>"The pool of 9 million, is that what each gets?"</summary>
    private bool IsPoolOfEach(ClaimMatch match) => match.Claim.Component == PayComponent.Pool && match.Slots.Figure == SlotState.Same && _asked.Kind is PayQuestionKind.Figure or PayQuestionKind.Disputed or PayQuestionKind.Definition && (_asked.AsksEach || IsOfEveryone);

    /// <summary>What a denial says is worth little without who says it.</summary>
    private static TextSpan Quote(ClaimMatch line)
    {
        var closed = QuoteUnits.Closed(line.Article.Text, QuoteUnits.WithoutBullet(line.Article.Text, line.Claim.Span));
        if (!ClaimLikeness.IsDenial(line.Claim))
        {
            return closed;
        }

        // "There is no such guarantee," he said. "It is one year", "It is invented. The most was…": what is so stands behind what is not.
        var said = Concessions.With(line.Article.Text, QuoteUnits.WithSpeaker(line.Article.Text, closed));
        var isBrief = QuoteTrimmer.Words(line.Article.Text, said) <= WordsOfBareDenial;
        return QuoteUnits.WithNext(line.Article.Text, said, next => isBrief || next[0] is '«' or '“' or '"');
    }

    /// <summary>The words of the first line with those that follow, where these may say what is asked for beside a figure: what is said against it, who says it, the other side.</summary>
    private TextSpan Continued(ClaimMatch line, List<ClaimMatch> lines)
    {
        var quote = Quote(line);
        if (_asked.Kind == PayQuestionKind.Who && QuoteUnits.WithNamed(line.Article.Text, quote, Nobody) is var named && named != quote)
        {
            return named;
        }

        if (TableCell.Of(line.Article, line.Claim) is not null)
        {
            return quote;
        }

        quote = _asked.AsksChange && _asked.Kind is PayQuestionKind.Figure or PayQuestionKind.List ? WithChange(line.Article.Text, quote) : quote;
        var longer = QuoteUnits.WithNext(line.Article.Text, quote, next => _asked.Kind switch
        {
            PayQuestionKind.Figure => !_asked.WantsFigure || (_asked.AsksLatest && AnswerTypeEvidence.AmountIn(next).Length > 0),
            PayQuestionKind.Disputed => !lines.Exists(other => ClaimLikeness.IsDenial(other.Claim)) && (next.AsSpan().ContainsAny('«', '“', '"') || DenyingWords.AreIn(FoldedWords.In(next))),
            PayQuestionKind.Comparison => lines.Count == 1 && AnswerTypeEvidence.AmountIn(next).Length > 0,
            PayQuestionKind.Who => !line.Claim.SpeakerNamed,
            _ => false,
        });
        return lines.Exists(other => other.Article.Id == line.Article.Id && other.Claim.Span.Start >= quote.End && other.Claim.Span.Overlaps(longer)) ? quote : longer;
    }

    /// <summary>"The typical salary, and the rise since?": the quote to the end of its sentence, where only that has by how much it rose.</summary>
    private static TextSpan WithChange(string text, TextSpan quote)
    {
        var sentence = QuoteUnits.Behind(text, quote) is [var rest, ..] ? new TextSpan(quote.Start, rest.End - quote.Start) : quote;
        return AnswerTypeEvidence.SharesIn(quote.In(text)).Count == 0 && !SentenceShape.IsFinished(quote.In(text)) && AnswerTypeEvidence.SharesIn(sentence.In(text)).Count > 0 && QuoteTrimmer.Words(text, sentence) <= QuoteTrimmer.MostWords ? sentence : quote;
    }

    /// <summary>The question asks whether the sum is right, or has it for something else, or as confirmed when nobody has: repeated in our words it would sound like a yes.</summary>
    private bool IsTakenForGranted(ClaimMatch line, WrongPremise? premise, Phrase? lead) =>
        premise is not null || line.Slots.Contradicts || lead?.Key.StartsWith(ClaimLead.Premise, StringComparison.Ordinal) == true || (_asked.AsksConfirmation && line.Claim.Status != ClaimStatus.Confirmed)
        || (_asked.Kind is PayQuestionKind.Disputed or PayQuestionKind.Definition or PayQuestionKind.Figure && !_asked.AsksOpenly && lead?.Key.StartsWith(ClaimLead.Confirmed, StringComparison.Ordinal) != true);

    /// <summary>"Is it true that they pay $100M signing bonuses?", "… to all of them?": the words that have that sum for no signing bonus, or not for all.</summary>
    private bool Decides(ClaimMatch line) =>
        _asked.Figures.Count > 0 && line.Slots.Figure == SlotState.Same && ((line.Claim.Denies is { } part && _asked.Denied.Contains(part)) || DeniesPartAsked(Quote(line).In(line.Article.Text)));

    private bool DeniesPartAsked(string quote) =>
        FoldedWords.In(quote) is var words && (DenyingWords.AreIn(words) || words.Contains("non")) && PayQuestionReader.Components(quote).Any(part => part != PayComponent.Offer && _asked.Components.Contains(part));

    private static string Shortest(List<DraftStatement> statements) =>
        statements.Find(statement => statement.Claim?.Amount is not null && !statement.LeavesSumToQuote) is { } first ? AnswerTypeEvidence.AmountIn(first.Claim!.Span.In(first.Article.Text)) : "";

    private IEnumerable<Article> Others(ClaimMatch line)
    {
        var voice = _ledger.VoiceOf(line.Claim);
        return voice.AlsoIn.Prepend(voice.Lead).Where(claim => claim.Id != line.Claim.Id).Select(_ledger.ArticleOf).OfType<Article>().Where(_lines.IsShown);
    }

    /// <summary>Each voice once, and the same figure of one story once: where two articles print it, the one in the asker's language, else the original.</summary>
    private List<ClaimMatch> OnceEach(IReadOnlyList<ClaimMatch> chosen)
    {
        var once = new List<ClaimMatch>();
        foreach (var match in chosen)
        {
            var same = once.FindIndex(known => known.Article.Id != match.Article.Id && AreOneFinding(known, match));
            if (same < 0)
            {
                once.Add(match);
            }
            else if (IsPreferred(match, once[same]))
            {
                once[same] = match;
            }
        }

        return once;
    }

    private bool AreOneFinding(ClaimMatch first, ClaimMatch second) =>
        first.Claim.Denies == second.Claim.Denies
        && (_ledger.VoiceOf(first.Claim).Lead.Id == _ledger.VoiceOf(second.Claim).Lead.Id
            || (first.Claim.Amount is { } amount && second.Claim.Amount is { } other && ClaimLikeness.SameFigure(amount, other) && first.Claim.Component == second.Claim.Component && first.Claim.Kind == second.Claim.Kind
                && ClaimLikeness.MayBeOnePeriod(first.Claim.Period, second.Claim.Period) && ClaimLikeness.MayBeOnePerson(first.Claim, second.Claim) && _ledger.TellOneStory(first.Article.Id, second.Article.Id)));

    private bool IsPreferred(ClaimMatch match, ClaimMatch other)
    {
        var (isOwn, isOtherOwn) = (match.Article.Language == language.Code(), other.Article.Language == language.Code());
        return isOwn != isOtherOwn ? isOwn : _ledger.VoiceOf(match.Claim).Lead.Id == match.Claim.Id && match.Article.Published < other.Article.Published;
    }

    /// <summary>What the chosen claims say of the question between them.</summary>
    private static float[] Together(List<ClaimMatch> chosen) =>
        [.. Enumerable.Range(0, chosen[0].Own.Length).Select(g => chosen.Max(match => match.Own[g]))];

    /// <summary>Words behind the first figure that deny it, where the ledger has no denial of it: quoted as they stand.</summary>
    private DraftStatement? Unlinked(ClaimMatch first, IReadOnlyList<ClaimMatch> lines)
    {
        var isWanted = _asked.Kind is PayQuestionKind.Disputed or PayQuestionKind.Who || (_asked.Figures.Count > 0 && _asked.Kind != PayQuestionKind.Definition) || (_asked.Kind == PayQuestionKind.Figure && first.Claim.Status == ClaimStatus.AnonymousSource);

        // That the sum is fiction does not tell whether anybody got it.
        var asksWhoGot = _asked.Denied.Overlaps([DeniedPart.Everyone, DeniedPart.Recipients]);
        if (!isWanted || first.Claim.Amount is null || lines.Any(line => ClaimLikeness.IsDenial(line.Claim) && (!asksWhoGot || line.Claim.Denies is DeniedPart.Everyone or DeniedPart.Recipients)) || _lines.Denial(first) is not { } denial)
        {
            return null;
        }

        var isSaid = lines.Any(line => line.Article.Id == denial.Article.Id && line.Claim.Span.Start < denial.Words.End && denial.Words.Start < line.Claim.Span.End);
        return isSaid ? null : new DraftStatement(denial.Article, denial.Words, SpeakerResolver.Resolve(denial.Article, denial.Words));
    }
}
