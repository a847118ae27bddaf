using Bot.Answering.Meanings;

namespace Bot.Evaluation.Learning;

/// <summary>A message as it is learnt from.</summary>
/// <param name="Kinds">The places of the kinds it is of.</param>
internal sealed record SignExample(IReadOnlyList<string> Signs, IReadOnlyList<int> Kinds);

/// <summary>Learns how much each sign of a message speaks for each kind: one logistic regression over meanings and one over stems, by <see cref="AdaGrad"/>, both languages together, and the mean of their scores. Deterministic.</summary>
/// <remarks>Apart, because learnt together the stems of the messages learnt from take weight from meanings, which hold for other people's words too.</remarks>
internal static class SignLearner
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

    // What so few messages show is chance.
    private const int LeastSeen = 3;

    // Rounded to nothing in the file.
    private const double Nothing = 0.02;

    /// <param name="kinds">How many there are.</param>
    /// <param name="shareOfMarked">What one message of a kind counts, beside one that is not of it.</param>
    public static SignWeights Learn(IReadOnlyList<SignExample> examples, int kinds, double shareOfMarked)
    {
        var meanings = Learn(examples, sign => !SentenceStems.IsStem(sign), kinds, shareOfMarked, ShareOfMeanings);
        var stems = Learn(examples, SentenceStems.IsStem, kinds, shareOfMarked, 1 - ShareOfMeanings);
        return new SignWeights([.. meanings.Constants.Zip(stems.Constants, (one, other) => one + other)], meanings.Weights.Concat(stems.Weights).ToDictionary(StringComparer.Ordinal));
    }

    /// <summary>The same with so much added to the score of each kind.</summary>
    public static SignWeights Leaning(this SignWeights weights, IReadOnlyList<double> lean) => weights with { Constants = [.. weights.Constants.Zip(lean, (constant, more) => constant + more)] };

    /// <param name="share">By which constants and weights are multiplied.</param>
    private static SignWeights Learn(IReadOnlyList<SignExample> examples, Func<string, bool> isLearnt, int kinds, double shareOfMarked, double share)
    {
        var signs = examples.SelectMany(example => example.Signs.Where(isLearnt)).CountBy(sign => sign).Where(count => count.Value >= LeastSeen).Select(count => count.Key).Order(StringComparer.Ordinal).ToList();
        var places = signs.Index().ToDictionary(sign => sign.Item, sign => sign.Index + 1, StringComparer.Ordinal);
        var rows = examples.Select(example => example.Signs.Where(places.ContainsKey).Select(sign => places[sign]).Prepend(0).ToArray()).ToList();
        var penalties = signs.Select(PenaltyOf).Prepend(0).ToArray();
        var learnt = Enumerable.Range(0, kinds).AsParallel().AsOrdered().Select(kind => Fit(rows, [.. examples.Select(example => example.Kinds.Contains(kind))], penalties, shareOfMarked).Select(weight => weight * share).ToArray()).ToList();
        return new SignWeights(
            [.. learnt.Select(weights => weights[0])],
            signs.Select(sign => (Sign: sign, Weights: learnt.Select(weights => weights[places[sign]]).ToArray())).Where(row => row.Weights.Any(weight => Math.Abs(weight) >= Nothing)).ToDictionary(row => row.Sign, row => row.Weights, StringComparer.Ordinal));
    }

    private static double PenaltyOf(string sign) =>
        SentenceStems.IsPair(sign) ? StemPairPenalty
        : MeaningClasses.IsClass(sign) ? ClassPenalty
        : !SentenceStems.IsStem(sign) && sign.AsSpan().ContainsAny('>', '+') ? PairPenalty
        : Penalty;

    private static double[] Fit(List<int[]> rows, bool[] areRight, double[] penalties, double shareOfMarked)
    {
        var descent = new AdaGrad(new double[penalties.Length], Rate);
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = descent.Weights.Zip(penalties, (weight, penalty) => weight * penalty).ToArray();
            foreach (var (row, isRight) in rows.Zip(areRight))
            {
                var error = (isRight ? shareOfMarked : 1) * ((1 / (1 + Math.Exp(-row.Sum(place => descent.Weights[place])))) - (isRight ? 1 : 0));
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
