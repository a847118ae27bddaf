using System.Buffers;
using Bot.Language;

namespace Bot.Answering.Meanings;

/// <summary>The words of one sentence, folded, and the clauses that commas, brackets and dashes part.</summary>
internal sealed class MeantSentence
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:()—–");

    private readonly List<int> _clauses = [];

    public MeantSentence(string text, string language)
    {
        Text = text;
        Language = language;
        Spelled = [.. FoldedWords.WithSpans(text)];
        Words = [.. Spelled.Select(word => word.Word)];
        for (var at = 0; at < Spelled.Count; at++)
        {
            var before = at == 0 ? 0 : _clauses[at - 1];
            _clauses.Add(at > 0 && text.AsSpan()[Spelled[at - 1].Span.End..Spelled[at].Span.Start].ContainsAny(Breaks) ? before + 1 : before);
        }
    }

    public string Text { get; }

    /// <summary>en or fr.</summary>
    public string Language { get; }

    public IReadOnlyList<(string Word, TextSpan Span)> Spelled { get; }

    /// <summary>Folded.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>True where both words stand in one clause.</summary>
    public bool IsOneClause(int first, int second) => _clauses[Math.Clamp(first, 0, _clauses.Count - 1)] == _clauses[second];

    /// <summary>A capital that says something: not the sentence's first word.</summary>
    public bool IsCapital(int at) => char.IsUpper(Text[Spelled[at].Span.Start]);
}
