using Bot.PayClaims.Money;
using Bot.PayClaims.Reading.Choices;

namespace Bot.PayClaims.Reading;

/// <summary>Which figures of an article are pay: by their sentence, by what is spoken of around, and by the other figures.</summary>
internal sealed class PayFigures(PaySentences sentences, string language, ClaimChoices choices)
{
    // Earned outright, by a verb near by.
    private const float SurelyEarned = 0.4f;

    // Hardly any other money spoken of.
    private const float NoOtherMoney = 0.15f;

    /// <returns>The figures that are pay, by the sentence they stand in, in the order of the text.</returns>
    public List<(int Sentence, FigureSense Sense)> Read()
    {
        var accepted = new List<(int Sentence, FigureSense Sense)>();
        var rejected = new List<(int Sentence, FigureSense Sense)>();
        var isAboutPay = sentences.TitleSpeaksOfPay;
        foreach (var (index, senses) in sentences.Senses)
        {
            foreach (var sense in senses)
            {
                var sameSentence = accepted.Count > 0 && accepted[^1].Sentence == index;
                var context = sentences.Context(index, accepted.Count > 0 && accepted[^1].Sentence is var last && (last == index - 1 || last == index));
                switch (sense.Figure.Money.Kind)
                {
                    case MoneyKind.Amount when PayTest.IsUnit(sentences.WithMoney[index], sense.Figure) || PayTest.IsDifference(sentences.WithMoney[index], sense.Figure) || PayTest.IsCostOfLiving(sentences.WithMoney[index], sense.Figure):
                        // Nobody's, whatever else the article pays by the year.
                        break;
                    case MoneyKind.Amount:
                        var (isPay, surely) = IsPay(index, sense, context, sameSentence);
                        (isPay ? accepted : rejected).Add((index, sense));
                        isAboutPay |= surely && (SpeaksOfPeople(index) || PayTest.IsEarned(sense));
                        break;
                    case MoneyKind.Vague when PayTest.IsVaguePay(sense):
                        accepted.Add((index, sense));
                        break;
                }
            }
        }

        // What a part of pay is part of is pay: "6 millions seraient versés, dont une prime de 2 millions".
        var wholes = rejected.FindAll(entry => IsWholeOfPay(entry.Sentence, entry.Sense, accepted));
        accepted.AddRange(wholes);
        rejected.RemoveAll(wholes.Contains);

        if (!isAboutPay && !accepted.Exists(entry => PayTest.IsAnchor(entry.Sense, SpeaksOfPeople(entry.Sentence)) || PayTest.IsStatedOf(sentences.WithMoney[entry.Sentence], entry.Sense)))
        {
            return [];
        }

        // In an article about pay a figure "a month" or "par an" is some, unless other money is spoken of.
        accepted.AddRange(rejected.Where(entry => StatedPeriod.IsRegular(entry.Sense)));
        rejected.RemoveAll(entry => StatedPeriod.IsRegular(entry.Sense));

        // A figure that is pay in one sentence is the same figure where a sentence only points at it.
        accepted.AddRange(rejected.Where(entry => accepted.Exists(other => SameFigure(entry.Sense, other.Sense))).ToList());
        accepted.Sort((a, b) => a.Sense.Figure.Money.Span.Start.CompareTo(b.Sense.Figure.Money.Span.Start));
        return accepted;
    }

    /// <summary>True when the next figure of the sentence is pay and a part of this one, which little speaks against.</summary>
    private bool IsWholeOfPay(int index, FigureSense sense, List<(int Sentence, FigureSense Sense)> accepted)
    {
        var sentence = sentences.WithMoney[index];
        var next = sentence.Figures.Find(other => other.First >= sense.Figure.End);
        return next is not null && sense.OtherScore < sense.PayScore + DraftParts.AsPart && DraftParts.IsPartOfLast(sentence, next) && accepted.Exists(entry => entry.Sentence == index && ReferenceEquals(entry.Sense.Figure, next));
    }

    private (bool Is, bool Surely) IsPay(int index, FigureSense sense, float context, bool sameSentence)
    {
        var ofPeople = SpeaksOfPeople(index);
        var rule = PayTest.IsPay(sense, context, sameSentence || sense.Statistic is not null || ofPeople);
        if (rule && sense.Component == PayComponent.Pool)
        {
            // Writers differ over whether money for many is pay; it is told of as what it is.
            return (true, false);
        }

        var features = FigureFeatures.Of(sentences.WithMoney[index], sense, null, false, false);
        features.AddRange([
            $"pay:{(int)(sense.PayScore * 5)}", $"other:{(int)(sense.OtherScore * 5)}", $"context:{(int)(context * 5)}", $"people:{ofPeople}",
            $"heading:{sentences.IsHeading(index)}", $"title:{sentences.TitleSpeaksOfPay}", $"beside:{sameSentence}"]);
        var weighed = choices.IsPay(sense.Figure.Money, features, rule);
        weighed = rule || !sentences.IsBareEntry(index) ? weighed : (false, false);
        return weighed.Is || !IsPlainly(index, sense, context) ? weighed : (true, false);
    }

    /// <summary>Whatever the weights say: set aside for pay, earned outright, or what "it" of the sentence before came to.</summary>
    private bool IsPlainly(int index, FigureSense sense, float context) => sense.Figure.Money.Amount.Currency is not null
        && (FigureSetting.IsSetAside(sentences.WithMoney[index], sense)
            || PayTest.IsStatedOf(sentences.WithMoney[index], sense)
            || (PayTest.IsEarned(sense) && sense.PayScore >= SurelyEarned && !FigureSetting.IsForMany(PayComponent.Earnings, sense.Figure.Money, sense.Period))
            || (sentences.IsPartOfBefore(index) && context >= PaySentences.FromPayBefore && sense.OtherScore <= sense.PayScore + DraftParts.AsPart)
            || (sentences.GoesOn(index) && sense.OtherScore < NoOtherMoney));

    private bool SpeaksOfPeople(int index) => sentences.WithMoney[index].Cues.Exists(cue => cue.Meaning.Kind == CueKind.Near) || sentences.WithMoney[index].Words.Exists(word => RoleNouns.Contains(word.Text, language) || word.Text is "he" or "she" or "they" or "il" or "elle" or "ils" or "elles" or "i" or "we" or "je" or "j" or "nous" or "each" or "apiece" or "chacun" or "chacune" or "him" or "her" or "his" or "lui" or "leur");

    private static bool SameFigure(FigureSense pointing, FigureSense pay)
    {
        var (a, b) = (pointing.Figure.Money.Amount, pay.Figure.Money.Amount);
        return a.Currency is not null && a.Currency == b.Currency && (a.Low ?? a.High) == (b.Low ?? b.High) && (a.High ?? a.Low) == (b.High ?? b.Low) && (a.Low ?? a.High) is not null && pointing.OtherScore <= pay.PayScore;
    }
}
