using System.Globalization;
using Bot.Evaluation.Reading;

namespace Bot.Evaluation.Learning;

/// <summary>Learns the weights of one decision: multinomial logistic regression with an L2 penalty, by L-BFGS over all examples at once.</summary>
/// <remarks>Deterministic: the same examples give the same weights.</remarks>
internal sealed class LogisticTrainer
{
    // What the rules say is trusted so far until examples say otherwise.
    private const float TrustInRules = 2;

    // A feature of one article alone is that article's wording.
    private const int LeastArticles = 2;
    private const int LeastExamples = 3;

    // An employer's signs, before any example: "sign:Pays" and its weight.
    private static readonly Dictionary<string, float> Signs = ReadSigns();

    private readonly string[] _labels;
    private readonly Dictionary<string, int> _features;
    private readonly bool _isRanking;
    private readonly float[] _weights;

    private LogisticTrainer(string[] labels, Dictionary<string, int> features, bool isRanking)
    {
        (_labels, _features, _isRanking) = (labels, features, isRanking);
        _weights = Prior();
    }

    private int Width => _isRanking ? 1 : _labels.Length;

    public IReadOnlyList<string> Labels => _isRanking ? ["weight"] : _labels;

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

        var isRanking = examples.Any(example => example.IsRanking);
        string[] labels = isRanking ? [] : [.. examples.Select(example => example.Labels[example.Right]).Distinct().Order(StringComparer.Ordinal)];
        var trainer = new LogisticTrainer(labels, Frequent(examples), isRanking);
        trainer.Fit(examples, penalty);
        return trainer;
    }

    private static Dictionary<string, int> Frequent(IReadOnlyList<Example> examples)
    {
        var seen = new Dictionary<string, (int Count, HashSet<string> Articles)>(StringComparer.Ordinal);
        foreach (var example in examples)
        {
            foreach (var feature in example.Options.SelectMany(option => option.Distinct()).Distinct())
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
            if (_isRanking)
            {
                weights[index] = Signs.GetValueOrDefault(feature);
            }
            else if (feature.StartsWith("rule:", StringComparison.Ordinal) && Array.IndexOf(_labels, feature["rule:".Length..]) is >= 0 and var label)
            {
                weights[(index * Width) + label] = TrustInRules;
            }
        }

        return weights;
    }

    private static Dictionary<string, float> ReadSigns()
    {
        using var reader = new StreamReader(typeof(LogisticTrainer).Assembly.GetManifestResourceStream("employer-signs.tsv")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => line.TrimEnd('\r').Split('\t'))
            .ToDictionary(row => $"sign:{row[0]}", row => float.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }

    private void Fit(IReadOnlyList<Example> examples, float penalty)
    {
        var rows = examples.Select(example => (
            Options: example.Options.Select(Indexes).ToArray(),
            Right: _isRanking ? example.Right : Array.IndexOf(_labels, example.Labels[example.Right]))).ToList();
        var prior = Prior();
        Lbfgs.Minimise(_weights, (weights, gradient) =>
        {
            Array.Clear(gradient);
            var loss = 0d;
            foreach (var (options, right) in rows)
            {
                loss -= AddGradient(weights, options, right, gradient);
            }

            for (var i = 0; i < weights.Length; i++)
            {
                var off = weights[i] - prior[i];
                loss += 0.5 * penalty * off * off;
                gradient[i] += penalty * off;
            }

            return loss;
        });
    }

    /// <returns>The logarithm of the chance of the right end.</returns>
    private double AddGradient(float[] weights, int[][] options, int right, float[] gradient)
    {
        if (_isRanking)
        {
            var scores = Softmax([.. options.Select(option => option.Sum(feature => weights[feature]))]);
            for (var option = 0; option < options.Length; option++)
            {
                var error = scores[option] - (option == right ? 1 : 0);
                foreach (var feature in options[option])
                {
                    gradient[feature] += error;
                }
            }

            return Math.Log(Math.Max(scores[right], 1e-12));
        }

        var shared = new float[_labels.Length];
        Add(weights, options[0], shared);
        var chances = Softmax(shared);
        var chance = Math.Log(Math.Max(chances[right], 1e-12));
        chances[right] -= 1;
        foreach (var feature in options[0])
        {
            for (var label = 0; label < chances.Length; label++)
            {
                gradient[(feature * chances.Length) + label] += chances[label];
            }
        }

        return chance;
    }

    private static void Add(float[] weights, int[] features, float[] scores)
    {
        foreach (var feature in features)
        {
            for (var label = 0; label < scores.Length; label++)
            {
                scores[label] += weights[(feature * scores.Length) + label];
            }
        }
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
