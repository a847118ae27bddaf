using System.Net;
using Bot.Answering.Retrieval.Vectors;
using Bot.Articles;
using Bot.Diagnosis;
using Bot.LanguageModel;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;
using Bot.Tests.Storage;

namespace Bot.Tests.Answering.Retrieval.Vectors;

public sealed class VectorHolderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task What_was_embedded_before_a_failure_in_the_middle_is_not_embedded_again(Engine engine)
    {
        await using var corpus = await VectorCorpus.CreateAsync(engine);
        await corpus.SaveAsync(150);
        using var service = new FakeEmbeddings();
        service.Fails = _ => service.Calls == 2 ? HttpStatusCode.Unauthorized : null;
        await using (var first = corpus.Over(service))
        {
            await Assert.ThrowsAsync<ModelException>(() => first.Holder.UpdateAsync(Token));
            Assert.Equal(0, first.Covered);
        }

        await using var second = corpus.Over(service);
        Assert.True(await second.Holder.UpdateAsync(Token));

        Assert.Equal([64, 64, 22], service.Batches);
        Assert.Equal(150, service.Embedded.Distinct().Count());
        Assert.Equal(150, second.Covered);
        Assert.False(await second.Holder.UpdateAsync(Token));
    }

    [Fact]
    public async Task A_text_is_embedded_once_in_however_many_articles_it_stands()
    {
        const string text = "Parcel 7 was sold to a neighbour, and the mayor signed.";
        await using var corpus = await VectorCorpus.CreateAsync();
        using var service = new FakeEmbeddings();
        await using var vectors = corpus.Over(service);
        await corpus.SaveAsync(("first", text, Audience.Everyone), ("second", text, Audience.Everyone));
        await vectors.Holder.UpdateAsync(Token);

        await corpus.SaveAsync(("third", text, Audience.Everyone));
        await vectors.Holder.UpdateAsync(Token);

        Assert.Single(service.Embedded);
        Assert.Equal(3, vectors.Covered);
    }

    [Fact]
    public async Task A_passage_is_embedded_beneath_the_title_of_its_article()
    {
        await using var corpus = await VectorCorpus.CreateAsync();
        using var service = new FakeEmbeddings();
        await using var vectors = corpus.Over(service);
        await corpus.SaveAsync(1);

        await vectors.Holder.UpdateAsync(Token);

        Assert.StartsWith("Notices", Assert.Single(service.Embedded), StringComparison.Ordinal);
        Assert.EndsWith("the mayor signed.", service.Embedded[0], StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Another_deployment_embeds_everything_anew_and_only_then_the_old_vectors_go(Engine engine)
    {
        await using var corpus = await VectorCorpus.CreateAsync(engine);
        await corpus.SaveAsync(100);
        using var service = new FakeEmbeddings();
        await using (var old = corpus.Over(service))
        {
            await old.Holder.UpdateAsync(Token);
        }

        await using var vectors = corpus.Over(service, "embed-2");
        service.Fails = _ => service.Batches.Count == 3 ? HttpStatusCode.Unauthorized : null;
        await Assert.ThrowsAsync<ModelException>(() => vectors.Holder.UpdateAsync(Token));
        Assert.Null(await vectors.Questions.OfAsync("Who signed?", "en", Token));
        Assert.Null(await vectors.Holder.ForgetUnusedAsync(Token));
        Assert.Equal(100, (await vectors.Stored.ReadAsync(FakeEmbeddings.Deployment, corpus.Hashes, Token)).Count);

        service.Fails = _ => null;
        await vectors.Holder.UpdateAsync(Token);

        Assert.Equal(100, vectors.Covered);
        Assert.NotNull(await vectors.Questions.OfAsync("Who signed?", "en", Token));
        Assert.Equal(100, await vectors.Holder.ForgetUnusedAsync(Token));
        Assert.Empty(await vectors.Stored.ReadAsync(FakeEmbeddings.Deployment, corpus.Hashes, Token));
        Assert.Equal(100, (await vectors.Stored.ReadAsync("embed-2", corpus.Hashes, Token)).Count);
    }

    [Fact]
    public async Task Vectors_of_texts_that_are_gone_are_forgotten()
    {
        await using var corpus = await VectorCorpus.CreateAsync();
        using var service = new FakeEmbeddings();
        await using var vectors = corpus.Over(service);
        await corpus.SaveAsync(10);
        await vectors.Holder.UpdateAsync(Token);

        await corpus.WithdrawAsync("notice-3");

        Assert.Equal(1, await vectors.Holder.ForgetUnusedAsync(Token));
        Assert.Equal(9, (await vectors.Stored.ReadAsync(FakeEmbeddings.Deployment, corpus.Hashes, Token)).Count);
    }

    [Fact]
    public async Task A_text_that_the_service_refuses_holds_up_no_other()
    {
        await using var corpus = await VectorCorpus.CreateAsync();
        using var service = new FakeEmbeddings { Fails = texts => texts.Any(text => text.Contains("Parcel 5 ", StringComparison.Ordinal)) ? HttpStatusCode.BadRequest : null };
        await using var vectors = corpus.Over(service);
        await corpus.SaveAsync(10);

        await vectors.Holder.UpdateAsync(Token);

        Assert.Equal(10, vectors.Covered);
        Assert.Equal(9, service.Embedded.Count);
    }

    [Fact]
    public async Task A_service_that_refuses_every_text_is_not_called_ready()
    {
        await using var corpus = await VectorCorpus.CreateAsync();
        using var service = new FakeEmbeddings { Fails = _ => HttpStatusCode.BadRequest };
        await using var vectors = corpus.Over(service);
        await corpus.SaveAsync(3);

        var refusal = await Assert.ThrowsAsync<ModelException>(() => vectors.Holder.UpdateAsync(Token));

        Assert.Equal(ModelFailure.Rejected, refusal.Failure);
        Assert.Equal(0, vectors.Covered);
    }

    [Fact]
    public async Task Embedding_leaves_a_share_of_the_days_tokens_to_answers()
    {
        await using var corpus = await VectorCorpus.CreateAsync();
        corpus.Store.Set("OpenAI:TokensPerDay", "1000");
        using var service = new FakeEmbeddings();
        await using var vectors = corpus.Over(service);
        await corpus.SaveAsync(200);

        var spent = await Assert.ThrowsAsync<ModelException>(() => vectors.Holder.UpdateAsync(Token));

        Assert.Equal(ModelFailure.OverBudget, spent.Failure);
        Assert.True(spent.RetryAfter > VectorFollower.Pause);
        Assert.InRange(service.Embedded.Sum(text => text.Length / 4), 800, 2_000);
    }

    [Fact]
    public async Task Doctor_says_how_much_has_vectors()
    {
        await using var corpus = await VectorCorpus.CreateAsync();
        using var service = new FakeEmbeddings();
        await using var vectors = corpus.Over(service);
        await corpus.SaveAsync(3);

        var before = await ExamineAsync(vectors);
        await vectors.Holder.UpdateAsync(Token);
        var after = await ExamineAsync(vectors);

        Assert.Equal((FindingStatus.Warn, true), (before.Status, before.Cause.StartsWith("0 of 3 passages", StringComparison.Ordinal)));
        Assert.Equal((FindingStatus.Ok, true), (after.Status, after.Cause.StartsWith("3 of 3 passages", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_an_audience_may_not_read_or_was_withdrawn_takes_no_place_among_the_nearest()
    {
        await using var corpus = await VectorCorpus.CreateAsync();
        using var service = new FakeEmbeddings(["bicycle", "velocipede"]);
        await using var vectors = corpus.Over(service);
        await corpus.SaveAsync(
        [
            .. Enumerable.Range(1, 60).Select(i => ($"secret-{i}", $"Velocipede velocipede velocipede, number {i}.", Audience.Managers)),
            ("public", "A velocipede, sold to a neighbour by the mayor.", Audience.Everyone), ("gone", "The velocipede was sold.", Audience.Everyone),
        ]);
        await vectors.Holder.UpdateAsync(Token);
        await corpus.WithdrawAsync("gone");

        var question = (await vectors.Questions.OfAsync("bicycle?", "en", Token))!;
        var index = corpus.Index.Current;

        Assert.Equal(["public"], question.Near(index, Audience.Everyone).Select(near => index.Segments[near.Segment].Segment.Passage(near.Passage).Id.Article.Value));
        Assert.Equal(40, question.Near(index, Audience.Managers).Count);
    }

    private static async Task<Finding> ExamineAsync(VectorDriver vectors)
    {
        var findings = new List<Finding>();
        await foreach (var finding in vectors.Checkup.ExamineAsync(Token))
        {
            findings.Add(finding);
        }

        return Assert.Single(findings);
    }
}
