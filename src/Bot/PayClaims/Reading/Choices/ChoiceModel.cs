using System.Collections.Frozen;
using System.Globalization;
using Bot.Language;

namespace Bot.PayClaims.Reading.Choices;

/// <summary>
/// One decision as a multinomial logistic model: of several labels the one whose features weigh most. Its weights are learnt from articles with known claims
/// (<c>learn</c> in the evaluation) and stand in <c>Data/choice-weights.tsv</c>, a line a feature, so that what it goes by can be read.
/// </summary>
internal sealed class ChoiceModel
{
    private const string Resource = "Bot.PayClaims.Reading.Data.choice-weights.tsv";

    private static readonly FrozenDictionary<string, ChoiceModel> Learnt = Load();

    private readonly string[] _labels;
    private readonly Dictionary<string, float[]> _weights = new(StringComparer.Ordinal);

    private ChoiceModel(string[] labels) => _labels = labels;

    /// <returns>Null when nothing was learnt for the decision.</returns>
    public static ChoiceModel? For(string decision) => Learnt.GetValueOrDefault(decision);

    /// <returns>The label that these features weigh most for, and its probability (0 to 1).</returns>
    public (string Label, float Probability) Best(IReadOnlyList<string> features)
    {
        Span<float> scores = stackalloc float[_labels.Length];
        scores.Clear();
        foreach (var feature in features)
        {
            if (_weights.TryGetValue(feature, out var weights))
            {
                for (var label = 0; label < scores.Length; label++)
                {
                    scores[label] += weights[label];
                }
            }
        }

        var best = 0;
        for (var label = 1; label < scores.Length; label++)
        {
            best = scores[label] > scores[best] ? label : best;
        }

        var sum = 0f;
        foreach (var score in scores)
        {
            sum += MathF.Exp(score - scores[best]);
        }

        return (_labels[best], 1 / sum);
    }

    // Rows: "labels <decision> <label> …", then "<decision> <feature> <weight> …" with a weight for each label, 0 left empty.
    private static FrozenDictionary<string, ChoiceModel> Load()
    {
        var models = new Dictionary<string, ChoiceModel>(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.Rows(Resource))
        {
            if (row[0] == "labels")
            {
                models.Add(row[1], new ChoiceModel(row[2..]));
            }
            else
            {
                models[row[0]]._weights.Add(row[1], Array.ConvertAll(row[2..], weight => weight.Length == 0 ? 0 : float.Parse(weight, CultureInfo.InvariantCulture)));
            }
        }

        return models.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
