namespace Bot.PayClaims.Reading;

/// <summary>The words one cue is written with; each place may have alternatives, and filling words may stand between.</summary>
internal sealed class CuePattern(CueMeaning meaning, string[][] places)
{
    private const int MostFilling = 2;

    private static readonly HashSet<string> Filling =
    [
        "annual", "yearly", "monthly", "hourly", "gross", "net", "average", "median", "typical", "minimum", "maximum", "guaranteed", "target",
        "annuel", "annuelle", "annuels", "annuelles", "mensuel", "mensuelle", "mensuels", "brut", "brute", "bruts", "brutes", "nets", "nette",
        "moyen", "moyenne", "moyens", "mediane", "minimal", "minimale", "maximal", "maximale", "mensuelles", "horaire", "journalier", "individuelle", "unique", "exceptionnelle", "fixe",
    ];

    public CueMeaning Meaning => meaning;

    public IEnumerable<string> FirstWords => places[0];

    /// <returns>Just past the last word of the pattern when it begins at a word, or -1.</returns>
    public int EndAt(List<CueWord> words, int first)
    {
        var at = first + 1;
        for (var place = 1; place < places.Length; place++)
        {
            var filling = 0;
            while (at < words.Count && !places[place].Contains(words[at].Text) && Filling.Contains(words[at].Text) && filling < MostFilling)
            {
                at++;
                filling++;
            }

            if (at >= words.Count || !places[place].Contains(words[at].Text))
            {
                return -1;
            }

            at++;
        }

        return at;
    }
}
