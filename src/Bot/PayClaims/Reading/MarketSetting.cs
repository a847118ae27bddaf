using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Tells a figure of a market from an employer's by whom its paragraph, up to the figure, speaks of.</summary>
internal sealed class MarketSetting(ClaimText text, EmployerDiscourse discourse, SpeakerScene scene)
{
    private static readonly HashSet<string> Some = ["certains", "certaines", "some", "many", "most", "few", "several", "plusieurs", "nombre", "beaucoup"];
    private static readonly HashSet<string> Those = ["les", "the", "des", "aux"];
    private static readonly HashSet<string> Owned = ["its", "their", "his", "her", "our", "my", "your", "ses", "leurs", "nos", "mes", "vos", "son", "sa", "leur", "notre", "ces", "cet", "cette", "these", "those", "this", "s"];
    private static readonly HashSet<string> Trades = ["market", "industry", "sector", "nationwide", "nationally", "region", "country", "city", "profession", "marche", "secteur", "filiere", "pays", "metier", "branche", "province", "regions", "hexagone"];
    private static readonly HashSet<string> Houses = ["geants", "entreprises", "societes", "groupes", "startups", "banques", "cabinets", "employeurs", "laboratoires", "recruteurs", "concurrents", "companies", "firms", "giants", "banks", "employers", "labs", "recruiters", "competitors", "rivals"];

    /// <summary>"In the valley some engineers earn …", "typical salaries across the country": people somewhere, and no employer far and wide.</summary>
    public bool IsOfPeopleAtLarge(EmployerQuestion question)
    {
        var (sentence, figure) = (question.Sentence, question.Figure);
        if (!IsAtLarge(sentence, figure) || question.Person is not null || question.Voice is { IsMarketVoice: false, Kind: not SpeakerKind.Survey })
        {
            return false;
        }

        var first = question.Index;
        while (first > 0 && text.Paragraphs[first - 1] == text.Paragraphs[question.Index])
        {
            first--;
        }

        return !Enumerable.Range(first, question.Index - first + 1).Any(index => discourse.In(index).Count > 0) && !PointsBack(sentence, figure) && IsPlaced(first, question);
    }

    /// <summary>"Tech giants are offering millions", « les géants du secteur offrent »: nobody of them is named in the sentence.</summary>
    public bool IsOfHouses(EmployerQuestion question)
    {
        var (words, figure) = (question.Sentence.Words, question.Figure);
        if (discourse.In(question.Index).Count > 0)
        {
            return false;
        }

        var houses = words.FindIndex(word => Houses.Contains(word.Text));
        return houses >= 0 && houses < figure.First && words.FindIndex(houses + 1, word => EmployerWords.PaysPlainly(word.Text) || word.Text is "offering" or "paying" or "offrant" or "offraient") is var verb && verb > 0 && verb < figure.First
            && (houses < 2 || (!Owned.Contains(words[houses - 1].Text) && !Owned.Contains(words[houses - 2].Text)));
    }

    /// <summary>A word of the sentence stands for somebody's house: "its", "the company", "we".</summary>
    private static bool PointsBack(CueSentence sentence, PayFigure figure) =>
        EmployerContext.HasStandIn(sentence, figure) || EmployerContext.SpeaksAsPayer(sentence) || sentence.Words.Exists(word => Owned.Contains(word.Text) && word.Text is not ("s" or "this"));

    /// <summary>"Engineers", "some engineers", "typical salaries"; "the engineers" may be those of the house spoken of.</summary>
    private static bool IsAtLarge(CueSentence sentence, PayFigure figure)
    {
        var words = sentence.Words;
        if (sentence.Cues.Exists(cue => cue.Meaning is { Kind: CueKind.Statistic, Statistic: Qualifiers.Typical } && sentence.Gap(cue, figure) < 8))
        {
            return true;
        }

        var before = Math.Min(figure.First, words.Count);
        var people = before == 0 ? -1 : words.FindLastIndex(before - 1, word => RoleNouns.Contains(word.Text, "") && word.Text is not ("certains" or "certaines"));
        if (people < 0 || words[people].Text is not [.., 's' or 'x' or 'n'])
        {
            return false;
        }

        var at = people - 1;
        while (at >= 0 && people - at < 4 && !Some.Contains(words[at].Text) && !Those.Contains(words[at].Text) && !Owned.Contains(words[at].Text) && !NameVocabulary.IsGrammar(words[at].Text))
        {
            at--;
        }

        return at < 0 || !(Owned.Contains(words[at].Text) || Those.Contains(words[at].Text));
    }

    /// <summary>It speaks of a town, region, country or whole trade.</summary>
    private bool IsPlaced(int first, EmployerQuestion question)
    {
        var (from, to) = (scene.Tokens.OfSentence(first).From, scene.Tokens.At(question.Figure.Money.Span.Start));
        for (var i = from; i < to; i++)
        {
            if ((Trades.Contains(scene.Tokens[i].Folded) && !(scene.Tokens[i].Folded == "region" && scene.Tokens.Word(i + 1) == "of")) || (scene.Mentions[i] is { Kind: NameKind.Place } && scene.Tokens.Word(i - 1) is "in" or "en" or "a" or "au" or "aux" or "dans" or "across" or "the" or "la"))
            {
                return true;
            }

            // "In Silicon Valley", whatever kind the reader of names took it for.
            if (scene.Tokens[i].IsCapital && (EmployerWords.NoHouse.Contains($"{scene.Tokens[i].Folded} {scene.Tokens.Word(i + 1)}") || NameVocabulary.Places.Contains(scene.Tokens[i].Folded)))
            {
                return true;
            }
        }

        return false;
    }
}
