using System.Text.RegularExpressions;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Reading;

namespace Bot.Answering.Verification;

/// <summary>A stretch of a sentence that can be told without the rest: what is denied or doubted in one says nothing of the next.</summary>
internal sealed partial class Clause
{
    // With less a stretch says nothing by itself: "in the draft," goes with what is in it.
    private const int FewestContent = 2;
    private const int ShortestWord = 3;

    // "that he had"
    private const int Besides = 3;

    // These say how it is told, not what.
    private static readonly HashSet<string> Manner = ["not", "deny", "without", "open", "hedge", "report", "wish", "claim", "anonymous", "confirm", "silent", "steady", "plan"];

    private static readonly HashSet<string> Nothing = ["nothing", "nobody", "none", "rien", "personne", "aucun", "aucune", "otherwise", "sinon"];

    private static readonly HashSet<string> Relative = ["that", "who", "which", "qui", "dont"];

    private static readonly HashSet<string> Edges = ["and", "but", "who", "which", "because", "if", "when", "et", "mais", "qui", "dont", "parce", "si", "quand"];

    private IReadOnlySet<PayComponent>? _components;

    private Clause(SentenceFacts facts, int first, int end)
    {
        (Facts, First, End) = (facts, first, end);
        Text = facts.Text[facts.Spelled[first].Span.Start..facts.Spelled[end - 1].Span.End];
        Marks = facts.Marked.Where(mark => mark.At >= first && mark.At < end).Select(mark => mark.Kind).ToHashSet(StringComparer.Ordinal);
        Numbers = Number().Matches(Text).Select(match => NumberReader.Read(match.Value)).OfType<decimal>().ToHashSet();
        Content = [.. ContentIn(facts, first, end)];
        Denied = [.. facts.Marked.Where(mark => mark.Kind is "not" && mark.At >= first && mark.At < end).SelectMany(mark => ContentIn(facts, Edge(facts, mark.At, first, -1), Edge(facts, mark.At + mark.Length - 1, end - 1, 1) + 1)).Distinct(StringComparer.Ordinal)];
    }

    public SentenceFacts Facts { get; }

    /// <summary>Its first word in the sentence.</summary>
    public int First { get; }

    /// <summary>Just past its last word.</summary>
    public int End { get; }

    public string Text { get; }

    /// <summary>The kinds of <c>marks.tsv</c> that begin in it.</summary>
    public IReadOnlySet<string> Marks { get; }

    /// <summary>In figures.</summary>
    public IReadOnlySet<decimal> Numbers { get; }

    /// <summary>The words that say what it is about, folded.</summary>
    public IReadOnlyList<string> Content { get; }

    /// <summary>The parts of pay that it names.</summary>
    public IReadOnlySet<PayComponent> Components => _components ??= SentenceFacts.Of(Text, Facts.Language).Components;

    /// <summary>Those of them about its "not".</summary>
    public IReadOnlyList<string> Denied { get; }

    /// <summary>What it denies it says by the way: "for pay that he had given up".</summary>
    public bool IsDeniedBesides => !Marks.Contains("deny") && Facts.Marked.Where(mark => mark.Kind is "not" && mark.At >= First && mark.At < End).All(mark => Enumerable.Range(1, Besides).Any(back => mark.At - back > First && Relative.Contains(Facts.Words[mark.At - back]) && !Enumerable.Range(mark.At - back + 1, back).Any(at => Facts.GapBefore(at).Contains(','))));

    /// <summary>Turned round, or said to be wrong.</summary>
    public bool IsNegated => Marks.Overlaps(["not", "deny"]);

    /// <summary>Leaving out, standing still and contradicting are said with a "not" or without one.</summary>
    public bool MayBeNegated => IsNegated || Marks.Overlaps(["without", "steady", "open", "silent", "votes.against"]);

    /// <summary>Whether what it says without a "not" may be told with one, as who stayed did not leave: by the pairs <c>unlike.*</c>.</summary>
    /// <param name="told">The kinds of who tells it.</param>
    public bool IsTurnOf(IReadOnlySet<string> told) => Marks.Any(mark => Verification.Marks.IsUnlike(mark) && mark[^1] == '+' && told.Contains(mark[..^1]) && !Marks.Contains(mark[..^1]));

    /// <summary>The same from the other side: what it denies may be told without a "not".</summary>
    public bool IsTurnedBy(IReadOnlySet<string> told) => Marks.Any(mark => Verification.Marks.IsUnlike(mark) && mark[^1] != '+' && told.Contains($"{mark}+") && !told.Contains(mark));

    /// <summary>In the conditional, which in French only tells of somebody's word.</summary>
    public bool IsConditional => Facts.Language != "fr" && AttributionModality.IsConditional(Text);

    /// <summary>Told as possible or planned, not only as somebody's word.</summary>
    public bool IsHedged => Marks.Overlaps(["hedge", "open"]) || IsConditional;

    /// <summary>Told as somebody's word: "would" in what is reported, the press conditional.</summary>
    public bool IsReport => Marks.Contains("report") || (Facts.Language == "fr" && AttributionModality.IsConditional(Text));

    /// <summary>The clauses of a text, which together hold all its words.</summary>
    /// <param name="isWritten">Of a written sentence, where a short denial stands by itself; in a quote it goes with what it denies.</param>
    public static IReadOnlyList<Clause> In(SentenceFacts facts, bool isWritten = false)
    {
        var starts = new List<int> { 0 };
        foreach (Match cut in Cut().Matches(facts.Text))
        {
            var at = Enumerable.Range(0, facts.Spelled.Count).FirstOrDefault(word => facts.Spelled[word].Span.Start >= cut.Index, facts.Spelled.Count);
            if (at > starts[^1] && at < facts.Spelled.Count && IsWhole(facts, starts[^1], at, isWritten) && IsWhole(facts, at, facts.Spelled.Count, isWritten) && !IsBetweenNames(facts, at))
            {
                starts.Add(at);
            }
        }

        return facts.Spelled.Count == 0 ? [] : [.. starts.Index().Select(start => new Clause(facts, start.Item, start.Index + 1 < starts.Count ? starts[start.Index + 1] : facts.Spelled.Count))];
    }

    /// <summary>How far from a "not" what it turns round goes: to the next "and" or comma.</summary>
    private static int Edge(SentenceFacts facts, int from, int last, int step)
    {
        var at = from;
        while (at != last && !Edges.Contains(facts.Words[at + step]) && !(step < 0 && facts.Words[at + step] is "that" && facts.Words[at] is "he" or "she" or "they" or "it" or "had" or "was" or "were") && !facts.GapBefore(Math.Max(at, at + step)).ContainsAny(",;"))
        {
            at += step;
        }

        return at;
    }

    /// <summary>"Toronto and Grenoble"</summary>
    private static bool IsBetweenNames(SentenceFacts facts, int at) =>
        facts.Words[at] is "and" or "et" && at > 0 && at + 1 < facts.Words.Count && char.IsUpper(facts.Text[facts.Spelled[at - 1].Span.Start]) && char.IsUpper(facts.Text[facts.Spelled[at + 1].Span.Start]) && facts.GapBefore(at).Length == 1;

    private static bool IsWhole(SentenceFacts facts, int first, int end, bool isWritten) =>
        ContentIn(facts, first, end).Take(FewestContent).Count() is var content && (content == FewestContent || (content > 0 && IsNothing(facts, first)) || (isWritten && content > 0 && facts.Marked.Any(mark => mark.At >= first && mark.At < end && mark.Kind is "not" or "steady")));

    /// <summary>"and nothing is paid after that": it says by itself what is not.</summary>
    private static bool IsNothing(SentenceFacts facts, int first) =>
        first > 0 && first + 1 < facts.Words.Count && Nothing.Contains(facts.Words[facts.Words[first] is "and" or "et" or "but" or "mais" ? first + 1 : first]);

    private static IEnumerable<string> ContentIn(SentenceFacts facts, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            var word = facts.Words[at];
            if ((word.Length >= ShortestWord || char.IsDigit(word[0])) && !StopWords.Contains(word, facts.Reply) && !facts.Marked.Any(mark => mark.At <= at && at < mark.At + mark.Length && Manner.Contains(mark.Kind)))
            {
                yield return word;
            }
        }
    }

    [GeneratedRegex(@"(?<!\d),(?!\d)|, | [–—-] |[;:?!]|\. |(?<=[\s,])(?:but|while|whereas|though|although|and|who|which|whose|mais|tandis que|alors que|sans que|et|qui|dont|où|ce que|ce qui)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Cut();

    [GeneratedRegex(ChangeReader.Figure)]
    private static partial Regex Number();
}
