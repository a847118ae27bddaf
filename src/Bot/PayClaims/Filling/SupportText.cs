using System.Collections.Frozen;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims.Money;
using Bot.PayClaims.Reading;

namespace Bot.PayClaims.Filling;

/// <summary>An article as our readers see it, for looking up what they find in one stretch of it.</summary>
internal sealed class SupportText
{
    private readonly CueLexicon _lexicon;
    private readonly ILookup<int, MoneyMention> _money;
    private readonly Dictionary<int, CueSentence> _sentences = [];

    public SupportText(Article article)
    {
        Text = new ClaimText(article);
        _lexicon = CueLexicon.For(article.Language);
        _money = MoneyReader.Read(article.Text, article.Language).ToLookup(mention => Text.SentenceAt(mention.Span.Start));
        Names = NameReader.Read(Text);
        Scene = new SpeakerScene(Text, Names);
        Discourse = new EmployerDiscourse(Text, new EmployerNames(Text, Names), Scene.Turns);
    }

    public ClaimText Text { get; }

    public IReadOnlyList<NameMention> Names { get; }

    public EmployerDiscourse Discourse { get; }

    public SpeakerScene Scene { get; }

    public string Language => Text.Article.Language;

    public CueSentence Sentence(int index)
    {
        if (!_sentences.TryGetValue(index, out var sentence))
        {
            var span = Text.Sentences[index];
            _sentences[index] = sentence = new CueSentence(Text.Text, span, _lexicon, _money[index].Where(mention => mention.Whole.Start >= span.Start && mention.Whole.End <= span.End));
        }

        return sentence;
    }

    /// <returns>The claim's figure in its sentence; null where it stands in no sentence of words, as in a table.</returns>
    public ClaimFigure? FigureOf(PayClaim claim)
    {
        var index = Text.SentenceAt(claim.Span.Start);
        var sentence = Sentence(index);
        var figure = PayTable.IsRow(Text.Text, sentence.Span) ? null : sentence.Figures.Find(figure => figure.Money.Whole.Start >= claim.Span.Start && figure.Money.Whole.End <= claim.Span.End && IsOf(claim, figure.Money.Amount));
        return figure is null ? null : new ClaimFigure(claim, index, sentence, figure);
    }

    /// <summary>Every place where the words stand within one sentence.</summary>
    public IEnumerable<Support> Places(string words, ClaimFigure of)
    {
        for (var at = Text.Text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = Text.Text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var (span, index) = (new TextSpan(at, words.Length), Text.SentenceAt(at));
            if (span.Start >= Text.Sentences[index].Start && span.End <= Text.Sentences[index].End)
            {
                yield return new Support(span, index, Sentence(index), of);
            }
        }
    }

    private static bool IsOf(PayClaim claim, PayAmount amount) => amount.Low == claim.Amount?.Low && amount.High == claim.Amount?.High;
}

/// <summary>A claim's figure and the sentence it stands in.</summary>
internal sealed record ClaimFigure(PayClaim Claim, int Index, CueSentence Sentence, PayFigure Figure);

/// <summary>The words that are said to carry a value, where they stand.</summary>
/// <param name="Index">Of the sentence they stand in.</param>
/// <param name="Of">The figure they are said to belong to.</param>
internal sealed record Support(TextSpan Span, int Index, CueSentence Sentence, ClaimFigure Of)
{
    // "It is settled every year", « Cette somme … »: a sentence that begins otherwise may speak of something else.
    private static readonly FrozenSet<string> PointingBack = FrozenSet.Create(
        StringComparer.Ordinal,
        "that", "this", "it", "these", "those", "they", "he", "she", "his", "her", "such", "ce", "cet", "cette", "ces", "c", "cela", "ca", "celle", "celui", "celles", "ceux", "il", "elle", "ils", "elles", "son", "sa", "ses");

    /// <summary>True where they stand in the figure's own sentence.</summary>
    public bool IsBeside => Index == Of.Index;

    public PayClaim Claim => Of.Claim;

    public bool Holds(TextSpan span) => span.Start >= Span.Start && span.End <= Span.End;

    public bool Holds(int word) => Sentence.Words[word] is var at && at.Start >= Span.Start && at.End <= Span.End;

    /// <summary>Whole within the words, by its first word and that just past its last.</summary>
    public bool Holds(int first, int end) => Holds(first) && Holds(end - 1);

    /// <summary>True where no other figure stands nearer; in another sentence where there is none at all, and whichever of the two comes later points back.</summary>
    public bool IsOfFigure(int first, int end)
    {
        if (!IsBeside)
        {
            var later = Index > Of.Index ? Sentence : Of.Sentence;
            return Sentence.Figures.Count == 0 && later.Words.Count > 0 && PointingBack.Contains(later.Words[0].Text);
        }

        var own = Gap(Of.Figure);
        return Sentence.Figures.TrueForAll(other => other == Of.Figure || Gap(other) > own);

        float Gap(PayFigure figure) => first >= figure.End ? Sentence.Gap(figure.End, first) : Sentence.Gap(end, figure.First);
    }
}
