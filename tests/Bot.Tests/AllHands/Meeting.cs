using Bot.AllHands;
using Bot.Answering;
using Bot.Audit;
using Bot.Conversations;
using Bot.Escalation;
using Bot.Inbox;
using Bot.Language;
using Bot.Roles;
using Bot.Tests.Storage;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.AllHands;

/// <summary>A company meeting on a real store without a channel: people who ask and vote, and two moderators.</summary>
internal sealed class Meeting : IAsyncDisposable
{
    public static readonly Actor Ines = new(PersonId.OfSlack("T1", "UINES"), PersonRoles.HrEditor);
    public static readonly Actor Omar = new(PersonId.OfTeams("tenant", "omar"), PersonRoles.HrApprover);
    public static readonly Actor Nobody = new(PersonId.OfSlack("T1", "UNOBODY"), PersonRoles.Manager | PersonRoles.Operator);

    private readonly ServiceProvider _services;

    private Meeting(TestStore store)
    {
        Store = store;
        _services = store.BuildServices(services => services.AddAnswering(store.Configuration).AddInbox().AddEscalation().AddAllHands());
    }

    public TestStore Store { get; }

    public IServiceProvider Services => _services;

    public AllHandsId Id { get; private set; }

    public AllHandsStore Reads => _services.GetRequiredService<AllHandsStore>();

    public AllHandsQuestions Questions => _services.GetRequiredService<AllHandsQuestions>();

    public AllHandsModeration Moderation => _services.GetRequiredService<AllHandsModeration>();

    public AllHandsPlanning Planning => _services.GetRequiredService<AllHandsPlanning>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<Meeting> OpenAsync(Engine engine = Engine.Sqlite, bool isModerated = false)
    {
        var meeting = new Meeting(await TestStore.CreateAsync(engine));
        meeting.Id = Assert.IsType<AllHandsStep.Planned>(await meeting.Planning.OpenAsync(Ines, meeting.Plan(isModerated), Cancellation)).Session;
        return meeting;
    }

    public AllHandsPlan Plan(bool isModerated = false)
    {
        var now = Store.Clock.GetUtcNow();
        return new AllHandsPlan("All-hands, March", now.AddDays(7), [ReplyLanguage.English, ReplyLanguage.French], isModerated, now.AddDays(7).AddHours(2), now.AddDays(90));
    }

    public static PersonId Person(int number) => PersonId.OfSlack("TMEETING1", $"UASKER{number:0000}");

    /// <summary>Asks as somebody who had time to write it.</summary>
    public async Task<AllHandsQuestionId> AskAsync(int person, string text, string? name = null)
    {
        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        return Assert.IsType<AllHandsSent.Taken>(await Questions.SendAsync(Id, Person(person), text, null, name, Cancellation)).Question;
    }

    public Task<VoteEnd> VoteAsync(int person, AllHandsQuestionId question) => Questions.VoteAsync(Id, Person(person), question, Cancellation);

    public Task<IReadOnlyList<AllHandsItem>> ItemsAsync() => Reads.ItemsAsync(Id, Cancellation);

    public async Task<AllHandsItem> ItemAsync(AllHandsQuestionId question) => Assert.IsType<AllHandsItem>(await Reads.FindItemAsync(Id, question, Cancellation));

    public async Task<SeenItem> SeenAsync(AllHandsQuestionId question) => new(question, (await ItemAsync(question)).Version);

    public async Task<AllHandsSession> SessionAsync() => Assert.IsType<AllHandsSession>(await Reads.FindAsync(Id, Cancellation));

    public async Task CloseAsync() => Assert.IsType<AllHandsStep.Done>(await Planning.CloseAsync(Ines, Id, (await SessionAsync()).Version, Cancellation));

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql)
    {
        await using var connection = await Store.Source.OpenConnectionAsync(Cancellation);
        return [.. await connection.QueryAsync<T>(sql)];
    }

    public async Task<IReadOnlyList<string>> AuditedAsync() => [.. (await _services.GetRequiredService<AuditLog>().RecentAsync(null, 100, Cancellation)).Reverse().Select(entry => entry.Step.Action)];

    public static AllHandsRefusal Refused(AllHandsStep step) => Assert.IsType<AllHandsStep.Refused>(step).Reason;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Store.DisposeAsync();
    }
}
