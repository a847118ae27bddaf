using Bot.Language;
using Bot.PayClaims.Money;

namespace Bot.PayClaims.Reading;

/// <summary>The sentences of an article that hold money, with what their figures are; and how strongly the text around a sentence speaks of pay.</summary>
internal sealed class PaySentences
{
    /// <summary>What a figure just before that is pay adds to <see cref="Context"/>.</summary>
    public const float FromPayBefore = 0.35f;

    private const float FromSentenceBefore = 0.2f;

    private const float FromHeading = 0.15f;
    private const int LongestHeading = 110;

    private readonly ClaimText _text;
    private readonly CueLexicon _lexicon;
    private readonly Dictionary<int, CueSentence> _withoutMoney = [];

    public PaySentences(ClaimText text, CueLexicon lexicon, IEnumerable<MoneyMention> money)
    {
        _text = text;
        _lexicon = lexicon;
        foreach (var group in money.GroupBy(mention => text.SentenceAt(mention.Span.Start)))
        {
            if (!PayTable.IsRow(text.Text, text.Sentences[group.Key]))
            {
                var span = text.Sentences[group.Key];
                var sentence = new CueSentence(text.Text, span, lexicon, group.Where(mention => mention.Whole.End <= span.End && mention.Whole.Start >= span.Start));
                WithMoney.Add(group.Key, sentence);
                Senses.Add(group.Key, SenseReader.Read(sentence));
            }
        }

        TitleSpeaksOfPay = HasPayNoun(new CueSentence(text.Article.Title, new TextSpan(0, text.Article.Title.Length), lexicon, []));
    }

    public SortedList<int, CueSentence> WithMoney { get; } = [];

    public SortedList<int, List<FigureSense>> Senses { get; } = [];

    public bool TitleSpeaksOfPay { get; }

    /// <summary>True for a line of its own without a full stop.</summary>
    public bool IsHeading(int index)
    {
        var span = _text.Sentences[index];
        var alone = (index == 0 || _text.Paragraphs[index - 1] != _text.Paragraphs[index]) && (index + 1 == _text.Sentences.Count || _text.Paragraphs[index + 1] != _text.Paragraphs[index]);
        return alone && span.Length <= LongestHeading && _text.Text[span.End - 1] is not ('.' or '…' or '»' or '”' or '"' or ';');
    }

    /// <param name="payBefore">True when a figure just before, in this sentence or the one before, is pay.</param>
    public float Context(int index, bool payBefore)
    {
        var context = payBefore ? FromPayBefore : 0f;
        if (!payBefore && index > 0 && _text.Paragraphs[index - 1] == _text.Paragraphs[index])
        {
            context = HasPayNoun(Sentence(index - 1)) ? FromSentenceBefore : 0;
        }
        else if (!payBefore && Lead(index) is { } lead && HasPayNoun(lead))
        {
            context = FromSentenceBefore;
        }

        for (var i = index - 1; i >= 0; i--)
        {
            if (IsHeading(i))
            {
                context += HasPayNoun(Sentence(i)) ? FromHeading : 0;
                break;
            }
        }

        return context + (TitleSpeaksOfPay ? FromHeading : 0);
    }

    /// <summary>The one component that the sentence before, in the same paragraph, names; null when it names none or several.</summary>
    public PayComponent? SpokenOf(int index)
    {
        if (index == 0 || _text.Paragraphs[index - 1] != _text.Paragraphs[index])
        {
            return null;
        }

        var named = Sentence(index - 1).Cues.Where(cue => cue.Meaning is { Kind: CueKind.Noun, Component: not (PayComponent.Unspecified or PayComponent.Offer or PayComponent.Clawback) }).Select(cue => cue.Meaning.Component).Distinct().ToList();
        return named is [var only] ? only : null;
    }

    /// <summary>The one component that the heading or lead-in of a list names, for one of its items; null for anything else. A scale or range of a part is that part.</summary>
    public PayComponent? LeadOf(int index)
    {
        if (Lead(index) is not { } lead)
        {
            return null;
        }

        // "Annual salaries, bonuses left out": what is left out is no part of the list, and what remains is the base.
        var leftOut = lead.Words.FindIndex(word => word.Text is "hors" or "excluding" or "without" or "sans");
        var isBase = leftOut > 0 && lead.Words.Skip(leftOut).Any(word => word.Text is "bonus" or "bonuses" or "prime" or "primes" or "variable");
        var named = lead.Cues.Where(cue => cue.Meaning is { Kind: CueKind.Noun, Component: not (PayComponent.Unspecified or PayComponent.Offer or PayComponent.Clawback or PayComponent.Pool) } && !(isBase && cue.First > leftOut)).Select(cue => cue.Meaning.Component).Distinct().ToList();
        return Of(named) is PayComponent.Salary && isBase ? PayComponent.Base : Of(named);

        static PayComponent? Of(List<PayComponent> named) => named switch
        {
            [PayComponent.PayRange] => PayComponent.Salary,
            [var only] => only,
            [PayComponent.PayRange, var ofRange] => ofRange,
            [var ranged, PayComponent.PayRange] => ranged,
            _ => null,
        };
    }

    /// <summary>The one stretch of time that the lead-in of a list names.</summary>
    public PayPeriod? LeadPeriod(int index) =>
        Lead(index)?.Cues.Where(cue => cue.Meaning is { Kind: CueKind.Period, Period: not null }).Select(cue => cue.Meaning.Period).Distinct().ToList() is [{ } only] ? only : null;

    /// <summary>The one statistic that the lead-in of a list names: "average salary by country:".</summary>
    public string? LeadStatistic(int index) =>
        Lead(index)?.Cues.Where(cue => cue.Meaning is { Kind: CueKind.Statistic }).Select(cue => cue.Meaning.Statistic).Distinct().ToList() is [{ } only] ? only : null;

    /// <summary>What stands above a list that a sentence is an item of: a heading, a line with a colon, over entries any sentence on pay; also over a short line on no pay between.</summary>
    private CueSentence? Lead(int index) => LeadAt(index) is { } lead ? Sentence(lead) : null;

    /// <returns>The sentence that leads in the list of an item; null when none does.</returns>
    public int? LeadAt(int index)
    {
        if (!ListItems.IsItem(_text, index))
        {
            return null;
        }

        var above = ListItems.Above(_text, index);
        return above > 0 && ListItems.IsEntry(_text, index) && _text.Sentences[above].Length <= LongestHeading && _text.Text[_text.Sentences[above].End - 1] is not ('.' or ':') && !HasPayNoun(Sentence(above))
            && Leads(above - 1) && HasPayNoun(Sentence(above - 1)) ? above - 1
            : above >= 0 && (Leads(above) || (ListItems.IsEntry(_text, index) && HasPayNoun(Sentence(above)))) ? above
            : null;
    }

    /// <summary>"1. Norvik: 70,000 euros" beneath nothing on pay, or beneath a sentence on other money: nothing says that it is any.</summary>
    public bool IsBareEntry(int index)
    {
        if (!ListItems.IsEntry(_text, index) || WithMoney[index].Cues.Exists(cue => cue.IsOfPay) || (Lead(index) is { } lead && HasPayNoun(lead)))
        {
            return false;
        }

        var above = ListItems.Above(_text, index);
        return above < 0 ? !TitleSpeaksOfPay : !HasPayNoun(Sentence(above)) && (!TitleSpeaksOfPay || Sentence(above).Cues.Exists(cue => cue.Meaning.Kind == CueKind.Not));
    }

    private bool Leads(int index) => IsHeading(index) || _text.Text[_text.Sentences[index].End - 1] == ':';

    /// <summary>"Of that, $100 million …", « Dans ce total entre une prime de … »: a part of the sum of the sentence before.</summary>
    public bool IsPartOfBefore(int index) =>
        WithMoney[index].Words is [{ Text: "of" }, { Text: "that" or "this" or "which" or "it" or "these" }, ..] or [{ Text: "de" or "sur" or "dans" }, { Text: "ce" or "cette" or "cet" }, { Text: "total" or "somme" or "montant" or "ensemble" or "enveloppe" or "chiffre" or "paquet" }, ..];

    /// <summary>"It went from … to …": a sentence that begins with a pronoun, right behind one on pay.</summary>
    public bool GoesOn(int index) =>
        index > 0 && _text.Paragraphs[index - 1] == _text.Paragraphs[index] && WithMoney[index].Words is [{ Text: "it" or "elle" or "celle" or "celui" or "this" }, ..] && HasPayNoun(Sentence(index - 1))
        && !WithMoney[index].Cues.Exists(cue => cue.Meaning.Kind == CueKind.Not);

    private CueSentence Sentence(int index)
    {
        if (WithMoney.TryGetValue(index, out var known) || _withoutMoney.TryGetValue(index, out known))
        {
            return known;
        }

        return _withoutMoney[index] = new CueSentence(_text.Text, _text.Sentences[index], _lexicon, []);
    }

    private static bool HasPayNoun(CueSentence sentence) =>
        sentence.Cues.Exists(cue => cue.Meaning.Kind == CueKind.Noun && cue.Meaning.Component is not (PayComponent.Offer or PayComponent.Equity));
}
