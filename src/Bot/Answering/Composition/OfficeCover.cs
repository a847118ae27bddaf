using System.Text.RegularExpressions;
using Bot.Answering.PayQuestions;
using Bot.Answering.Retrieval;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>Which sentences speak of the office that a question names, in letters or in full, in either language: « le DG » is the chief executive, and "chief" alone is nobody yet.</summary>
internal sealed partial class OfficeCover
{
    // Another office shares a word with it: "chief financial officer".
    private const float WordAlone = 0.4f;

    private readonly List<(IReadOnlyList<string> Names, int[] Groups, float Else)> _asked = [];

    /// <param name="text">The question as typed.</param>
    public OfficeCover(string text, SearchQuery query)
    {
        var words = FoldedWords.In(text);
        foreach (var office in Offices.All)
        {
            var said = office.Where(name => Offices.Stands([name], words)).SelectMany(name => name.Split(' ')).ToHashSet();
            Add(office, query, said, WordAlone);
        }

        if (_asked.Count == 0 && Leading().Match(text) is { Success: true } leading)
        {
            Add(Offices.Chief, query, [Folding.Fold(leading.Groups["verb"].Value)], 1);
        }
    }

    /// <summary>True when the question names an office.</summary>
    public bool IsAsked => _asked.Count > 0;

    /// <param name="cover">For each word of the query how well the sentence says it; changed in place.</param>
    public void Apply(float[] cover, string sentence)
    {
        // A "CEO pay ratio" is a figure on everybody else.
        var words = FoldedWords.In(PayRatio().Replace(sentence, " "));
        foreach (var (names, groups, otherwise) in _asked)
        {
            var isSaid = Offices.Stands(names, words);
            foreach (var g in groups)
            {
                cover[g] = isSaid ? 1 : cover[g] * otherwise;
            }
        }
    }

    /// <param name="otherwise">What a sentence without the office keeps (0 to 1) of how well it says one of its words.</param>
    private void Add(IReadOnlyList<string> office, SearchQuery query, HashSet<string> words, float otherwise)
    {
        int[] groups = [.. query.Groups.Index().Where(group => words.Contains(group.Item.Folded)).Select(group => group.Index)];
        if (groups.Length > 0)
        {
            _asked.Add((office, groups, otherwise));
        }
    }

    [GeneratedRegex(@"\b(?:who|qui)\s(?:is\s|currently\s|actuellement\s)?(?<verb>runs?|running|heads|dirige)\s(?!the\b|la\b|le\b|l['’]|une?\b|a\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\b(?:CEO|chief executive)(?:-to-\w+)?\s(?:pay|compensation)\sratio\b|\bratio\s(?:de|du)\s(?:rémunération\s(?:du|de la)\s)?(?:PDG|DG)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PayRatio();
}
