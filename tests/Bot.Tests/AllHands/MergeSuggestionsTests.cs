using Bot.AllHands;
using Bot.AllHands.Merging;
using Bot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.AllHands;

public sealed class MergeSuggestionsTests
{
    private const string English = "When does the hiring freeze end?";
    private const string French = "Quand le gel des embauches prend-il fin ?";
    private const string Third = "When will the hiring freeze be over?";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task What_is_kept_apart_merged_or_split_is_suggested_no_more_and_what_is_new_is_at_once(Engine engine)
    {
        await using var meeting = await Meeting.OpenAsync(engine);
        var (english, french) = (await meeting.AskAsync(1, English), await meeting.AskAsync(2, French));
        Assert.Equal(2, (await SuggestedAsync(meeting)).Count);

        // Neither an answer nor a vote is another question.
        await meeting.Moderation.WriteAsync(Meeting.Ines, meeting.Id, await meeting.SeenAsync(english), "In May.", Cancellation);
        await meeting.VoteAsync(3, french);
        Assert.Equal([French, English], await SuggestedAsync(meeting));

        Assert.IsType<AllHandsStep.Done>(await meeting.Moderation.MergeAsync(Meeting.Ines, meeting.Id, await meeting.SeenAsync(english), [await meeting.SeenAsync(french)], Cancellation));
        Assert.Empty(await SuggestedAsync(meeting));
        Assert.IsType<AllHandsStep.Done>(await meeting.Moderation.SplitAsync(Meeting.Ines, meeting.Id, await meeting.SeenAsync(english), french, Cancellation));
        Assert.Empty(await SuggestedAsync(meeting));

        var third = await meeting.AskAsync(4, Third);
        Assert.NotEmpty(await SuggestedAsync(meeting));
        Assert.IsType<AllHandsStep.Done>(await meeting.Moderation.KeepApartAsync(Meeting.Ines, meeting.Id, [english, third, french], Cancellation));
        Assert.Empty(await SuggestedAsync(meeting));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task A_question_that_is_kept_back_is_suggested_again_once_it_is_shown(Engine engine)
    {
        await using var meeting = await Meeting.OpenAsync(engine);
        var (_, french) = (await meeting.AskAsync(1, English), await meeting.AskAsync(2, French));
        Assert.NotEmpty(await SuggestedAsync(meeting));

        await meeting.Moderation.HoldAsync(Meeting.Ines, meeting.Id, await meeting.SeenAsync(french), HoldReason.Unclear, Cancellation);
        Assert.Empty(await SuggestedAsync(meeting));
        await meeting.Moderation.ShowAsync(Meeting.Ines, meeting.Id, await meeting.SeenAsync(french), Cancellation);
        Assert.NotEmpty(await SuggestedAsync(meeting));
    }

    /// <returns>All questions that are suggested, in each group the most votes first.</returns>
    private static async Task<IReadOnlyList<string>> SuggestedAsync(Meeting meeting)
    {
        var suggestions = await meeting.Services.GetRequiredService<MergeSuggestions>().OfAsync(await meeting.SessionAsync(), await meeting.ItemsAsync(), Cancellation);
        return [.. suggestions.SelectMany(suggestion => suggestion.Items).Select(item => item.Lead.Question)];
    }
}
