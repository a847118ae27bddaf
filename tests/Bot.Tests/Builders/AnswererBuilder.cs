using Bot.Answering;
using Bot.Answering.Composition;
using Bot.Answering.Contacts;
using Bot.Answering.FaqMatching;
using Bot.Answering.Guardrails;
using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Help;
using Bot.Answering.Retrieval.Index;
using Bot.Answering.Retrieval.Vectors;
using Bot.Articles;
using Bot.Articles.Passages;
using Bot.Audit;
using Bot.Conversations;
using Bot.Faqs;
using Bot.Language;
using Bot.PayClaims;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;
using Bot.Tests.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Builders;

/// <summary>An answerer over a few articles, with everything real: store, index, composer.</summary>
internal sealed class AnswererBuilder
{
    private readonly List<Article> _articles = [];
    private readonly List<FaqVersion> _faqs = [];
    private IAnswerComposer _composer = new ExtractiveComposer();
    private FakeEmbeddings? _embeddings;
    private bool _hasLocalVectors;

    /// <summary>Has HR's reply stand approved, by default since 1 June 2025 and to be reviewed by the end of 2099.</summary>
    public AnswererBuilder WithFaq(string id, string question, string answer, Func<FaqContent, FaqContent>? change = null, string language = "en")
    {
        var content = new FaqContent { Texts = [new FaqText(language, question, [], answer)], Owner = "Compensation team", ReviewBy = new DateOnly(2099, 12, 31) };
        _faqs.Add(new FaqVersion(
            new FaqId(id), 1, FaqState.Approved, change is null ? content : change(content), Pseudonym.Console, new DateTimeOffset(2025, 6, 1, 8, 0, 0, TimeSpan.Zero), Pseudonym.Console, null,
            new DateTimeOffset(2025, 6, 1, 9, 0, 0, TimeSpan.Zero), true, null));
        return this;
    }

    /// <summary>Puts another composer in the place of the extractive one, as a language model would be.</summary>
    public AnswererBuilder WithComposer(IAnswerComposer composer)
    {
        _composer = composer;
        return this;
    }

    /// <summary>Has texts and questions get vectors; without it words alone decide.</summary>
    public AnswererBuilder WithVectors(FakeEmbeddings service)
    {
        _embeddings = service;
        return this;
    }

    /// <summary>Has English texts and questions get vectors of the model that comes with the program.</summary>
    public AnswererBuilder WithLocalVectors()
    {
        _hasLocalVectors = true;
        return this;
    }

    public AnswererBuilder WithArticle(string id, string title, string text, string language = "en", string outlet = "The Payroll Post", DateOnly? published = null, Audience audience = Audience.Everyone, string? author = null)
    {
        _articles.Add(new ArticleBuilder(id).WithText(text).With(article => article with { Title = title, Language = language, Outlet = outlet, Published = published, Audience = audience, Author = author ?? article.Author }).Build());
        return this;
    }

    /// <summary>The index alone.</summary>
    public CorpusIndex BuildIndex() => CorpusIndex.Empty.With(
        [.. _articles.Select((article, i) => new ArticleChange(article with { Version = i + 1 }, PassageSplitter.Split(article.Id, article.Text), ClaimReader.Read(article), false))],
        TestContext.Current.CancellationToken);

    public async Task<TestAnswerer> BuildAsync()
    {
        var store = await TestStore.CreateAsync();
        await store.Articles.SaveAsync([.. _articles.Select(article => new ArticleDraft(article, PassageSplitter.Split(article.Id, article.Text), ClaimReader.Read(article), "/articles"))], TestContext.Current.CancellationToken);
        var holder = new CorpusIndexHolder(store.Articles);
        await holder.UpdateAsync(TestContext.Current.CancellationToken);
        var faqs = new FaqIndexHolder(store.Faqs, TestAnswerer.Questions, new QueryReader(TestAnswerer.Translations));
        faqs.Hold(_faqs);
        var vectors = _embeddings is null && !_hasLocalVectors ? null : new VectorDriver(store, holder, faqs, _embeddings);
        await (vectors?.Questions.PrepareAsync(TestContext.Current.CancellationToken) ?? Task.CompletedTask);
        return new TestAnswerer(store, holder, _composer, faqs, vectors);
    }
}

/// <summary>Answers questions in tests; owns the store behind it.</summary>
internal sealed class TestAnswerer(TestStore store, CorpusIndexHolder holder, IAnswerComposer composer, FaqIndexHolder faqs, VectorDriver? vectors) : IAsyncDisposable
{
    public static readonly Translations Translations = new(Glossary.Load().Concepts);

    public static readonly QuestionReader Questions = new(new ConceptIndex(Glossary.Load()), []);

    private readonly Answerer _answerer = new(
        holder, new QueryReader(Translations), composer, new SuggestedQuestions(holder), new Guard(new LearntGuard(ConceptIndex.Default)), new GuardReplies(Options.Create(new ContactsOptions()), Options.Create(new PrivacyOptions())),
        new FaqMatcher(Questions, MatchWeights.Default), faqs, new NoQuestionHelp(), (IQuestionVectors?)vectors?.Questions ?? new WordsAlone(), Options.Create(new AnswersOptions()), store.Clock);

    public TestStore Store => store;

    public Task<Answer> AskAsync(string text, ReplyLanguage? replyIn = null, Audience audience = Audience.Everyone, params IReadOnlyList<string> history) =>
        _answerer.AnswerAsync(new Question { Text = text, ReplyIn = replyIn, History = history, Audience = audience }, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await (vectors?.DisposeAsync() ?? ValueTask.CompletedTask);
        holder.Dispose();
        await store.DisposeAsync();
    }
}
