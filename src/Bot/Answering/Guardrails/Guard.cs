using Bot.Answering.Retrieval.Index;

namespace Bot.Answering.Guardrails;

/// <summary>Tells, before anything is searched, what must not be answered with market figures.</summary>
/// <remarks>It reads messages and writes nothing: no class of question is reported to anybody.</remarks>
internal sealed class Guard
{
    // A chain of follow-ups is read back this far.
    private const int MessagesBefore = 3;

    // What the asker wants stands in the first lines; the rest of a pasted page is material.
    private const int LongestRead = 1_500;

    private readonly IReadOnlyList<GuardRules> _rules = GuardRules.Load();

    /// <param name="history">The asker's earlier messages, oldest first.</param>
    /// <returns>Null for an ordinary question.</returns>
    public GuardClass? Classify(string message, IReadOnlyList<string> history, CorpusIndex index)
    {
        GuardMessage? before = null;
        GuardClass? classBefore = null;
        foreach (var text in history.TakeLast(MessagesBefore).Append(message))
        {
            var read = GuardMessage.Read(text[..Math.Min(text.Length, LongestRead)]);
            classBefore = _rules.FirstOrDefault(of => of.Fit(read, before, classBefore, index))?.Class;
            before = read;
        }

        return classBefore;
    }
}
