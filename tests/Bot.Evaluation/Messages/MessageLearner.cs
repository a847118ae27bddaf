using Bot.Evaluation.Learning;
using Bot.MessageChecks;
using Bot.MessageChecks.Reading;

namespace Bot.Evaluation.Messages;

/// <summary>Learns how much each sign of a sentence speaks for each kind: one logistic regression over meanings and one over stems, by <see cref="AdaGrad"/>, both languages together, and the mean of their scores. Deterministic.</summary>
/// <remarks>Apart, because learnt together the stems of the sentences learnt from take weight from meanings, which hold for other people's words too.</remarks>
internal static class MessageLearner
{
    private const int Rounds = 250;
    private const double Rate = 0.3;
    private const double Penalty = 2;

    // Two meanings together must tell more than each alone before they count as much.
    private const double PairPenalty = 6;
    private const double StemPairPenalty = 4;

    private const double ClassPenalty = 4;

    // Of the mean of both scores.
    private const double ShareOfMeanings = 0.6;

    // Few sentences are of a kind, and one that is missed is worse than a harmless one that is marked.
    private const double ShareOfMarked = 4;

    // What so few sentences show is chance.
    private const int LeastSeen = 3;

    // Rounded to nothing in the file.
    private const double Nothing = 0.02;

    // Said in images rather than in words of pay, these are missed sooner: added to their score. Chosen where two writers' sets, each held back, are marked best.
    private static readonly Dictionary<MessageKind, double> Lean = new() { [MessageKind.Discourage] = 0.3, [MessageKind.Disparage] = 0.3 };

    public static KindWeights Learn(IReadOnlyList<MarkedSentence> sentences)
    {
        var meanings = Learn(sentences, sign => !SentenceStems.IsStem(sign), ShareOfMeanings);
        var stems = Learn(sentences, SentenceStems.IsStem, 1 - ShareOfMeanings);
        return new KindWeights(
            [.. MessageKinds.All.Select(kind => meanings.Constants[(int)kind] + stems.Constants[(int)kind] + Lean.GetValueOrDefault(kind))],
            meanings.Weights.Concat(stems.Weights).ToDictionary(StringComparer.Ordinal));
    }

    /// <param name="share">By which constants and weights are multiplied.</param>
    private static KindWeights Learn(IReadOnlyList<MarkedSentence> sentences, Func<string, bool> isLearnt, double share)
    {
        var signs = sentences.SelectMany(sentence => sentence.Signs.Where(isLearnt)).CountBy(sign => sign).Where(count => count.Value >= LeastSeen).Select(count => count.Key).Order(StringComparer.Ordinal).ToList();
        var places = signs.Index().ToDictionary(sign => sign.Item, sign => sign.Index + 1, StringComparer.Ordinal);
        var rows = sentences.Select(sentence => sentence.Signs.Where(places.ContainsKey).Select(sign => places[sign]).Prepend(0).ToArray()).ToList();
        var penalties = signs.Select(PenaltyOf).Prepend(0).ToArray();
        var learnt = MessageKinds.All.AsParallel().AsOrdered().Select(kind => Fit(rows, [.. sentences.Select(sentence => sentence.Kinds.Contains(kind))], penalties).Select(weight => weight * share).ToArray()).ToList();
        return new KindWeights(
            [.. learnt.Select(weights => weights[0])],
            signs.Select(sign => (Sign: sign, Weights: learnt.Select(weights => weights[places[sign]]).ToArray())).Where(row => row.Weights.Any(weight => Math.Abs(weight) >= Nothing)).ToDictionary(row => row.Sign, row => row.Weights, StringComparer.Ordinal));
    }

    private static double PenaltyOf(string sign) =>
        SentenceStems.IsPair(sign) ? StemPairPenalty
        : MeaningClasses.IsClass(sign) ? ClassPenalty
        : !SentenceStems.IsStem(sign) && sign.AsSpan().ContainsAny('>', '+') ? PairPenalty
        : Penalty;

    private static double[] Fit(List<int[]> rows, bool[] areRight, double[] penalties)
    {
        var descent = new AdaGrad(new double[penalties.Length], Rate);
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = descent.Weights.Zip(penalties, (weight, penalty) => weight * penalty).ToArray();
            foreach (var (row, isRight) in rows.Zip(areRight))
            {
                var error = (isRight ? ShareOfMarked : 1) * ((1 / (1 + Math.Exp(-row.Sum(place => descent.Weights[place])))) - (isRight ? 1 : 0));
                foreach (var place in row)
                {
                    gradient[place] += error;
                }
            }

            descent.Step(gradient);
        }

        return descent.Weights;
    }
}
