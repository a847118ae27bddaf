using Bot.Language;

namespace Bot.PayClaims.Reading.Choices;

/// <summary>What stands around a figure, as features that decisions share: cues with their distance, words beside it, its size, the claim before.</summary>
internal static class FigureFeatures
{
    private const int WordsBeside = 4;

    /// <param name="sense">What the rules make of the figure.</param>
    /// <param name="before">The claim read before in this paragraph or the one before; null when there is none.</param>
    public static List<string> Of(CueSentence sentence, FigureSense sense, ClaimDraft? before, bool sameSentence, bool sameParagraph)
    {
        var features = new List<string>(64) { "bias" };
        var figure = sense.Figure;
        Governing(sentence, sense, features);
        Cues(sentence, figure, features);
        Beside(sentence, figure, features);
        Size(sense, features);
        if (before is not null)
        {
            var place = sameSentence ? "s" : sameParagraph ? "p" : "n";
            features.Add($"was.component:{place}:{ClaimNames.Of(before.Claim.Component)}");
            features.Add($"was.period:{place}:{ClaimNames.Of(before.Claim.Period)}");
        }
        else
        {
            features.Add("was:none");
        }

        return features;
    }

    /// <summary>A distance in words as one of six steps.</summary>
    public static string Step(float gap) => gap switch
    {
        < 0.7f => "0",
        < 1.6f => "1",
        < 3.5f => "2",
        < 6.5f => "3",
        < 12 => "4",
        _ => "5",
    };

    private static void Governing(CueSentence sentence, FigureSense sense, List<string> features)
    {
        features.Add($"rule.component:{ClaimNames.Of(sense.Component)}");
        features.Add($"rule.period:{ClaimNames.Of(sense.Period)}");
        features.Add($"statistic:{sense.Statistic}");
        features.Add($"follows:{sense.FollowsOn}");
        if (sense.Governor is { } governor)
        {
            var step = Step(SenseReader.Cost(sentence, governor, sense.Figure));
            features.Add($"governor:{governor.Meaning.Kind}:{ClaimNames.Of(governor.Meaning.Component)}");
            features.Add($"governor:{governor.Meaning.Kind}:{ClaimNames.Of(governor.Meaning.Component)}:{step}");
            features.Add($"governor.step:{step}");
        }
        else
        {
            features.Add("governor:none");
        }
    }

    private static void Cues(CueSentence sentence, PayFigure figure, List<string> features)
    {
        foreach (var cue in sentence.Cues)
        {
            var behind = cue.First >= figure.End;
            if (IsHidden(sentence, figure, cue, behind))
            {
                continue;
            }

            var name = cue.Meaning.Kind switch
            {
                CueKind.Period => $"period.{(cue.Meaning.Period is { } period ? ClaimNames.Of(period) : "none")}",
                CueKind.Statistic => $"statistic.{cue.Meaning.Statistic}",
                _ => $"{cue.Meaning.Kind}.{ClaimNames.Of(cue.Meaning.Component)}",
            };
            var side = behind ? "b" : "f";
            features.Add($"cue:{name}:{side}:{Step(sentence.Gap(cue, figure))}");
            features.Add($"cue:{name}");
        }
    }

    /// <summary>A cue beyond another figure is that one's.</summary>
    private static bool IsHidden(CueSentence sentence, PayFigure figure, Cue cue, bool behind) => behind
        ? sentence.Figures.Exists(other => other.First >= figure.End && other.End <= cue.First)
        : sentence.Figures.Exists(other => other.End <= figure.First && other.First >= cue.End);

    private static void Beside(CueSentence sentence, PayFigure figure, List<string> features)
    {
        var words = sentence.Words;
        for (var i = 1; i <= WordsBeside; i++)
        {
            var (front, back) = (figure.First - i, figure.End + i - 1);
            if (front >= 0 && IsPlain(sentence, front))
            {
                features.Add($"w-{i}:{words[front].Text}");
                features.Add($"front:{words[front].Text}");
            }

            if (back < words.Count && IsPlain(sentence, back))
            {
                features.Add($"w+{i}:{words[back].Text}");
                features.Add($"back:{words[back].Text}");
            }
        }

        features.AddRange(PlainWords(sentence).Select(word => $"has:{word}"));
    }

    /// <summary>The words of a sentence that are no names, folded: names would be learnt by heart.</summary>
    public static IEnumerable<string> PlainWords(CueSentence sentence) =>
        Enumerable.Range(0, sentence.Words.Count).Where(word => IsPlain(sentence, word)).Select(word => sentence.Words[word].Text).Distinct();

    private static bool IsPlain(CueSentence sentence, int word) =>
        char.IsLower(sentence.Text[sentence.Words[word].Start]) || (word == 0 && sentence.Words[0].Text.Length < 5);

    private static void Size(FigureSense sense, List<string> features)
    {
        var money = sense.Figure.Money;
        var size = money.Amount.High ?? money.Amount.Low ?? 0;
        features.Add($"size:{(size <= 0 ? 0 : (int)(2 * Math.Log10((double)size)))}");
        features.Add($"ends:{(money.Amount.Low is null ? "up" : money.Amount.High is null ? "down" : money.Amount.Low == money.Amount.High ? "one" : "range")}");
        features.Add($"qualifier:{money.Qualifier}");
        features.Add($"currency:{(money.IsBare ? "bare" : money.Amount.Currency is not null)}");
    }
}
