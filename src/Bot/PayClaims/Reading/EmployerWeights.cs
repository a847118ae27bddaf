using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>How much each <see cref="EmployerSign"/> counts, from <c>Data/employer-signs.tsv</c>.</summary>
internal static class EmployerWeights
{
    private static readonly float[] Weights = Load();

    public static float Of(EmployerSign sign) => Weights[(int)sign];

    private static float[] Load()
    {
        var weights = new float[Enum.GetValues<EmployerSign>().Length];
        foreach (var row in EmbeddedTable.Rows("Bot.PayClaims.Reading.Data.employer-signs.tsv"))
        {
            weights[(int)Enum.Parse<EmployerSign>(row[0])] = float.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture);
        }

        return weights;
    }
}
