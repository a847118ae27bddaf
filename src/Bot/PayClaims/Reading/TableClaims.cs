using Bot.Language;
using Bot.PayClaims.Money;
using Bot.PayClaims.Reading.Choices;

namespace Bot.PayClaims.Reading;

/// <summary>Makes claims of the figures of tables: who pays, and who says so.</summary>
internal sealed class TableClaims(ClaimText text, CueLexicon lexicon, SpeakerScene scene, EmployerReader employers, RunningPaper paper, SourceHints hints, SourceFrame frame, ClaimChoices choices)
{
    public ClaimDraft Draft(PayTable table, TableFigure figure, List<ClaimDraft> others)
    {
        var row = text.Sentences[figure.Sentence];
        var employer = figure.Employer ?? employers.Read(OfTable(table, figure, others));
        var attribution = AttributionReader.Read(text, scene, figure.Cell, employer, null);
        attribution = IsSaidBefore(table, figure) ? Attribution.OfNobody(attribution) : attribution;
        if (figure.Source is { } told)
        {
            var source = scene.Named(told);
            attribution = new Attribution(AttributionStatus.Speaker(source, text.Article.Outlet), AttributionStatus.Role(source), AttributionStatus.IsNamed(source), AttributionStatus.Of(source, employer, null), attribution.Modality);
        }
        else if (attribution.Speaker is null && table.Caption is { } caption)
        {
            attribution = AttributionReader.Read(text, scene, caption, employer, null);
        }

        var isSurvey = employer is null && figure.Source is null && table.Note is { } line && IsSurveyLine(line);
        if (isSurvey)
        {
            var source = scene.Named(AfterColon(table.Note!.Value));
            attribution = new Attribution(AttributionStatus.Speaker(source, text.Article.Outlet), AttributionStatus.Role(source), AttributionStatus.IsNamed(source), ClaimStatus.Survey, attribution.Modality);
        }
        else if (employer is not null && table.Note is { } note && IsSourceLine(note, employer))
        {
            attribution = attribution with { Speaker = employer, SpeakerNamed = true, Status = ClaimStatus.Confirmed };
        }
        else if (attribution is { Speaker: null, Status: ClaimStatus.Reported } && (paper.At(Above(table), employer, null, null) ?? (figure.Person is null ? null : paper.OfPersons(Above(table)))) is { } inPlay)
        {
            attribution = attribution with { Status = inPlay };
        }

        attribution = isSurvey ? attribution : attribution with { Status = AttributionStatus.Possible(Weighed(table, figure, others, employer, attribution.Status), scene.At(figure.Cell)?.Source, attribution.Status, employer, null) };
        if (figure is { Employer: not null, Source: null } && attribution is { Status: ClaimStatus.Confirmed, SpeakerNamed: false })
        {
            // A row that names its payer is one of a ranking: whoever made it says so, and no payer does.
            attribution = attribution with { Status = SpeaksOfSurvey(table) ? ClaimStatus.Survey : ClaimStatus.Reported };
        }

        var period = figure.Period == PayPeriod.Unspecified && figure.Component is PayComponent.SigningBonus or PayComponent.Severance ? PayPeriod.OneTime : figure.Period;
        period = period == PayPeriod.Unspecified && attribution.Status == ClaimStatus.PublicFiling ? PayPeriod.FiscalYear : period;
        var claim = new PayClaim
        {
            Id = default,
            Article = text.Article.Id,
            Kind = ClaimKind.Claim,
            Span = row,
            Amount = figure.Amount,
            Qualifier = figure.Qualifier,
            Component = figure.Component,
            Period = period,
            Employer = employer,
            Person = figure.Person,
            Role = figure.Role,
            Level = figure.Level,
            Year = figure.Year,
            Speaker = attribution.Speaker,
            SpeakerRole = attribution.SpeakerRole,
            SpeakerNamed = attribution.SpeakerNamed,
            Status = attribution.Status,
            Modality = attribution.Modality,
            Equivalents = figure.Equivalents,
        };
        return new ClaimDraft(claim, figure.Cell, figure.Sentence, ClaimPlace.Table, true);
    }

    private static int Above(PayTable table) => Math.Max(0, table.FirstSentence - 1);

    /// <summary>Who was heard paragraphs above has not said what is in the table, unless a paper or a survey was meant.</summary>
    private bool IsSaidBefore(PayTable table, TableFigure figure) =>
        scene.At(figure.Cell) is { Source.Kind: SpeakerKind.Person or SpeakerKind.Organisation } voice && text.Paragraphs[voice.Cue.Sentence] < text.Paragraphs[Above(table)];

    /// <summary>How the figure is known, weighed as of a figure in the sentence that introduces the table.</summary>
    private ClaimStatus Weighed(PayTable table, TableFigure figure, List<ClaimDraft> others, string? employer, ClaimStatus rule)
    {
        var question = OfTable(table, figure, others);
        var sense = new FigureSense(question.Figure, null, 1, 0, figure.Component, figure.Period, figure.Qualifier, false);
        var features = StatusFeatures.Of(question.Sentence, scene, scene.At(figure.Cell), sense, employer, null, question.Last, false);
        features.AddRange(hints.At(question.Index));
        frame.AddTo(features, question.Sentence, question.Index, figure.Cell, employer, null, scene.At(figure.Cell) is not null);
        features.Add("table");
        features.Add($"table:{figure.Source is not null}:{figure.Employer is not null}");
        return choices.Status(question.Figure.Money, features, rule);
    }

    /// <summary>"Source : Keravel Mobilités, document remis le 6 février."</summary>
    private bool IsSourceLine(TextSpan note, string employer) =>
        note.In(text.Text) is var words && words.StartsWith("Source", StringComparison.OrdinalIgnoreCase) && words.Contains(employer, StringComparison.OrdinalIgnoreCase);

    /// <summary>"Source: Borel &amp; Roy, 2026 guide."</summary>
    private bool IsSurveyLine(TextSpan note) =>
        note.In(text.Text).StartsWith("Source", StringComparison.OrdinalIgnoreCase) && NameSurvey(note);

    private bool SpeaksOfSurvey(PayTable table) => new[] { table.Caption, table.Lead, table.Note }.OfType<TextSpan>().Any(NameSurvey);

    private bool NameSurvey(TextSpan words) => FoldedWords.In(words.In(text.Text)).Any(EmployerWords.Surveying.Contains);

    private TextSpan AfterColon(TextSpan note)
    {
        var words = note.In(text.Text);
        var start = words.IndexOf(':', StringComparison.Ordinal) + 1;
        start += words.AsSpan(start).Length - words.AsSpan(start).TrimStart().Length;
        var end = words.IndexOf(',', start) is > 0 and var comma ? comma : words.TrimEnd('.').Length;
        return new TextSpan(note.Start + start, Math.Max(0, end - start));
    }

    /// <summary>A figure of a table is asked for as if it ended the sentence that introduces the table.</summary>
    private EmployerQuestion OfTable(PayTable table, TableFigure figure, List<ClaimDraft> others)
    {
        var index = Above(table);
        var sentence = new CueSentence(text.Text, text.Sentences[index], lexicon, []);
        var money = new MoneyMention { Span = figure.Cell, Whole = figure.Cell, Kind = MoneyKind.Amount, Amount = figure.Amount };
        var before = others.FindAll(draft => draft.Sentence < table.FirstSentence);
        return new EmployerQuestion(sentence, index, new PayFigure(money, sentence.Words.Count, sentence.Words.Count), figure.Component, null, scene.At(figure.Cell)?.Source, before);
    }
}
