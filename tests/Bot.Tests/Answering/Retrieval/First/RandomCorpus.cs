using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Articles.Passages;
using Bot.Language;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering.Retrieval.First;

/// <summary>Articles, changes of them and questions drawn from few words, so that equal scores, copies and rare words all come about.</summary>
internal sealed class RandomCorpus(int seed)
{
    private const int Words = 60;
    private static readonly string[] Languages = ["en", "fr", "de"];

    private readonly Random _random = new(seed);
    private long _version;

    /// <param name="most">Articles at most.</param>
    public IReadOnlyList<ArticleChange> Articles(int most) => [.. Enumerable.Range(0, _random.Next(1, most)).Select(i => Change($"a{i}"))];

    /// <summary>Some articles withdrawn, some replaced, some with another audience, some new.</summary>
    public IReadOnlyList<ArticleChange> Changes(CorpusIndex index)
    {
        var known = index.Articles.Where(_ => _random.Next(6) == 0).ToList();
        return
        [
            .. known.Select(article => _random.Next(3) switch
            {
                0 => new ArticleChange(article with { Version = ++_version, Text = "" }, [], [], true),
                1 => Change(article.Id.Value),
                _ => Split(article with { Version = ++_version, Audience = (Audience)_random.Next(3) }),
            }),
            .. Enumerable.Range(0, _random.Next(12)).Select(i => Change($"b{_version}-{i}")),
        ];
    }

    public Audience Audience() => (Audience)_random.Next(3);

    public int Count() => _random.Next(1, 60);

    /// <summary>One to six words with variants of different weights and languages, now and then one that nothing holds.</summary>
    public IReadOnlyList<QueryGroup> Groups() =>
    [
        .. Enumerable.Range(0, _random.Next(1, 7)).Select(_ => new QueryGroup(Word(), TokenKind.Word, false, 1,
        [
            .. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => new QueryVariant(Word(), 0.2f * _random.Next(1, 6), (ArticleLanguages)_random.Next(1, 8)))
                .DistinctBy(variant => variant.Term),
        ])),
    ];

    private ArticleChange Change(string id) => Split(new ArticleBuilder(id)
        .WithText(Body())
        .With(article => article with
        {
            Title = Text(_random.Next(4)),
            Author = "",
            Outlet = _random.Next(3) == 0 ? Word() : "",
            Published = null,
            Language = Languages[_random.Next(3)],
            Audience = (Audience)Math.Max(0, _random.Next(5) - 2),
            Version = ++_version,
        }).Build());

    // Most have one passage or a few; some have many, and some say one word again and again.
    private string Body() => _random.Next(30) switch
    {
        0 => string.Join("\n\n", Enumerable.Range(0, _random.Next(4, 60)).Select(_ => Text(_random.Next(30, 90)))),
        1 => $"{Text(_random.Next(9))}\n\n{string.Join(' ', Enumerable.Repeat(Word(), _random.Next(10, 200)))}\n\n{Text(_random.Next(60))}",
        _ => string.Join("\n\n", Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Text(_random.Next(1, 60)))),
    };

    private static ArticleChange Split(Article article) => new(article, PassageSplitter.Split(article.Id, article.Text), [], false);

    private string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word()));

    // Few frequent and many rare ones, as in a language; words that every analyser leaves as they are.
    private string Word() => $"wq{(char)('a' + (int)(Words * Math.Pow(_random.NextDouble(), 3) / 8))}{(char)('a' + _random.Next(8))}x";
}
