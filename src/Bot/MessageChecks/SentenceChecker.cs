using Bot.Answering.FaqMatching;
using Bot.Answering.Retrieval.Index;
using Bot.Language;
using Bot.Answering.Meanings;

namespace Bot.MessageChecks;

/// <summary>Tells which sentences of a message promise pay, state a figure without its source, keep people from talking, tell a colleague's pay or run somebody down.</summary>
/// <remarks>It reads and keeps nothing.</remarks>
/// <param name="weights">Null for those that come with the program.</param>
internal sealed class SentenceChecker(ConceptIndex vocabulary, SignWeights? weights = null)
{
    private const int WordsShown = 3;

    // A sign below this is no reason.
    private const double LeastShown = 0.2;

    private readonly MeaningReader _reader = new(vocabulary);

    private readonly SignWeights _weights = weights ?? KindWeights.Default;

    /// <param name="index">Tells people in the news from colleagues.</param>
    /// <param name="language">Of sentences that do not show their own.</param>
    public IReadOnlyList<CheckedSentence> Check(string message, ReplyLanguage language, CorpusIndex index)
    {
        var own = ReplyLanguages.Parse(LanguageGuess.Of(message)) ?? language;
        return [.. MessageSplitter.Split(message).Select(span => Check(span, span.In(message), own, index)).Where(sentence => sentence.Text.Any(char.IsLetterOrDigit))];
    }

    private CheckedSentence Check(TextSpan span, string text, ReplyLanguage around, CorpusIndex index)
    {
        var language = ReplyLanguages.Parse(LanguageGuess.Of(text)) ?? around;
        var sentence = new MeantSentence(text, language.Code());
        var signs = SentenceSigns.Of(sentence, _reader.Read(sentence, index));
        return new CheckedSentence(span, text, language, [.. Marks(sentence, signs)]);
    }

    private IEnumerable<SentenceMark> Marks(MeantSentence sentence, IReadOnlyDictionary<string, IReadOnlyList<Meaning>> signs)
    {
        foreach (var kind in MessageKinds.All)
        {
            var probability = _weights.Probability((int)kind, signs.Keys);
            if (probability >= KindWeights.Marked)
            {
                yield return new SentenceMark(kind, probability, Words(sentence, kind, signs));
            }
        }
    }

    /// <summary>The words whose signs speak most for the kind, in the order of the sentence.</summary>
    private List<string> Words(MeantSentence sentence, MessageKind kind, IReadOnlyDictionary<string, IReadOnlyList<Meaning>> signs)
    {
        var shares = new Dictionary<Meaning, double>();
        foreach (var (sign, meanings) in signs)
        {
            foreach (var meaning in meanings)
            {
                shares[meaning] = shares.GetValueOrDefault(meaning) + (_weights.Weight((int)kind, sign) / meanings.Count);
            }
        }

        var telling = shares.Where(share => share.Value >= LeastShown).OrderByDescending(share => share.Value).Take(WordsShown).Select(share => share.Key).ToList();
        telling.RemoveAll(meaning => telling.Exists(other => other.Length > meaning.Length && other.At <= meaning.At && meaning.At + meaning.Length <= other.At + other.Length));
        return [.. telling.OrderBy(meaning => meaning.At).Select(meaning => Written(sentence, meaning)).Distinct(StringComparer.Ordinal)];
    }

    private static string Written(MeantSentence sentence, Meaning meaning) =>
        sentence.Text[sentence.Spelled[meaning.At].Span.Start..sentence.Spelled[meaning.At + meaning.Length - 1].Span.End];
}
