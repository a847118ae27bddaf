using System.Runtime.InteropServices;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Reading;

namespace Bot.Answering.Verification;

/// <summary>An article as the sentences of one answer cite it: what they ask of it is read once for all of them.</summary>
internal sealed class CitedArticle(Article article)
{
    // An article that speaks as much of another is about both.
    private const int Dominance = 2;

    // Its title and first sentence.
    private const int Lead = 2;

    private readonly Dictionary<string, SentenceFacts> _read = new(StringComparer.Ordinal);

    private IReadOnlyList<string>? _first;
    private IReadOnlySet<string>? _words;
    private IReadOnlySet<string>? _capitals;
    private IReadOnlySet<string>? _subject;
    private IReadOnlyList<(string Text, IReadOnlySet<string> Words)>? _sentences;
    private IReadOnlyList<(NameKind Kind, IReadOnlyList<string> Words)>? _named;

    /// <summary>Every word of it, its title and its outlet, folded.</summary>
    public IReadOnlySet<string> Words => _words ??= FoldedWords.In($"{article.Title} {article.Outlet} {article.Text}").ToHashSet(StringComparer.Ordinal);

    /// <summary>The words of its text that are written like names, folded.</summary>
    public IReadOnlySet<string> Capitals => _capitals ??= NameWords.WithCapitals(article.Text, FoldedWords.WithSpans(article.Text)).Select(word => word.Word).ToHashSet(StringComparer.Ordinal);

    /// <summary>The persons and organisations of its text, their words folded.</summary>
    public IReadOnlyList<(NameKind Kind, IReadOnlyList<string> Words)> Named =>
        _named ??= [.. NameReader.Read(new ClaimText(article)).Where(name => name.Kind is NameKind.Person or NameKind.Organisation).Select(name => (name.Kind, FoldedWords.In(name.Name)))];

    /// <summary>The words of the organisation that its title or its beginning has and its sentences name most often, folded: what the article is about. Empty where there is none.</summary>
    public IReadOnlySet<string> Subject => _subject ??= (Named.Where(name => name is { Kind: NameKind.Organisation, Words.Count: > 0 }).DistinctBy(name => name.Words[0])
        .Select(name => (name.Words, Count: Sentences.Count(sentence => sentence.Words.Contains(name.Words[0])))).OrderByDescending(name => name.Count).ToList() is [var most, .. var others] && most.Count > 1 && most.Count >= Dominance * others.Select(name => name.Count).FirstOrDefault() && Sentences.Take(Lead).Any(sentence => sentence.Words.Contains(most.Words[0])) ? most.Words : []).ToHashSet(StringComparer.Ordinal);

    /// <summary>The first words of its title, or else of its text, that are written like a name, folded; empty where there is none.</summary>
    public IReadOnlyList<string> First => _first ??= FirstIn(article.Title) is { Count: > 0 } title ? title : FirstIn(article.Text);

    private IReadOnlyList<(string Text, IReadOnlySet<string> Words)> Sentences =>
        _sentences ??= [.. SentenceSplitter.Split(article.Text).Select(sentence => article.Text[sentence.Start..sentence.End]).Prepend(article.Title).Select(text => (text, (IReadOnlySet<string>)FoldedWords.In(text).ToHashSet(StringComparer.Ordinal)))];

    /// <summary>Its title and sentences that have a word.</summary>
    /// <param name="word">Folded.</param>
    public IEnumerable<SentenceFacts> SentencesWith(string word) => Sentences.Where(sentence => sentence.Words.Contains(word)).Select(sentence => Read(sentence.Text));

    private List<string> FirstIn(string text) => [.. FoldedWords.In(text).SkipWhile(word => !Capitals.Contains(word) || StopWords.Contains(word, ReplyLanguages.Parse(article.Language) ?? ReplyLanguage.English)).TakeWhile(Capitals.Contains)];

    /// <summary>What a stretch of it states, in its language.</summary>
    public SentenceFacts Read(string text)
    {
        ref var facts = ref CollectionsMarshal.GetValueRefOrAddDefault(_read, text, out _);
        return facts ??= SentenceFacts.Of(text, article.Language);
    }
}
