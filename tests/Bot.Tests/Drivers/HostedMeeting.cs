using Bot.AllHands;
using Bot.Conversations;
using Bot.Language;
using Bot.Roles;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Drivers;

/// <summary>A company meeting in a running program, with the steps of HR's that a test about chat does not go through the desk for.</summary>
internal sealed class HostedMeeting
{
    public static readonly Actor Anna = new(DeskDriver.Anna, PersonRoles.HrEditor);
    public static readonly Actor Boris = new(DeskDriver.Boris, PersonRoles.HrApprover);

    private readonly WebHost _host;

    private HostedMeeting(WebHost host, AllHandsId id) => (_host, Id) = (host, id);

    public AllHandsId Id { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<HostedMeeting> OpenAsync(WebHost host, bool isModerated = false, string title = "All-hands, March", params ReplyLanguage[] languages)
    {
        var now = TimeProvider.System.GetUtcNow();
        var plan = new AllHandsPlan(title, now.AddDays(1), languages.Length > 0 ? languages : Enum.GetValues<ReplyLanguage>(), isModerated, now.AddDays(1), now.AddDays(90));
        var opened = await host.Services.GetRequiredService<AllHandsPlanning>().OpenAsync(Anna, plan, Cancellation);
        return new HostedMeeting(host, Assert.IsType<AllHandsStep.Planned>(opened).Session);
    }

    /// <summary>Asks as somebody who is not otherwise in the test.</summary>
    public async Task<AllHandsQuestionId> AskAsync(int person, string text) =>
        Assert.IsType<AllHandsSent.Taken>(await _host.Services.GetRequiredService<AllHandsQuestions>().SendAsync(Id, Person(person), text, null, null, Cancellation)).Question;

    public Task<VoteEnd> VoteAsync(int person, AllHandsQuestionId question) => _host.Services.GetRequiredService<AllHandsQuestions>().VoteAsync(Id, Person(person), question, Cancellation);

    public Task<IReadOnlyList<AllHandsItem>> ItemsAsync() => _host.Services.GetRequiredService<AllHandsStore>().ItemsAsync(Id, Cancellation);

    public async Task<AllHandsItem> ItemAsync(string text) => (await ItemsAsync()).Single(item => item.Lead.Question == text);

    public async Task HoldAsync(AllHandsQuestionId question, HoldReason reason) => Assert.IsType<AllHandsStep.Done>(await Moderation.HoldAsync(Anna, Id, await SeenAsync(question), reason, Cancellation));

    /// <summary>Writes, approves, closes and publishes.</summary>
    public async Task PublishAsync(AllHandsQuestionId question, string answer)
    {
        Assert.IsType<AllHandsStep.Done>(await Moderation.WriteAsync(Anna, Id, await SeenAsync(question), answer, Cancellation));
        Assert.IsType<AllHandsStep.Done>(await Moderation.ApproveAsync(Boris, Id, await SeenAsync(question), Cancellation));
        await CloseAsync();
        Assert.IsType<AllHandsStep.Done>(await Planning.PublishAsync(Boris, Id, await VersionAsync(), Cancellation));
    }

    public async Task CloseAsync() => Assert.IsType<AllHandsStep.Done>(await Planning.CloseAsync(Anna, Id, await VersionAsync(), Cancellation));

    private AllHandsModeration Moderation => _host.Services.GetRequiredService<AllHandsModeration>();

    private AllHandsPlanning Planning => _host.Services.GetRequiredService<AllHandsPlanning>();

    private async Task<SeenItem> SeenAsync(AllHandsQuestionId question) => new(question, (await ItemsAsync()).Single(item => item.Id == question).Version);

    private async Task<long> VersionAsync() => (await _host.Services.GetRequiredService<AllHandsStore>().FindAsync(Id, Cancellation))!.Version;

    private static PersonId Person(int number) => PersonId.OfSlack("TMEETING1", $"UOTHER{number:0000}");
}
