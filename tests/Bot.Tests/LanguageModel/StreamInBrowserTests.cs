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
        await using var browser = await BrowserDriver.StartAsync();
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
        await using var visitor = await Visitor.ArriveAsync(browser.Browser, site, new() { Locale = locale });

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
}
