using Bot.Answering.Composition;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;
using Bot.Tests.Inbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Bot.Tests.LanguageModel;

/// <summary>What somebody sees on the page while a model writes.</summary>
public sealed class StreamInBrowserTests
{
    [Theory]
    [InlineData("en-GB", "What do welders get at Norvane?", "Writing the answer from 1", "1 March 2026")]
    [InlineData("fr-FR", "Que touchent les soudeurs chez Norvane ?", "Je rédige la réponse", "1er mars 2026")]
    public async Task The_page_shows_what_it_is_at_and_each_sentence_with_its_source_until_the_answer_is_there(string locale, string question, string step, string day)
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var browser = await BrowserDriver.StartAsync();
        await using var host = new WebHost(FakeModel.Settings, services =>
        {
            new FakeModel(_ => []).Connect(services);
            services.AddSingleton<IAnswerComposer>(new ToldComposer(async (desk, stop) =>
            {
                desk.Begin(12);
                desk.Say("Norvane pays welders <b>well</b>.");
                await written.Task.WaitAsync(stop);
            }));
        });
        var site = host.Listen();
        await host.StoreAsync(new ArticleBuilder("norvane").WithText(ModelDriver.Base).Draft());
        await using var visitor = await Visitor.ArriveAsync(browser, site, new() { Locale = locale });

        await visitor.Question.FillAsync(question);
        await visitor.Question.PressAsync("Enter");
        var sentence = visitor.Page.Locator(".coming li");
        await sentence.WaitForAsync();

        Assert.Equal($"Norvane pays welders <b>well</b>. (Metal_Times, {day})", await sentence.TextContentAsync());
        Assert.StartsWith(step, await visitor.Page.Locator(".thinking").TextContentAsync(), StringComparison.Ordinal);
        await visitor.PhotographAsync($"writing-{locale}");
        written.SetResult();
        await visitor.LastReply.WaitForAsync();
        Assert.Equal(0, await sentence.CountAsync());
        Assert.Empty(visitor.Problems);
    }

    [Theory]
    [InlineData("en-GB", "What do welders get at Norvane?", "Stop", "Stopped, as you asked.")]
    [InlineData("fr-FR", "Que touchent les soudeurs chez Norvane ?", "Arrêter", "Arrêté, comme demandé.")]
    public async Task Who_stops_it_sees_that_it_has_stopped_and_the_writing_ends(string locale, string question, string button, string told)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var browser = await BrowserDriver.StartAsync();
        await using var host = new WebHost(FakeModel.Settings, services =>
        {
            new FakeModel(_ => []).Connect(services);
            services.AddSingleton<IAnswerComposer>(new ToldComposer(async (desk, stop) =>
            {
                desk.Say("Norvane pays welders well.");
                begun.SetResult();
                try
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
                }
                finally
                {
                    // Told by the writing itself: a callback on the token may be taken back, by its own end, before it is called.
                    ended.SetResult();
                }
            }));
        });
        var site = host.Listen();
        await host.StoreAsync(new ArticleBuilder("norvane").WithText(ModelDriver.Base).Draft());
        await using var visitor = await Visitor.ArriveAsync(browser, site, new() { Locale = locale });

        await visitor.Question.FillAsync(question);
        await visitor.Question.PressAsync("Enter");

        // Who is quicker than the writing stops what has not begun.
        await begun.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        var stopped = visitor.Page.Locator(".stopped");
        await stopped.WaitForAsync();

        Assert.Equal(told, await stopped.TextContentAsync());
        Assert.Equal(0, await visitor.Page.Locator(".coming li, .thinking").CountAsync());
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await visitor.PhotographAsync($"stopped-{locale}");
        Assert.Empty(visitor.Problems);
    }

    [Theory]
    [InlineData("""{"turn": "nobody"}""")]
    [InlineData("""{"turn": null}""")]
    [InlineData("no JSON")]
    public async Task A_stop_of_nothing_is_not_found(string body)
    {
        await using var host = new WebHost();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var response = await host.CreateClient().PostAsync(new Uri("/api/chat/stop", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
    }
}
