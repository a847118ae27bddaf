using Bot.Language;

namespace Bot.MessageChecks.Advice;

/// <summary>What is said about one kind in one language.</summary>
/// <param name="Wordings">What may be written instead.</param>
/// <param name="Questions">How an employee would ask it, by which HR's replies are looked up.</param>
internal sealed record KindAdvice(string Reason, IReadOnlyList<string> Wordings, IReadOnlyList<string> Questions);

/// <summary>Reasons and wordings that HR reads and approves: <c>Data/advice.tsv</c>, or HR's own file in its place.</summary>
internal sealed class AdviceBook
{
    private const int Columns = 4;

    private readonly Dictionary<(MessageKind Kind, ReplyLanguage Language), KindAdvice> _advice = [];

    private AdviceBook(IEnumerable<string[]> rows)
    {
        var parts = rows.Select(row => (Kind: MessageKinds.Parse(row[0]), Language: ReplyLanguages.Parse(row[1]), Part: row[2], Text: row[3].Trim())).ToList();
        foreach (var kind in MessageKinds.All)
        {
            foreach (var language in Enum.GetValues<ReplyLanguage>())
            {
                List<string> Texts(string part) => [.. parts.Where(row => row.Kind == kind && row.Language == language && row.Part == part && row.Text.Length > 0).Select(row => row.Text)];
                var (reasons, wordings) = (Texts("reason"), Texts("wording"));
                if (reasons.Count != 1 || wordings.Count == 0)
                {
                    throw new FormatException($"It must have one reason and at least one wording for {kind.Name()} in {language.Code()}, and has {reasons.Count} and {wordings.Count}.");
                }

                _advice.Add((kind, language), new KindAdvice(reasons[0], wordings, Texts("question")));
            }
        }
    }

    public KindAdvice Of(MessageKind kind, ReplyLanguage language) => _advice[(kind, language)];

    /// <summary>The advice that comes with the program.</summary>
    public static AdviceBook BuiltIn() => new(EmbeddedTable.Rows("Bot.MessageChecks.Data.advice.tsv"));

    /// <param name="path">A file with the columns of the built-in one.</param>
    /// <exception cref="FormatException">It is not as it must be; the message says where.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static AdviceBook Read(string path)
    {
        var rows = File.ReadAllLines(path).Index().Where(line => line.Item.Trim().Length > 0 && line.Item[0] != '#').Select(line => (Number: line.Index + 1, Cells: line.Item.Split('\t'))).ToList();
        foreach (var (number, cells) in rows)
        {
            if (cells.Length != Columns || MessageKinds.Parse(cells[0]) is null || ReplyLanguages.Parse(cells[1]) is null || cells[2] is not ("reason" or "wording" or "question"))
            {
                throw new FormatException($"Line {number} is not: kind, language, reason or wording or question, text, parted by tabs.");
            }
        }

        return new AdviceBook(rows.Select(row => row.Cells));
    }

    /// <returns>What is wrong with the file and how to mend it; null where nothing is, or there is none.</returns>
    public static string? Problem(string path)
    {
        if (path.Length == 0)
        {
            return null;
        }

        try
        {
            Read(path);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            return $"MessageChecks:AdviceFile names '{path}', which cannot be used. {e.Message} The file src/Bot/MessageChecks/Data/advice.tsv shows how it reads.";
        }
    }
}
