using System.Collections.Concurrent;
using Bot.AllHands;
using Bot.Channels;
using Bot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Bot.Tests.AllHands;

/// <summary>Pages of a meeting that stay open while it changes: they bring what changed and leave the rest, with whoever is at it, as it is.</summary>
public sealed class LiveChangesInBrowserTests : BrowserTests
{
    private HostedMeeting? _meeting;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private HostedMeeting Held => _meeting!;

    private protected override WebHost Open() => DeskDriver.Open();

    private protected override async Task FillAsync()
    {
        _meeting = await HostedMeeting.OpenAsync(Host);
        await DraftedAsync(await Held.AskAsync(1, "When do we move to the river?"), await Held.AskAsync(2, "Will the canteen stay open on Fridays?"), await Held.AskAsync(3, "La cantine restera-t-elle ouverte le vendredi ?"));
    }

    [Fact]
    public async Task A_moderators_list_brings_the_one_question_that_changed_and_the_focus_goes_with_a_question_that_moves()
    {
        await using var anna = await EnterAsync(DeskDriver.Anna, new() { Locale = "en-GB" });
        await OpenListAsync(anna);
        var last = anna.Page.Locator("[data-order=shown] > li").Last;
        var lastId = await last.GetAttributeAsync("data-id");
        var unticked = (await anna.Page.Locator("#suggestions input[type=checkbox]").First.GetAttributeAsync("value"))!.Split(':')[0];
        await anna.Page.Locator($"#suggestions input[type=checkbox][value^='{unticked}']").UncheckAsync();
        await last.GetByRole(AriaRole.Link).FocusAsync();
        await anna.Page.EvaluateAsync("() => { for (const item of document.querySelectorAll('[data-order] > li')) item.mine = true; }");
        var brought = Brought(anna);

        await Held.VoteAsync(10, new AllHandsQuestionId(lastId!));
        await anna.Page.WaitForFunctionAsync("id => document.querySelector('[data-order=shown] > li').dataset.id === id", lastId);
        Assert.True(await Visitor.HasFocusAsync(anna.Page.Locator("[data-order=shown] > li").First.GetByRole(AriaRole.Link)));
        Assert.Empty(brought);

        var parking = await Held.AskAsync(4, "Who gets a place to park?");
        await DraftedAsync(parking);
        await anna.Page.GetByText("4 questions", new() { Exact = true }).WaitForAsync();
        await anna.Page.Locator($"li[data-id='{parking}']").GetByText("draft", new() { Exact = false }).First.WaitForAsync();
        await Held.HoldAsync(parking, HoldReason.OffTopic);
        await anna.Page.GetByText("1 question kept back").WaitForAsync();
        await anna.Page.Locator($"[data-order=held] > li[data-id='{parking}']").GetByRole(AriaRole.Button, new() { Name = "Show to everybody" }).WaitForAsync();

        Assert.NotEmpty(brought);
        Assert.All(brought, address => Assert.Matches($"only=({parking}|suggested)$", address));
        Assert.Equal(3, await anna.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('[data-order] > li')].filter(item => item.mine).length"));
        Assert.False(await anna.Page.Locator($"#suggestions input[type=checkbox][value^='{unticked}']").IsCheckedAsync());
        Assert.True(await Visitor.HasFocusAsync(anna.Page.Locator($"li[data-id='{lastId}']").GetByRole(AriaRole.Link)));
        Assert.Equal(
            (await Held.ItemsAsync()).Where(item => item.State == AllHandsItemState.Shown).Select(item => item.Id.Value),
            await anna.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[data-order=shown] > li')].map(item => item.dataset.id)"));
        Assert.Empty(anna.Problems);
    }

    [Fact]
    public async Task Somebody_who_votes_with_the_keyboard_keeps_their_place_while_questions_come_and_go()
    {
        await using var lea = await ComeAsync(1, new() { Locale = "fr-FR" });
        var last = lea.Page.Locator("[data-order] > li").Last;
        var id = await last.GetAttributeAsync("data-id");
        await last.GetByRole(AriaRole.Button).FocusAsync();
        var brought = Brought(lea);

        await lea.Page.Keyboard.PressAsync("Enter");
        var own = lea.Page.Locator($"li[data-id='{id}']").GetByRole(AriaRole.Button);
        await lea.Page.Locator($"li[data-id='{id}'] button[aria-pressed=true]").WaitForAsync();
        await lea.Page.WaitForFunctionAsync("id => document.querySelector('[data-order] > li').dataset.id === id", id);
        Assert.Equal("1 vote", (await own.Locator(".votes").InnerTextAsync()).ReplaceLineEndings(" "));
        Assert.True(await Visitor.HasFocusAsync(own));

        var parking = await Held.AskAsync(4, "Who gets a place to park?");
        await lea.Page.GetByRole(AriaRole.Button, new() { Name = "Voter pour : Who gets" }).WaitForAsync();
        Assert.Equal("4 questions", await lea.Page.Locator("#shown").InnerTextAsync());
        await DraftedAsync(parking);
        await Held.HoldAsync(parking, HoldReason.OffTopic);
        await lea.Page.Locator("#held").WaitForAsync();
        Assert.Equal((3, "3 questions"), (await lea.Page.Locator("li[data-id]").CountAsync(), await lea.Page.Locator("#shown").InnerTextAsync()));

        Assert.All(brought, address => Assert.EndsWith($"only={parking}", address, StringComparison.Ordinal));
        Assert.True(await Visitor.HasFocusAsync(own));
        await lea.Page.Keyboard.PressAsync("Enter");
        await lea.Page.Locator($"li[data-id='{id}'] button[aria-pressed=false]").WaitForAsync();
        Assert.Empty(lea.Problems);
    }

    [Fact]
    public async Task The_room_keeps_its_question_while_others_come_and_is_shown_what_was_answered()
    {
        await using var anna = await EnterAsync(DeskDriver.Anna, new() { Locale = "en-GB" });
        await anna.Page.GotoAsync($"{Site}desk/all-hands/{Held.Id}/present");
        await anna.Page.Keyboard.PressAsync("ArrowRight");
        await anna.Page.GetByText("2 / 3").WaitForAsync();
        var before = await anna.Page.Locator(".slide:not([hidden]) h2").InnerTextAsync();
        var brought = Brought(anna);

        var parking = await Held.AskAsync(4, "Who gets a place to park?");
        await anna.Page.GetByText("/ 4").WaitForAsync();
        await Held.VoteAsync(10, parking);
        await anna.Page.WaitForFunctionAsync("id => document.querySelector('.slide').dataset.id === id", parking.Value);
        Assert.Equal(before, await anna.Page.Locator(".slide:not([hidden]) h2").InnerTextAsync());

        await anna.Page.Keyboard.PressAsync("a");
        await anna.Page.Locator(".slide:not([hidden]) .badge", new() { HasText = "Answered" }).WaitForAsync();
        Assert.Equal(1, await anna.Page.Locator(".slide:not([hidden])").CountAsync());
        Assert.All(brought, address => Assert.Contains("only=", address, StringComparison.Ordinal));
        Assert.Empty(anna.Problems);
    }

    [Fact]
    public async Task A_page_that_missed_something_brings_all_of_itself()
    {
        await using var anna = await EnterAsync(DeskDriver.Anna, new() { Locale = "en-GB" });
        await OpenListAsync(anna);
        await anna.Page.GetByText("3 questions", new() { Exact = true }).WaitForAsync();
        await anna.Page.Context.SetOfflineAsync(true);
        await DraftedAsync(await Held.AskAsync(4, "Who gets a place to park?"));
        await Held.HoldAsync((await Held.ItemAsync("When do we move to the river?")).Id, HoldReason.Unclear);
        var brought = Brought(anna);

        await anna.Page.Context.SetOfflineAsync(false);
        await anna.Page.GetByText("1 question kept back").WaitForAsync();
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Who gets a place to park?" }).WaitForAsync();

        Assert.Contains($"{Site}desk/all-hands/{Held.Id}", brought);
    }

    /// <summary>Addresses of pages that a page asks for from now on.</summary>
    private static ConcurrentQueue<string> Brought(Visitor visitor)
    {
        var brought = new ConcurrentQueue<string>();
        visitor.Page.Request += (_, request) =>
        {
            if (request is { ResourceType: "xhr", Method: "GET" })
            {
                brought.Enqueue(request.Url);
            }
        };
        return brought;
    }

    /// <summary>The first list of a process waits for the tables that tell which questions seem to be one.</summary>
    private Task<IResponse?> OpenListAsync(Visitor visitor) => visitor.Page.GotoAsync($"{Site}desk/all-hands/{Held.Id}", new() { Timeout = 60_000 });

    private Task DraftedAsync(params AllHandsQuestionId[] questions) =>
        Until.TrueAsync(async () => (await Held.ItemsAsync()).Where(item => questions.Contains(item.Id)).All(item => item.Draft is not null), TimeSpan.FromMinutes(1));

    /// <summary>An employee who opens their own link.</summary>
    private async Task<Visitor> ComeAsync(int person, BrowserNewContextOptions options)
    {
        var voter = (await Host.Services.GetRequiredService<Voters>().OfAsync(Held.Id, Meeting.Person(person), Cancellation))!.Value;
        var visitor = await ArriveAsync(options);
        await visitor.Page.GotoAsync($"{Site.ToString().TrimEnd('/')}{Host.Services.GetRequiredService<AllHandsLinks>().PathOf(Held.Id, voter)}");
        return visitor;
    }
}
