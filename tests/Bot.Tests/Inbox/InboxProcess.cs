using System.Data.Common;
using Bot.Answering;
using Bot.Answering.Composition;
using Bot.Articles;
using Bot.Channels.Web;
using Bot.Conversations;
using Bot.Inbox;
using Bot.Tests.Builders;
using Bot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Inbox;

/// <summary>One process that works on the inbox of a store, with everything real but the channel.</summary>
internal sealed class InboxProcess : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public InboxProcess(TestStore store, IActivityHandler? handler = null, DbDataSource? source = null, IAnswerComposer? composer = null, Func<TurnDelivery, IActivityHandler>? answering = null)
    {
        _services = store.BuildServices(services =>
        {
            services.AddAnswering(store.Configuration).AddInbox().AddInboxWorker();
            if (handler is not null)
            {
                services.AddSingleton(handler);
            }

            if (answering is not null)
            {
                services.AddSingleton(provider => answering(provider.GetRequiredService<TurnDelivery>()));
            }

            if (source is not null)
            {
                services.AddSingleton(source);
            }

            if (composer is not null)
            {
                services.AddSingleton(composer);
            }
        });
    }

    public InboxStore Inbox => _services.GetRequiredService<InboxStore>();

    public InboxWorker Worker => _services.GetRequiredService<InboxWorker>();

    public InboxPruner Pruner => _services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<InboxPruner>().Single();

    public TurnAnswerer Answerer => _services.GetRequiredService<TurnAnswerer>();

    public DeadLetters DeadLetters => _services.GetRequiredService<DeadLetters>();

    public TurnStore Turns => _services.GetRequiredService<TurnStore>();

    public static AcceptedActivity Activity(string key, string conversation = "c1", string? messageKey = null, string body = "{}") => new("test", key, messageKey, conversation, body);

    public Task<Acceptance> AcceptAsync(string key, string conversation = "c1", string? messageKey = null, string body = "{}") =>
        Inbox.AcceptAsync(Activity(key, conversation, messageKey, body), TestContext.Current.CancellationToken);

    public Task<IReadOnlyList<LeasedActivity>> LeaseAsync(int limit = 100) => Inbox.LeaseAsync(["test"], [], limit, TestContext.Current.CancellationToken);

    /// <summary>Handles what is due once, without the worker that would do it again.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> WorkOnceAsync(CancellationToken cancellationToken = default)
    {
        var leased = await LeaseAsync();
        foreach (var activity in leased)
        {
            await _services.GetRequiredService<ActivityAttempt>().RunAsync(activity, cancellationToken);
        }

        return leased.Count;
    }

    /// <summary>An article that answers <see cref="AskingHandler"/>'s questions.</summary>
    public static Task StoreArticleAsync(TestStore store) =>
        store.Articles.SaveAsync([new ArticleBuilder("bonus").WithText("A signing bonus is paid once, when somebody joins.").Draft()], TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
