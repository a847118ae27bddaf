using System.Collections.Frozen;
using System.Globalization;
using Bot.Language;

namespace Bot.PayClaims.Reading.Choices;

/// <summary>The models of the reader's decisions, by decision. Where one is missing the rules decide.</summary>
internal sealed class ChoiceModels
{
    private readonly FrozenDictionary<string, ChoiceModel> _models;

    private ChoiceModels(FrozenDictionary<string, ChoiceModel> models) => _models = models;

    /// <summary>Those the program reads with: <c>Data/choice-weights.tsv</c>, learnt from articles with known claims (<c>learn</c> in the evaluation), a line a feature, so that what they go by can be read.</summary>
    public static ChoiceModels Learnt { get; } = From(EmbeddedTable.Rows("Bot.PayClaims.Reading.Data.choice-weights.tsv"));

    /// <summary>Rules alone.</summary>
    public static ChoiceModels None { get; } = From([]);

    /// <param name="rows">"labels, decision, label, …", then "decision, feature, weight, …" with a weight for each label, 0 left empty.</param>
    public static ChoiceModels From(IEnumerable<string[]> rows)
    {
        var labels = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var weights = new Dictionary<string, Dictionary<string, float[]>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row[0] == "labels")
            {
                labels.Add(row[1], row[2..]);
                weights.Add(row[1], new Dictionary<string, float[]>(StringComparer.Ordinal));
            }
            else
            {
                weights[row[0]].Add(row[1], Array.ConvertAll(row[2..], weight => weight.Length == 0 ? 0 : float.Parse(weight, CultureInfo.InvariantCulture)));
            }
        }

        return new ChoiceModels(labels.ToFrozenDictionary(entry => entry.Key, entry => new ChoiceModel(entry.Value, weights[entry.Key]), StringComparer.Ordinal));
    }

    /// <returns>Null when nothing was learnt for the decision.</returns>
    public ChoiceModel? For(string decision) => _models.GetValueOrDefault(decision);
}
