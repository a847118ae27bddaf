using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Collects what speaks for an employer as the payer of a figure.</summary>
internal sealed class EmployerSigns(ClaimText text, EmployerDiscourse discourse, Turns turns)
{
    // Behind the figure a bare name soon belongs to another clause.
    private const float FarthestMention = 10;
    private const int FirstWords = 5;
    private const int StrongPoints = 4;

    public List<(EmployerSign Sign, float Value)> Of(string name, EmployerQuestion question)
    {
        var signs = new List<(EmployerSign, float)>();
        InSentence(name, question, Add);
        Before(name, question, Add);
        People(name, question, Add);
        Words(name, question, Add);
        Article(name, Add);
        return signs;

        void Add(EmployerSign sign, float value = 1) => signs.Add((sign, value));
    }

    public List<(EmployerSign Sign, float Value)> OfNone(EmployerQuestion question)
    {
        var (sentence, figure) = (question.Sentence, question.Figure);
        var signs = new List<(EmployerSign, float)> { (EmployerSign.None, 1) };
        Add(EmployerContext.HasStatistic(sentence, figure), EmployerSign.NoneStatistic);
        Add(EmployerContext.IsOfMarket(sentence), EmployerSign.NoneMarket);
        Add(EmployerContext.IsOfOther(sentence, figure), EmployerSign.NoneOther);
        Add(question.Voice is { Kind: SpeakerKind.Survey } or { IsMarketVoice: true } || IsOfMeasurer(question.Voice), EmployerSign.NoneSurvey);
        Add(discourse.IsSurvey, EmployerSign.NoneSurveyArticle);
        Add(EmployerContext.IsOfSomebody(sentence, figure), EmployerSign.NoneOneOfMany);
        Add(question.Last is { Claim.Employer: null } last && text.Paragraphs[last.Sentence] == text.Paragraphs[question.Index], EmployerSign.NoneClaim);
        Add(signs.Count == 1, EmployerSign.NonePlain);
        Add(question.Person is not null, EmployerSign.NonePerson);
        Add(EmployerContext.Continues(sentence, figure) || EmployerContext.PointsAtPeople(sentence, figure), EmployerSign.NonePointsBack);
        return signs;

        void Add(bool holds, EmployerSign sign)
        {
            if (holds)
            {
                signs.Add((sign, 1));
            }
        }
    }

    /// <summary>True for a recruiter, a salary site, or somebody of theirs.</summary>
    public bool IsOfMeasurer(SpeakerSource? voice) => voice?.Name is { } name
        && (discourse.Names.Measures(name.Name) || (name.Affiliation is { } at && discourse.Names.Measures(at)) || (name.Kind == NameKind.Person && text.Sentences[text.SentenceAt(name.Span.Start)] is var sentence && discourse.Names.MeasuresIn(sentence)));

    private void InSentence(string name, EmployerQuestion question, Action<EmployerSign, float> add)
    {
        var (sentence, figure) = (question.Sentence, question.Figure);
        EmployerSign? best = null;
        var nearest = discourse.In(question.Index).LastOrDefault(mention => mention.Span.End <= figure.Money.Span.Start);
        foreach (var mention in discourse.In(question.Index))
        {
            if (mention.Name != name)
            {
                continue;
            }

            var (first, end) = (sentence.WordAt(mention.Span.Start), sentence.WordAt(mention.Span.End));
            if (SignOf(question, first, end) is { } sign && (best is null || sign < best))
            {
                best = sign;
            }

            if (first < FirstWords && ReferenceEquals(mention, discourse.In(question.Index)[0]) && end <= figure.First)
            {
                add(EmployerSign.First, 1);
            }
        }

        if (best is EmployerSign.Workplace or EmployerSign.Staff && question.Person is { Affiliation: { } at } person && AttributionStatus.IsSame(at, name) && IsCourted(person, name, question))
        {
            best = EmployerSign.Left;
        }

        if (best is { } found)
        {
            add(found, 1);
        }

        if (best is EmployerSign.Pays or EmployerSign.Workplace or EmployerSign.Staff or EmployerSign.Mentioned && IsOvertaken(name, question))
        {
            add(EmployerSign.Overtaken, 1);
        }

        if (nearest?.Name == name)
        {
            add(EmployerSign.Nearest, 1);
        }
    }

    /// <summary>"Acme pays $150,000, while Borel has gone to $175,000": of two that pay, the later is meant.</summary>
    private bool IsOvertaken(string name, EmployerQuestion question)
    {
        var (sentence, figure) = (question.Sentence, question.Figure);
        var last = discourse.In(question.Index).LastOrDefault(mention => mention.Name == name && mention.Span.End <= figure.Money.Span.Start);
        return last is not null && discourse.In(question.Index).Any(other => other.Name != name && other.Span.Start >= last.Span.End && other.Span.End <= figure.Money.Span.Start
            && SignOf(question, sentence.WordAt(other.Span.Start), sentence.WordAt(other.Span.End)) == EmployerSign.Pays);
    }

    /// <summary>What one mention says; null when it stands too far away to say anything.</summary>
    private static EmployerSign? SignOf(EmployerQuestion question, int first, int end)
    {
        var (sentence, figure) = (question.Sentence, question.Figure);
        if (first >= figure.End && question.Component == PayComponent.Offer && EmployerSyntax.IsRecipients(sentence, figure, first))
        {
            return EmployerSign.Left;
        }

        var standing = first >= figure.End && EmployerSyntax.IsFrom(sentence, first) ? Standing.Workplace : EmployerStanding.Of(sentence, first, end, question.Component == PayComponent.Severance);
        var behind = end > figure.First;
        var beforeNext = !behind || !sentence.Figures.Exists(other => other.First >= figure.End && other.End <= first);
        return standing switch
        {
            Standing.None => EmployerSign.Left,
            _ when !beforeNext => null,
            Standing.Payer => behind ? EmployerSign.PaysBehind : EmployerSign.Pays,
            Standing.Workplace => EmployerSign.Workplace,
            Standing.Affiliation => EmployerSign.Staff,
            _ when behind => sentence.Gap(figure.End, first) > FarthestMention ? null : EmployerSign.MentionedBehind,
            _ => EmployerSign.Mentioned,
        };
    }

    private void Before(string name, EmployerQuestion question, Action<EmployerSign, float> add)
    {
        var (mentions, same) = discourse.Before(question.Index);
        if (mentions.Count > 0 && mentions[0].Name == name)
        {
            add(same ? EmployerSign.Topic : EmployerSign.TopicBefore, 1);
        }

        if (mentions.Count > 0 && mentions[^1].Name == name)
        {
            add(same ? EmployerSign.TopicLast : EmployerSign.TopicLastBefore, 1);
        }

        if (discourse.InParagraph(question.Index, name))
        {
            add(EmployerSign.Paragraph, 1);
        }

        if (question.Last is { } last && last.Claim.Employer == name)
        {
            var apart = text.Paragraphs[question.Index] - text.Paragraphs[last.Sentence];
            if (apart <= 1)
            {
                add(apart == 0 ? EmployerSign.Claim : EmployerSign.ClaimBefore, 1);
            }
        }
    }

    private void People(string name, EmployerQuestion question, Action<EmployerSign, float> add)
    {
        if (question.Person is { } person)
        {
            if (person.Affiliation is { } at && AttributionStatus.IsSame(at, name))
            {
                add(IsCourted(person, name, question) ? EmployerSign.PayeeCourted : EmployerSign.Payee, 1);
            }

            if (question.Before.Any(draft => draft.Claim.Person == person.Name && draft.Claim.Employer == name))
            {
                add(EmployerSign.PayeeBefore, 1);
            }
        }

        if (turns.At(question.Index)?.Affiliation is { } house && AttributionStatus.IsSame(house, name))
        {
            add(EmployerSign.House, 1);
        }

        if (question.Voice?.Name is { } voice)
        {
            if (voice.Affiliation is { } at && AttributionStatus.IsSame(at, name))
            {
                add(EmployerSign.Speaker, 1);
            }

            if (voice.Kind != NameKind.Person && AttributionStatus.IsSame(voice.Name, name))
            {
                add(EmployerSign.SpeaksItself, 1);
            }
        }
    }

    /// <summary>"Acme offered Ann Roy, head of research at Borel, …": Acme would pay, in this sentence and in those that go on with it.</summary>
    private bool IsCourted(NameMention person, string name, EmployerQuestion question) =>
        discourse.In(question.Index).Any(other => other.Name != name && other.Span.End <= person.Span.Start && SignOf(question, question.Sentence.WordAt(other.Span.Start), question.Sentence.WordAt(other.Span.End)) == EmployerSign.Pays)
        || (question.Before.Where(draft => draft.Claim.Person == person.Name && draft.Claim.Employer is not null).ToList() is { Count: > 0 } known && known.TrueForAll(draft => draft.Claim.Employer != name));

    private void Words(string name, EmployerQuestion question, Action<EmployerSign, float> add)
    {
        var (mentions, _) = discourse.Before(question.Index);
        var isTopic = mentions.Count > 0 && mentions[0].Name == name;
        if (isTopic && EmployerContext.HasStandIn(question.Sentence, question.Figure))
        {
            add(EmployerSign.StandIn, 1);
        }

        if (EmployerContext.KindBefore(question.Sentence, question.Figure) is { } kind && discourse.Names.OfKind(question.Sentence.Words[kind].Text, question.Sentence.Words[kind].Start) == name)
        {
            add(EmployerSign.Kind, 1);
        }

        var belongs = question.Voice?.Name?.Affiliation is { } at && AttributionStatus.IsSame(at, name);
        if (EmployerContext.SpeaksAsPayer(question.Sentence) && (belongs || (question.Voice?.Name?.Affiliation is null && isTopic)))
        {
            add(EmployerSign.We, 1);
        }
    }

    private void Article(string name, Action<EmployerSign, float> add)
    {
        add(EmployerSign.Share, discourse.Share(name));
        if (discourse.InTitle(name))
        {
            add(EmployerSign.Title, 1);
        }

        if (discourse.Names.Main == name)
        {
            add(EmployerSign.Main, 1);
        }

        if (discourse.Candidates.Count == 1)
        {
            add(EmployerSign.Only, 1);
        }

        var points = discourse.Names.Points(name);
        if (points >= StrongPoints)
        {
            add(EmployerSign.Organisation, 1);
        }
        else if (points <= 0)
        {
            add(EmployerSign.Doubtful, 1);
        }
    }
}
