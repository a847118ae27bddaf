using Bot.Evaluation.Reading;

namespace Bot.Evaluation.Learning;

/// <summary>Learns the weights of one decision: multinomial logistic regression with an L2 penalty, by AdaGrad over all examples at once.</summary>
/// <remarks>AdaGrad: Duchi, Hazan, Singer, JMLR 12 (2011). Deterministic: the same examples give the same weights.</remarks>
internal sealed class LogisticTrainer
{
    private const int Rounds = 150;
    private const float Rate = 0.25f;

    // What the rules say is trusted so far until examples say otherwise.
    private const float TrustInRules = 2;

    // A feature of one article alone is that article's wording.
    private const int LeastArticles = 2;
    private const int LeastExamples = 3;

    private readonly string[] _labels;
    private readonly Dictionary<string, int> _features;
    private readonly float[] _weights;

    private LogisticTrainer(string[] labels, Dictionary<string, int> features)
    {
        (_labels, _features) = (labels, features);
        _weights = Prior();
    }

    public IReadOnlyList<string> Labels => _labels;

    private int Width => _labels.Length;

    /// <summary>The features with a weight for each label.</summary>
    public IEnumerable<(string Feature, float[] Weights)> Rows() =>
        _features.OrderBy(feature => feature.Key, StringComparer.Ordinal).Select(feature => (feature.Key, _weights[(feature.Value * Width)..((feature.Value + 1) * Width)]));

    /// <param name="penalty">Of the square of each weight, in examples.</param>
    public static LogisticTrainer Train(IReadOnlyList<Example> examples, float penalty)
    {
        if (examples.Count == 0)
        {
            throw new EvaluationException("There is nothing to learn from: no figure of the articles fits a wanted claim.");
        }

        var trainer = new LogisticTrainer([.. examples.Select(example => example.Right).Distinct().Order(StringComparer.Ordinal)], Frequent(examples));
        trainer.Fit(examples, penalty);
        return trainer;
    }

    public string Choose(Example example)
    {
        var scores = Scores(Indexes(example.Features));
        return _labels[Array.IndexOf(scores, scores.Max())];
    }

    private static Dictionary<string, int> Frequent(IReadOnlyList<Example> examples)
    {
        var seen = new Dictionary<string, (int Count, HashSet<string> Articles)>(StringComparer.Ordinal);
        foreach (var example in examples)
        {
            foreach (var feature in example.Features.Distinct())
            {
                var entry = seen.TryGetValue(feature, out var known) ? known : (Count: 0, Articles: []);
                entry.Articles.Add($"{example.Set}/{example.Article}");
                seen[feature] = (entry.Count + 1, entry.Articles);
            }
        }

        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (feature, (count, articles)) in seen.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (count >= LeastExamples && articles.Count >= LeastArticles)
            {
                index.Add(feature, index.Count);
            }
        }

        return index;
    }

    /// <summary>The weights before any example, towards which the penalty pulls.</summary>
    private float[] Prior()
    {
        var weights = new float[_features.Count * Width];
        foreach (var (feature, index) in _features)
        {
            if (feature.StartsWith("rule:", StringComparison.Ordinal) && Array.IndexOf(_labels, feature["rule:".Length..]) is >= 0 and var label)
            {
                weights[(index * Width) + label] = TrustInRules;
            }
        }

        return weights;
    }

    private void Fit(IReadOnlyList<Example> examples, float penalty)
    {
        var rows = examples.Select(example => (Features: Indexes(example.Features), Right: Array.IndexOf(_labels, example.Right))).ToList();
        var prior = Prior();
        var gradient = new float[_weights.Length];
        var squares = new float[_weights.Length];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(gradient);
            foreach (var (features, right) in rows)
            {
                AddGradient(features, right, gradient);
            }

            for (var i = 0; i < _weights.Length; i++)
            {
                var step = gradient[i] + (penalty * (_weights[i] - prior[i]));
                squares[i] += step * step;
                _weights[i] -= squares[i] > 0 ? Rate * step / MathF.Sqrt(squares[i]) : 0;
            }
        }
    }

    private void AddGradient(int[] features, int right, float[] gradient)
    {
        var errors = Softmax(Scores(features));
        errors[right] -= 1;
        foreach (var feature in features)
        {
            for (var label = 0; label < errors.Length; label++)
            {
                gradient[(feature * errors.Length) + label] += errors[label];
            }
        }
    }

    private float[] Scores(int[] features)
    {
        var scores = new float[_labels.Length];
        foreach (var feature in features)
        {
            for (var label = 0; label < scores.Length; label++)
            {
                scores[label] += _weights[(feature * scores.Length) + label];
            }
        }

        return scores;
    }

    private int[] Indexes(IReadOnlyList<string> features) => [.. features.Select(feature => _features.TryGetValue(feature, out var index) ? index : -1).Where(index => index >= 0)];

    private static float[] Softmax(float[] scores)
    {
        var most = scores.Max();
        var chances = Array.ConvertAll(scores, score => MathF.Exp(score - most));
        var sum = chances.Sum();
        return Array.ConvertAll(chances, chance => chance / sum);
    }
}
