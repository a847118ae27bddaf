using Bot.Answering.Retrieval.Index;
using Bot.Language;

namespace Bot.Answering.Retrieval.Ranking;

/// <summary>What a passage's text tells whatever is asked: its terms in their order, each also in its very form, and where sentences end.</summary>
internal sealed class PassageWords
{
    // About 2.5 kB each: all passages of some ten thousand articles, in 80 MB at most.
    private const int Kept = 1 << 15;

    private static readonly LatelyRead<PassageWords> Lately = new(Kept);

    [ThreadStatic]
    private static (List<ulong> Terms, List<uint> Forms)? scratch;

    private readonly ulong[] _terms;
    private readonly uint[] _forms;
    private readonly int[] _sentences;

    private PassageWords(RankedPassage passage)
    {
        var text = passage.Text;
        var sentences = SentenceSplitter.Split(text);
        _sentences = new int[Math.Max(1, sentences.Count)];
        var (terms, forms) = scratch ??= ([], []);
        terms.Clear();
        forms.Clear();
        var sink = new Sink(sentences, _sentences, terms, forms);
        Analyzer.For(passage.Article.Language).Analyze(text, ref sink);
        (_terms, _forms) = sink.Read();
    }

    /// <summary><see cref="TermMark"/> of each term.</summary>
    public ReadOnlySpan<ulong> Terms => _terms;

    /// <summary><see cref="IndexTerm.Form"/> of each term as it is written there.</summary>
    public ReadOnlySpan<uint> Forms => _forms;

    /// <summary>Up to which term each sentence goes; one at least.</summary>
    public ReadOnlySpan<int> Sentences => _sentences;

    public static bool IsAtHand(RankedPassage passage) => passage.Found.Words(passage.Passage.Id.Ordinal) is not null || Lately.Has(passage.Key);

    public static PassageWords Of(RankedPassage passage) => passage.Found.Words(passage.Passage.Id.Ordinal) ??= Lately.Of(passage.Key, passage, passage => new PassageWords(passage));

    private struct Sink(IReadOnlyList<TextSpan> sentences, int[] ends, List<ulong> terms, List<uint> forms) : ITermSink
    {
        private int _sentence;

        public void Add(IndexTerm term, int position, TextSpan span, TokenKind kind)
        {
            while (_sentence + 1 < sentences.Count && span.Start >= sentences[_sentence + 1].Start)
            {
                ends[_sentence++] = terms.Count;
            }

            terms.Add(term.Mark);
            forms.Add(term.Form);
        }

        public (ulong[] Terms, uint[] Forms) Read()
        {
            ends.AsSpan(_sentence).Fill(terms.Count);
            return ([.. terms], [.. forms]);
        }
    }
}
