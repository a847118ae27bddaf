using Bot.Answering.Retrieval.Index;

namespace Bot.Answering.Guardrails;

/// <summary>Tells, before anything is searched, what must not be answered with market figures.</summary>
/// <remarks>It reads messages and writes nothing: no class of question is reported to anybody.</remarks>
internal sealed class Guard(LearntGuard learnt)
{
    // A chain of follow-ups is read back this far.
    private const int MessagesBefore = 3;

    // Rules tell more when they read less at once; the first and the last part together are the longest question, and meet in the middle.
    private const int LongestPart = 2_100;

    // A sentence that one part cuts is whole in the other.
    private const int Overlap = (2 * LongestPart) - Answerer.LongestQuestion;

    private readonly IReadOnlyList<GuardRules> _rules = GuardRules.Load();
    private readonly GuardMemory _memory = new();

    /// <param name="history">The asker's earlier messages, oldest first.</param>
    /// <returns>Null for an ordinary question.</returns>
    public GuardClass? Classify(string message, IReadOnlyList<string> history, CorpusIndex index)
    {
        string? before = null;
        GuardClass? @class = null;
        foreach (var text in history.TakeLast(MessagesBefore).Append(message))
        {
            var (earlier, classBefore) = (before, @class);
            @class = _memory.Of(text, earlier, classBefore, index, () => Classify(text, earlier, classBefore, index));
            before = text;
        }

        return @class;
    }

    private GuardClass? Classify(string message, string? before, GuardClass? classBefore, CorpusIndex index)
    {
        var (parts, partsBefore) = (Read(message), before is null ? [] : Read(before));
        return _rules.FirstOrDefault(of => parts.Exists(part => of.Fit(part, partsBefore, classBefore, index)))?.Class ?? learnt.Classify(message, classBefore, before is null, index);
    }

    private static List<GuardMessage> Read(string text) => [.. Parts(text).Select(part => GuardMessage.Read(part))];

    /// <summary>The beginning of a message and, of a long one, its end: what the asker wants may stand below a pasted page as well as above.</summary>
    private static IEnumerable<string> Parts(string text)
    {
        yield return text[..Math.Min(text.Length, LongestPart)];
        if (text.Length > LongestPart)
        {
            // From the beginning of a sentence where there is one, for rules may ask for it.
            var last = text[Math.Max(0, text.Length - LongestPart)..];
            yield return last[(last.AsSpan(0, Overlap).IndexOfAny(".?!\n") + 1)..];
        }
    }
}
