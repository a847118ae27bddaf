using Bot.Answering.FaqMatching;
using Bot.Answering.Meanings;
using Bot.Answering.Retrieval.Index;
using Bot.Language;

namespace Bot.Answering.Guardrails;

/// <summary>Tells the class of a message that no rule knows, by what its words mean and by the words themselves: people put "am I underpaid" in more ways than rules can list.</summary>
/// <remarks>
/// Logistic regressions over <see cref="SentenceSigns"/> and the concepts of the glossary: one tells whether a message is of any class, one for each class which; the file of the weights says what they are learnt from.
/// </remarks>
/// <param name="weights">Null for those that come with the program.</param>
internal sealed class LearntGuard(ConceptIndex vocabulary, SignWeights? weights = null)
{
    // From here on a message is of a class: chosen where hardly more ordinary questions are stopped than by the rules.
    private const double Sure = 0.88;

    // Who names a company or a person that articles write about mostly asks what they say.
    private const double SureInTheNews = 0.97;

    // What an asker wants stands at the end of a story.
    private const int LongestRead = 700;

    // Known from messages that follow one: what the one before was.
    private const string Follows = "follows";

    /// <summary>The weights' first column: whether a message is of any class.</summary>
    public const int Any = 0;

    /// <summary>The classes in the order of the weights' columns behind the first.</summary>
    public static IReadOnlyList<GuardClass> Classes { get; } =
        [GuardClass.OwnPay, GuardClass.ColleaguePay, GuardClass.OfferAdvice, GuardClass.Legal, GuardClass.Injection, GuardClass.Unmasking, GuardClass.Antitrust];

    // What nobody's pay is asked without: words, figures and gains of pay, and how one asks after it and leaves it unsaid.
    private static readonly HashSet<string> OnPay = new(["*payword", "*figure", "*earned", "*gain", "stat", "budget", "c:net-pay", "c:minimum-wage"], StringComparer.Ordinal);
    private static readonly WordPattern AsksAmount = WordPattern.Parse("how_much|howmuch|combien|cb|cmb|on_these_days|on_now|on_nowadays|smic");

    private static readonly SignWeights Learnt = SignWeights.Load("Bot.Answering.Guardrails.Data.class-weights.tsv");

    private readonly SignWeights _weights = weights ?? Learnt;
    private readonly MeaningReader _reader = new(vocabulary);
    private readonly QuestionReader _terms = new(vocabulary, []);

    /// <param name="before">What the asker's message before was; null without one, and for an ordinary one.</param>
    /// <param name="isFirst">Whether there was none.</param>
    /// <returns>Null for an ordinary question.</returns>
    public GuardClass? Classify(string message, GuardClass? before, bool isFirst, CorpusIndex index)
    {
        var signs = Signs(message, before, isFirst, index);
        var probability = _weights.Probability(Any, signs);
        if (probability < Sure || (probability < SureInTheNews && NamesTheNews(message, index)))
        {
            return null;
        }

        var @class = Classes[Enumerable.Range(0, Classes.Count).MaxBy(at => _weights.Probability(at + 1, signs))];

        // What articles say of those they write about is no secret, and whose message it was or who left is no pay; a message that follows one may leave it unsaid.
        return @class == GuardClass.ColleaguePay && (signs.Contains("public") || (isFirst && !SpeaksOfPay(message, signs, index))) ? null : @class;
    }

    private static bool SpeaksOfPay(string message, IReadOnlyCollection<string> signs, CorpusIndex index) =>
        signs.Any(sign => OnPay.Contains(sign.TrimEnd('~'))) || AsksAmount.Fits(GuardMessage.Read(message), index);

    private static bool NamesTheNews(string message, CorpusIndex index) =>
        GuardMessage.Read(message).Words.Exists(word => word.IsCapital && !FirstNames.Contains(word.Text) && PersonName.IsNameInArticles(word.Text, index));

    /// <summary>What is weighed of a message.</summary>
    public IReadOnlyCollection<string> Signs(string message, GuardClass? before, bool isFirst, CorpusIndex index)
    {
        var own = GuardMessage.WithoutQuotes(message);
        var text = own.Length <= LongestRead ? own : own[^LongestRead..];
        var language = ReplyLanguages.Parse(LanguageGuess.Of(text)) ?? ReplyLanguage.English;
        var sentence = new MeantSentence(text, language.Code());
        var signs = SentenceSigns.Of(sentence, _reader.Read(sentence, index)).Keys.ToHashSet(StringComparer.Ordinal);
        if (sentence.Words.Index().Any(word => !sentence.IsCapital(word.Index) && FirstNames.Contains(word.Item)))
        {
            signs.Add("first-small");
        }

        if (TextQuestion.IsIn(text))
        {
            signs.Add("asks-text");
        }

        signs.UnionWith(_terms.Terms(text, language).SelectMany(term => term.Concepts).Select(concept => $"c:{vocabulary.IdOf(concept)}"));
        if (!isFirst)
        {
            signs.Add(Follows);
            signs.Add($"{Follows}:{before}");
        }

        return signs;
    }
}
