using Bot.Language;
using Bot.PayClaims.Ledger;
using Bot.PayClaims.Money;
using Bot.PayClaims.Reading.Choices;

namespace Bot.PayClaims.Reading;

/// <summary>One reading of one article: figures, then whose and by whom, then what repeats or corrects what.</summary>
internal sealed class ClaimReading
{
    private readonly ClaimText _text;
    private readonly CueLexicon _lexicon;
    private readonly PaySentences _sentences;
    private readonly List<PayTable> _tables;
    private readonly string? _bare;
    private readonly string _language;
    private readonly ClaimChoices _choices;
    private readonly HomeCurrency _home;

    // The whole text is looked through for it, so once and only where a list has figures.
    private readonly Lazy<SpeakerSource?> _noted;

    private SourceHints _hints = null!;
    private IReadOnlyList<NameMention> _names = [];
    private EmployerReader _employers = null!;
    private SpeakerScene _scene = null!;
    private RunningPaper _paper = null!;
    private SourceFrame _frame = null!;
    private MemoAuthor _memo = null!;

    private ClaimReading(ClaimText text, IReadOnlyList<MoneyMention> money, List<PayTable> tables, HomeCurrency home, ClaimChoices choices)
    {
        (_home, _choices) = (home, choices);
        _text = text;
        _language = text.Article.Language;
        _lexicon = CueLexicon.For(_language);
        _sentences = new PaySentences(text, _lexicon, money);
        _tables = tables;
        _bare = tables.Count == 0 ? null : home.Bare(money);
        _noted = new(() => SourceNotes.Read(_text, _scene));
    }

    /// <param name="money">With the currencies of the article's country.</param>
    /// <returns>In the order of the text.</returns>
    public static IReadOnlyList<PayClaim> Read(ClaimText text, IReadOnlyList<MoneyMention> money, HomeCurrency home, ClaimChoices choices)
    {
        var tables = PayTable.FindAll(text);
        return new ClaimReading(text, money, tables, home, choices).Read();
    }

    private IReadOnlyList<PayClaim> Read()
    {
        var accepted = new PayFigures(_sentences, _language, _choices).Read();
        if (accepted.Count == 0 && _tables.Count == 0 && !DenialWords.MayDenyPay(_text.Text))
        {
            return [];
        }

        _names = NameReader.Read(_text);
        var employerNames = new EmployerNames(_text, _names);
        var tableFigures = Tables(employerNames, _sentences.TitleSpeaksOfPay || accepted.Count > 1);
        if (accepted.Count == 0 && tableFigures.Count == 0)
        {
            return DenialWords.MayDenyPay(_text.Text) ? DenialReader.AddDenials(_text, _names, []) : [];
        }

        _scene = new SpeakerScene(_text, _names);
        var discourse = new EmployerDiscourse(_text, employerNames, _scene.Turns);
        _hints = new SourceHints(_text);
        _employers = new EmployerReader(_text, discourse, _scene, _hints, _choices);
        _paper = new RunningPaper(_text, discourse);
        _frame = new SourceFrame(_text, _scene, _names);
        _memo = new MemoAuthor(_text, _names);
        var ofTables = new TableClaims(_text, _lexicon, _scene, _employers, _paper, _hints, _frame, _choices);
        var drafts = new List<ClaimDraft>();
        foreach (var (index, sense) in accepted)
        {
            var draft = Draft(index, sense, drafts);
            if (drafts.Count > 0 && drafts[^1] is { Claim.Amount: not null } was && was.Sentence == index && draft.Claim.Amount is not null && IsRaise(index, was, sense.Figure))
            {
                drafts[^1] = was with { CorrectedBy = draft };
            }

            drafts.Add(draft);
        }

        drafts.AddRange(tableFigures.Select(entry => ofTables.Draft(entry.Table, entry.Figure, drafts)));
        drafts = [.. drafts.OrderBy(draft => draft.Figure.Start)];
        DraftCompletion.Complete(drafts);
        Retractions.Mark(_text, _scene.Quotes, drafts);
        return DeniedTwice.Mark(DenialReader.AddDenials(_text, _scene, Numbered(Repeats.Merge(drafts))));
    }

    private List<(PayTable Table, TableFigure Figure)> Tables(EmployerNames names, bool aboutPay)
    {
        var employers = _tables.Count == 0 ? [] : names.All.Select(name => name.Name).Distinct().Where(name => !names.Watches(name) && !names.Doubts(name)).ToList();
        return [.. _tables.SelectMany(table => TableReader.Read(_text, table, _lexicon, aboutPay, employers, _bare).Select(figure => (table, figure with { Amount = _home.Resolve(figure.Amount, figure.Cell.In(_text.Text)) })))];
    }

    /// <summary>A paper that takes back its own figure has surveyed nothing.</summary>
    private bool IsOfCorrection(Attribution attribution, SpeakerSource? voice) =>
        voice is null && attribution.Status == ClaimStatus.Survey && CorrectionWords.Announce(_text.Article.Title);

    private bool IsRaise(int index, ClaimDraft was, PayFigure now)
    {
        var sentence = _sentences.WithMoney[index];
        return sentence.Figures.Find(figure => figure.Money.Span == was.Figure) is { } old && RaiseReader.IsRaise(sentence, old, now);
    }

    /// <summary>"She received $600,000 in salary, $400,000 in bonus and $100,000 in stock": the parts that a sentence lists are one person's.</summary>
    private NameMention? OfPartBefore(CueSentence sentence, PayFigure figure, ClaimDraft last) =>
        last.Claim.Person is { } owner && FigureSetting.PartBehind(sentence, figure) is not null && sentence.Figures.LastOrDefault(other => other.End <= figure.First) is { } before && FigureSetting.PartBehind(sentence, before) is not null
            ? _names.FirstOrDefault(name => name.Name == owner) : null;

    private ClaimDraft Draft(int index, FigureSense sense, List<ClaimDraft> before)
    {
        var sentence = _sentences.WithMoney[index];
        var figure = sense.Figure;
        var money = figure.Money;
        var last = before.Count > 0 ? before[^1] : null;
        var near = last is not null && _text.Paragraphs[index] - _text.Paragraphs[last.Sentence] <= 1 ? last : null;
        var followed = sense.FollowsOn && last?.Sentence == index ? last.Claim : null;

        var lead = ListItems.IsEntry(_text, index) ? _sentences.LeadAt(index) : null;
        var person = PersonReader.Read(_text, sentence, index, figure, _names) ?? (last?.Sentence == index ? OfPartBefore(sentence, figure, last) : null) ?? (lead is { } above ? PersonReader.OnlyOneIn(_text.Sentences[above], _names) : null);
        var heard = IsSaidBeforeList(lead, _scene.At(money.Span)) ? null : _scene.At(money.Span);
        var voice = heard?.Source ?? (ListItems.IsEntry(_text, index) ? _noted.Value : null);
        var sameParagraph = near is not null && _text.Paragraphs[index] == _text.Paragraphs[near.Sentence];
        var ownPay = AttributionSelf.IsOwnPay(_text.Sentence(index), _scene.IsSpoken(money.Span.Start)) || AttributionSelf.IsOfOneUnnamed(_text.Sentence(index), voice);
        if (ownPay && voice?.Name is { Kind: NameKind.Person } self)
        {
            person ??= self;
        }

        // A part is paid by whom the whole is.
        var isPartOfBefore = near is not null && last!.Sentence == index - 1 && _sentences.IsPartOfBefore(index);
        var whole = isPartOfBefore || (last?.Sentence == index && DraftParts.IsPartOfLast(sentence, figure)) ? last!.Claim : null;
        var employer = (followed ?? whole) is { } same ? same.Employer : _employers.Read(new EmployerQuestion(sentence, index, figure, sense.Component, person, voice, before));
        var attribution = AttributionReader.Read(_text, _scene, money.Span, employer, person?.Name);
        attribution = heard is null && attribution.Speaker is not null ? Attribution.OfNobody(attribution) : attribution;
        var isToldElsewhere = attribution.Denies is null && (isPartOfBefore ? heard is null || heard.Value.Cue.Sentence != index : heard is null && voice is not null);
        if (isToldElsewhere && !isPartOfBefore)
        {
            attribution = attribution with { Speaker = AttributionStatus.Speaker(voice!, _text.Article.Outlet), SpeakerNamed = true, Status = employer is null ? ClaimStatus.Survey : ClaimStatus.Reported };
        }
        else if (isToldElsewhere)
        {
            attribution = attribution with { Speaker = last!.Claim.Speaker, SpeakerRole = last.Claim.SpeakerRole, SpeakerNamed = last.Claim.SpeakerNamed, Status = last.Claim.Status };
        }
        else if (attribution is { Speaker: null, Status: ClaimStatus.Reported, Modality: Modality.Indicative } && _paper.At(index, employer, person, last) is { } inPlay)
        {
            attribution = attribution with { Status = inPlay };
        }
        else if (employer is null && attribution.Status == ClaimStatus.Reported && _employers.Measures(voice))
        {
            attribution = attribution with { Status = ClaimStatus.Survey };
        }

        var isOfListedSurvey = heard is { Source: { Kind: SpeakerKind.Survey } or { IsMarketVoice: true } } && heard.Value.Cue.Sentence != index && employer is null && ListItems.IsEntry(_text, index);
        if (!isToldElsewhere && !isOfListedSurvey && attribution.Denies is null && attribution.Status != ClaimStatus.Denied)
        {
            var statusFeatures = StatusFeatures.Of(sentence, _scene, heard, sense, employer, person, near, sameParagraph);
            statusFeatures.AddRange(_hints.At(index));
            _frame.AddTo(statusFeatures, sentence, index, money.Span, employer, person, heard is not null);
            statusFeatures.AddRange(StatusContext.Of(sentence, index, _scene, heard, figure, employer, attribution.Speaker, before));
            var isSpoken = voice is not null || _scene.Quotes.At(money.Span.Start) is not null || SelfWords.Of(sentence) is not ("no" or "they");
            var weighed = _choices.Status(money, statusFeatures, attribution.Status, isSpoken);

            // « Un chef de projet se serait vu proposer… » is hearsay, whatever survey the paragraph began with.
            weighed = weighed == ClaimStatus.Survey && attribution is { Modality: Modality.Conditional, Status: ClaimStatus.Reported } ? ClaimStatus.Reported : weighed;

            // What a filing of another house says of its chief vouches for nobody else's.
            weighed = weighed == ClaimStatus.PublicFiling && attribution is { Speaker: null, Status: ClaimStatus.Reported } && _paper.IsOfAnother(employer, person, near) ? ClaimStatus.Reported : weighed;
            attribution = attribution with { Status = AttributionStatus.Possible(weighed, voice, attribution.Status, employer, person?.Name) };
            attribution = _memo.Fill(IsOfCorrection(attribution, voice) ? attribution with { Status = ClaimStatus.Reported } : attribution, employer);
        }

        var role = RoleReader.Read(sentence, figure, _language, ownPay ? null : attribution.SpeakerRole ?? attribution.Speaker);
        if (role is { } found && DraftParts.IsRoleOfOther(sentence, figure, found, whole is not null, person))
        {
            role = null;
        }

        var roleWords = role is { } stretch ? _text.Text[sentence.Words[stretch.First].Start..sentence.Words[stretch.End - 1].End] : null;
        var component = followed is not null && sense.Component is PayComponent.Unspecified or PayComponent.Earnings ? followed.Component : sense.Component;
        var inParagraph = last is not null && index - last.Sentence <= 1 && _text.Paragraphs[index] == _text.Paragraphs[last.Sentence];
        if (sense.Governor is null && inParagraph && !(last!.Claim.Component == PayComponent.SigningBonus && last.Sentence == index))
        {
            // "Senior researchers land between … on the same measure": no word of its own for what it is.
            component = last.Claim.Component;
        }

        component = StatedComponent.Of(sentence, sense, component, _sentences.SpokenOf(index), last?.Sentence == index ? last : null, attribution, person is not null);
        var figureFeatures = FigureFeatures.Of(sentence, sense, last, last?.Sentence == index, sameParagraph);
        figureFeatures.AddRange([$"person:{person is not null}", $"employer:{employer is not null}", $"status:{ClaimNames.Of(attribution.Status)}", $"spoken:{_sentences.SpokenOf(index)}"]);
        var spoken = _sentences.SpokenOf(index);
        component = _choices.Component(money, figureFeatures, component, sentence.Cues, inParagraph ? last!.Claim.Component : spoken);
        if (_sentences.LeadOf(index) is { } listed && !sentence.Cues.Exists(cue => cue.Meaning is { Kind: CueKind.Noun, Component: not (PayComponent.Unspecified or PayComponent.Offer) }))
        {
            component = listed;
        }


        // "A received $9 million in total pay, followed by B with $7 million": the same part over the same time, where no noun stands behind the name.
        var isNext = person is not null && last?.Sentence == index && last.Claim.Person is { } other && other != person.Name && !(sense.Governor is { } own && sentence.Words[own.First].Start > person.Span.Start);
        var listedBefore = isNext && PersonReader.AsideOf(sentence, figure, person!) is not null ? last!.Claim : null;
        component = listedBefore?.Component ?? component;
        component = FigureSetting.IsTotalled(sentence, figure) ? PayComponent.TotalCompensation : FigureSetting.PartBehind(sentence, figure) is { } behind && FigureSetting.MayBe(component, behind) ? behind : component;
        component = (component is PayComponent.Unspecified or PayComponent.Earnings || (sense.Governor is not { Meaning.Kind: CueKind.Noun } && component is PayComponent.Salary or PayComponent.Base)) && FigureSetting.IsForBenefit(sentence, figure) ? PayComponent.Benefits : component;
        component = component == PayComponent.Earnings && FigureSetting.IsSignedFor(sentence, figure) ? PayComponent.Unspecified : component;
        var isOpen = FigureSetting.IsPartLeftOpen(sentence);
        component = isOpen ? PayComponent.Unspecified : FigureSetting.IsTotalForMany(sentence, figure) || FigureSetting.IsSetAside(sentence, sense) ? PayComponent.Pool : whole is not null && component == PayComponent.TotalCompensation ? PayComponent.Unspecified : component;
        component = person is null && FigureSetting.IsForMany(component, money, sense.Period) ? PayComponent.Pool : component;
        var denied = attribution.Denies is not null || attribution.Status == ClaimStatus.Denied;
        var year = whole?.Year ?? YearReader.Read(sentence, figure, last?.Claim.Year);
        var noun = !isOpen && sense.Governor is { Meaning.Kind: CueKind.Noun } governor && SenseReader.Cost(sentence, governor, figure) < 8;
        var period = StatedPeriod.Of(sentence, sense, component, attribution, year, person is not null);
        period = listedBefore?.Period ?? (period == PayPeriod.Unspecified && whole is not null ? whole.Period : period);
        if (period == PayPeriod.Unspecified && inParagraph && StatedPeriod.GoesOn(last!.Claim, component, money.Amount))
        {
            period = last.Claim.Period;
        }

        if (period == PayPeriod.Unspecified && _sentences.LeadPeriod(index) is { } perItem)
        {
            period = perItem;
        }

        if (period == PayPeriod.Unspecified && near is not null && last!.Claim.Status == ClaimStatus.Survey && attribution.Status == ClaimStatus.Survey && StatedPeriod.GoesOn(last.Claim, component, money.Amount))
        {
            period = last.Claim.Period;
        }

        if (period == PayPeriod.Unspecified && StatedPeriod.IsHourly(money.Amount) && before.Exists(draft => draft.Claim.Period == PayPeriod.PerHour))
        {
            period = PayPeriod.PerHour;
        }

        if (period == PayPeriod.Unspecified && component is PayComponent.Earnings or PayComponent.Bonus or PayComponent.TotalCompensation or PayComponent.Base or PayComponent.Salary && FigureSetting.IsOfLastYear(sentence, figure))
        {
            period = PayPeriod.PerYear;
        }

        // "2 million, against 900,000 in 2022": a year of its own says when, not how often.
        period = followed is { Period: PayPeriod.Unspecified } && sense.Period == PayPeriod.Unspecified ? PayPeriod.Unspecified : period;
        figureFeatures.Add($"is.component:{ClaimNames.Of(component)}");
        figureFeatures.Add($"year:{year is not null}");
        figureFeatures.Add(StatedPeriod.AlikeBefore(before, money.Amount, component));
        var chosen = _choices.Period(money, figureFeatures, period);
        chosen = chosen == PayPeriod.OneTime && sense.Period != PayPeriod.OneTime && StatedPeriod.Recurs(component, sentence) ? period : chosen;
        chosen = chosen == PayPeriod.Unspecified && period == PayPeriod.PerYear && FigureSetting.IsOfLastYear(sentence, figure) ? period : chosen;
        chosen = sense.Period == PayPeriod.Unspecified && ListItems.IsEntry(_text, index) && _sentences.LeadPeriod(index) is { } ofList ? ofList : chosen;
        period = StatedPeriod.Possible(chosen, component);
        var span = ClaimSpan.Of(_text.Text, sentence.Span, Needed(sentence, sense));
        var claim = new PayClaim
        {
            Id = default,
            Article = _text.Article.Id,
            Kind = money.Kind == MoneyKind.Vague ? ClaimKind.VagueAmount : ClaimKind.Claim,
            Span = span,
            Amount = money.Kind == MoneyKind.Vague ? null : StatedAmount.Of(_sentences, sentence, figure, last?.Sentence == index ? last.Claim.Amount?.Currency : DraftParts.SameSum(before, money.Amount)),
            Qualifier = sense.Statistic ?? StatedAmount.Quantile(sentence, figure) ?? (StatedAmount.IsStartingPay(sentence, figure) ? null : money.Qualifier ?? (ListItems.IsEntry(_text, index) ? _sentences.LeadStatistic(index) : null)),
            Component = StatedComponent.Possible(component, period, sentence),
            ComponentNote = ComponentNotes.Read(sentence, figure),
            Period = period,
            Employer = employer,
            Role = person is null || component == PayComponent.Pool ? roleWords ?? followed?.Role ?? whole?.Role ?? (ownPay ? DraftParts.OwnRole(attribution) : null) : roleWords ?? person.Role ?? whole?.Role,
            Level = (role is { } ranked ? RoleLevels.Level(sentence, ranked) : (whole ?? followed)?.Level) ?? RoleLevels.GradeAside(sentence, figure),
            Person = component == PayComponent.Pool ? null : person?.Name ?? whole?.Person,
            Year = year,
            Speaker = attribution.Speaker,
            SpeakerRole = attribution.SpeakerRole,
            SpeakerNamed = attribution.SpeakerNamed,
            Status = denied ? ClaimStatus.Denied : attribution.Status,
            Modality = attribution.Modality,
            Equivalents = money.Equivalents,
            Change = Changes.Beside(_text.Text, sentence, figure),
            Denies = attribution.Denies,
        };
        return new ClaimDraft(claim, money.Span, index, Place(index), noun);
    }

    /// <summary>A list with a line above it that leads it in is no longer the words of somebody who was heard in an earlier paragraph.</summary>
    private bool IsSaidBeforeList(int? lead, (SpeakerCue Cue, SpeakerSource Source)? heard) =>
        lead is { } at && heard is { Source.Kind: SpeakerKind.Person or SpeakerKind.Organisation } voice && voice.Cue.Sentence < at && _text.Paragraphs[voice.Cue.Sentence] < _text.Paragraphs[at];

    private static TextSpan Needed(CueSentence sentence, FigureSense sense)
    {
        var (start, end) = (sense.Figure.Money.Whole.Start, sense.Figure.Money.Whole.End);
        if (sense.Governor is { } governor && SenseReader.Cost(sentence, governor, sense.Figure) < 8)
        {
            (start, end) = (Math.Min(start, sentence.Words[governor.First].Start), Math.Max(end, sentence.Words[governor.End - 1].End));
        }

        return new TextSpan(start, end - start);
    }

    private ClaimPlace Place(int index)
    {
        var sentence = _text.Sentences[index];
        var isItem = TextLine.At(_text.Text, sentence.Start).Kind == LineKind.ListItem && index < _text.Sentences.Count / 3;
        return isItem || _sentences.IsHeading(index) ? ClaimPlace.Lead : ClaimPlace.Body;
    }

    private List<PayClaim> Numbered(List<ClaimDraft> drafts)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var claims = drafts.ConvertAll(draft => draft.Claim with
        {
            Id = ClaimIds.Unique(ClaimIds.Of(_text.Article.Id, draft.Claim.Kind, draft.Claim.Amount, _text.Text.AsSpan(draft.Claim.Span.Start, draft.Claim.Span.Length)), taken),
        });
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].CorrectedBy is { } right)
            {
                var standing = drafts.FindIndex(draft => draft.CorrectedBy is null && draft.Claim.Amount == right.Claim.Amount);
                claims[i] = standing < 0 ? claims[i] : claims[i] with { SupersededBy = claims[standing].Id };
            }
        }

        return claims;
    }
}
