namespace Bot.Language;

/// <summary>One thing and the words for it. Words of one language are synonyms, words of the other translate them.</summary>
/// <param name="Id">Unique over all tables.</param>
/// <param name="English">The usual term first; lemmas, with irregular forms beside them.</param>
/// <param name="French">As English.</param>
internal sealed record GlossaryConcept(string Id, IReadOnlyList<string> English, IReadOnlyList<string> French);

/// <summary>The bilingual vocabulary: words of pay first, jobs of every sector, what HR and employees speak about, then what questions about companies, work, money, law, time, people and news use.</summary>
/// <remarks>
/// Rows are concept, language, term, synonyms. Only true translations stand in one concept: "actually" is never "actuellement", and
/// French "équité" is fairness, never shares.
/// </remarks>
internal sealed class Glossary
{
    private static readonly string[] WorkTables = ["jobs.tsv", "hr.tsv"];

    private static readonly Lazy<Glossary> Own = new(() => new Glossary([.. Read("glossary.tsv")], [.. WorkTables.SelectMany(Read)], Read("general.tsv")));

    private Glossary(IReadOnlyList<GlossaryConcept> payTerms, IReadOnlyList<GlossaryConcept> workTerms, IEnumerable<GlossaryConcept> others) =>
        (PayTerms, WorkTerms, Concepts) = (payTerms, payTerms.Count + workTerms.Count, [.. payTerms, .. workTerms, .. others]);

    public IReadOnlyList<GlossaryConcept> Concepts { get; }

    /// <summary>The parts of pay and what surrounds them, without jobs and general words.</summary>
    public IReadOnlyList<GlossaryConcept> PayTerms { get; }

    /// <summary>How many of the concepts, from the first on, are about pay and work; the others are general.</summary>
    public int WorkTerms { get; }

    /// <summary>The program's own, read once.</summary>
    /// <exception cref="InvalidDataException">A table inside the program has a row out of form.</exception>
    public static Glossary Load() => Own.Value;

    // A concept's English row stands directly above its French one.
    private static IEnumerable<GlossaryConcept> Read(string table)
    {
        string[]? english = null;
        foreach (var row in LanguageData.Rows(table))
        {
            switch (row)
            {
                case [_, "en", _, _] when english is null:
                    english = row;
                    break;
                case [var id, "fr", _, _] when english is not null && english[0] == id:
                    yield return new GlossaryConcept(id, Terms(english), Terms(row));
                    english = null;
                    break;
                default:
                    throw new InvalidDataException($"{table}: the row of {row[0]} is not concept, en or fr in turn, term, synonyms.");
            }
        }
        if (english is not null)
        {
            throw new InvalidDataException($"{table}: {english[0]} has no French row.");
        }
    }

    private static string[] Terms(string[] row) => row[3].Length == 0 ? [row[2]] : [row[2], .. row[3].Split(';')];
}
