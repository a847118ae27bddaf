using System.Collections.Concurrent;
using System.Data.Common;
using Bot.Answering;
using Bot.Audit;
using Bot.Conversations;
using Bot.Escalation;
using Bot.Inbox;
using Bot.Rendering;
using Bot.Roles;
using Bot.Tests.Inbox;
using Bot.Tests.Storage;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Escalation;

/// <summary>People who ask HR and people of HR, on a real store without a channel.</summary>
internal sealed class QueueDesk : IAsyncDisposable
{
    public static readonly Actor Ines = new(PersonId.OfSlack("T1", "UINES"), PersonRoles.HrEditor);
    public static readonly Actor Omar = new(PersonId.OfTeams("tenant", "omar"), PersonRoles.HrApprover);
    public static readonly Actor Nobody = new(PersonId.OfSlack("T1", "UNOBODY"), PersonRoles.Manager | PersonRoles.Operator);

    public static readonly PersonId Alice = PersonId.OfSlack("T1", "UALICE");
    public static readonly PersonId Maren = PersonId.OfTeams("tenant", "maren");

    private readonly ServiceProvider _services;

    private QueueDesk(TestStore store)
    {
        Store = store;
        _services = store.BuildServices(services => services.AddAnswering(store.Configuration).AddInbox().AddEscalation());
    }

    public TestStore Store { get; }

    public QueueStore Queue => _services.GetRequiredService<QueueStore>();

    public EscalationStore Escalations => _services.GetRequiredService<EscalationStore>();

    public AuditLog Audit => _services.GetRequiredService<AuditLog>();

    public InboxStore Inbox => _services.GetRequiredService<InboxStore>();

    private static readonly string Abstained = AnswerJson.Write(new AnswerLine
    {
        Outcome = "abstained", Abstained = true, Language = "en", Text = "The articles I have say nothing about that.", Answer = "", Confidence = 0, Citations = [], Ranked = [], Passages = [],
        ElapsedMs = 1, Lines = [], Suggestions = [],
    });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<QueueDesk> CreateAsync(Engine engine = Engine.Sqlite) => new(await TestStore.CreateAsync(engine));

    /// <summary>Asks the bot and sends the question to HR.</summary>
    public async Task<EscalationId?> SendAsync(PersonId asker, string question, string? note = null, string? name = null, ConversationId? thread = null) =>
        await Escalations.SendAsync(await AskedAsync(asker, question, note, name, thread), Cancellation);

    public async Task<EscalatedQuestion> AskedAsync(PersonId asker, string question, string? note = null, string? name = null, ConversationId? thread = null)
    {
        var turns = _services.GetRequiredService<TurnStore>();
        var turn = await turns.RecordAsync(new Turn(new ConversationId("c"), question, "en", "abstained", Abstained, 1) { Asker = asker }, Cancellation);
        return new EscalatedQuestion(turn, asker, question, note, "en") { Name = name, Thread = thread };
    }

    public async Task<IReadOnlyList<QueueItem>> ListAsync(QueueState? state = null) => (await Queue.ListAsync(Ines, new QueueQuery(state), Cancellation)).Items;

    public async Task<QueueItem> OnlyAsync() => Assert.Single(await ListAsync());

    /// <summary>What askers are about to be told, in order: channel and event.</summary>
    public async Task<IReadOnlyList<string>> NewsAsync()
    {
        await using var connection = await Store.Source.OpenConnectionAsync(Cancellation);
        return [.. await connection.QueryAsync<string>("SELECT channel || ' ' || event_key FROM inbox ORDER BY id")];
    }

    public async Task<IReadOnlyList<string>> AuditedAsync() =>
        [.. (await Audit.RecentAsync(null, 100, Cancellation)).Reverse().Select(entry => $"{entry.Step.Action} {entry.Step.Subject}")];

    /// <summary>Another process on the same store, which brings news over a platform that can be searched.</summary>
    /// <param name="crash">Where it ends; null for nowhere.</param>
    public ServiceProvider Process(ConcurrentQueue<string> sent, Crash? crash = null) => Store.BuildServices(services =>
    {
        services.AddAudit().AddRoles().AddAnswering(Store.Configuration).AddInbox().AddInboxWorker().AddEscalation()
            .AddSingleton<IActivityHandler>(provider => new Mailman(provider.GetRequiredService<EscalationStore>(), sent, crash));
        if (crash is not null)
        {
            services.AddSingleton<DbDataSource>(new CrashingSource(Store.Source, crash));
        }
    });

    public static async Task WorkOnceAsync(IServiceProvider process)
    {
        foreach (var activity in await process.GetRequiredService<InboxStore>().LeaseAsync(["slack"], [], 10, Cancellation))
        {
            await process.GetRequiredService<ActivityAttempt>().RunAsync(activity, Cancellation);
        }
    }

    public static QueueItem Done(QueueStep step) => Assert.IsType<QueueStep.Done>(step).Item;

    public static QueueRefusal Refused(QueueStep step) => Assert.IsType<QueueStep.Refused>(step).Reason;

    private sealed class Mailman(EscalationStore escalations, ConcurrentQueue<string> sent, Crash? crash) : IActivityHandler
    {
        public string Channel => "slack";

        public async Task HandleAsync(LeasedActivity activity, CancellationToken cancellationToken)
        {
            if (await escalations.FindMailAsync(AskerNews.Of(activity)!, cancellationToken) is { } mail && (activity.Attempt == 1 || !sent.Contains($"{activity.EventKey} {mail.Answer}")))
            {
                crash?.Step("before send");
                sent.Enqueue($"{activity.EventKey} {mail.Answer}");
                crash?.Step("during send");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Store.DisposeAsync();
    }
}
