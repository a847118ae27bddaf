using System.Globalization;
using Bot.Language;

namespace Bot.Answering.Retrieval.Ranking;

/// <summary>How much each kind of evidence counts: one weight for each of <see cref="RankingEvidence.Names"/>.</summary>
internal sealed record RankingWeights(IReadOnlyList<double> Values)
{
    /// <summary>The weights for questions that come with the program; the file says from what they are learnt.</summary>
    public static RankingWeights OfQuestions { get; } = Load(1);

    /// <summary>Those for topics.</summary>
    public static RankingWeights OfTopics { get; } = Load(2);

    public static RankingWeights For(SearchQuery query) => query.Asks ? OfQuestions : OfTopics;

    /// <summary>By this passages are ordered; of one question the exponentials are as the chances to be the right one.</summary>
    public double Score(float[] evidence)
    {
        var sum = 0.0;
        for (var i = 0; i < evidence.Length; i++)
        {
            sum += Values[i] * evidence[i];
        }

        return sum;
    }

    private static RankingWeights Load(int column)
    {
        var rows = EmbeddedTable.Rows("Bot.Answering.Retrieval.Ranking.Data.ranking-weights.tsv").ToDictionary(row => row[0], row => double.Parse(row[column], CultureInfo.InvariantCulture));
        return new RankingWeights([.. RankingEvidence.Names.Select(name => rows[name])]);
    }
}
