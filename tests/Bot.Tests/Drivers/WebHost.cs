using System.Collections.Concurrent;
using System.Net;
using Bot.Answering.FaqMatching;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Conversations;
using Bot.Faqs;
using Bot.Roles;
using Bot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Drivers;

/// <summary>The whole program as <c>serve</c> starts it, on a data folder of its own.</summary>
/// <param name="settings">In place of those in the settings file.</param>
/// <param name="replace">Changes parts after the program has put them together.</param>
internal sealed class WebHost(IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? replace = null) : WebApplicationFactory<Program>
{
    /// <summary>Says where a request comes from, or "nowhere"; in memory there is no connection to take it from. Without it: this machine.</summary>
    public const string CallerHeader = "Test-Caller";

    /// <summary>Everything the program logged, at every level; it is not printed, so that a test run stays readable.</summary>
    public ConcurrentQueue<string> Logs { get; } = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("bot-web-").FullName;

    /// <summary>Listens on a free port of this machine, for a browser; otherwise requests stay in memory.</summary>
    public Uri Listen()
    {
        UseKestrel(0);
        StartServer();
        return ClientOptions.BaseAddress;
    }

    public ArticleStore Articles => Services.GetRequiredService<ArticleStore>();

    /// <summary>Stores articles, which takes the samples out, and lets the index catch up.</summary>
    public async Task StoreAsync(params ArticleDraft[] articles)
    {
        await Articles.SaveAsync(articles, TestContext.Current.CancellationToken);
        await CatchUpAsync();
    }

    /// <summary>Has one person of HR's write a reply and another approve it.</summary>
    public async Task ApproveAsync(string question, string answer)
    {
        var faqs = Services.GetRequiredService<FaqStore>();
        Actor ana = new(new PersonId("slack:T1:UANA"), PersonRoles.HrEditor), ben = new(new PersonId("slack:T1:UBEN"), PersonRoles.HrApprover);
        var content = new FaqContent { Texts = [new FaqText("en", question, [], answer)], Owner = "Compensation team", ReviewBy = new DateOnly(2099, 12, 31) };
        var draft = Assert.IsType<FaqStep.Done>(await faqs.DraftAsync(ana, null, 0, content, TestContext.Current.CancellationToken)).Version;
        await faqs.SubmitAsync(ana, draft.Faq, draft.Number, TestContext.Current.CancellationToken);
        Assert.IsType<FaqStep.Done>(await faqs.ApproveAsync(ben, draft.Faq, draft.Number, TestContext.Current.CancellationToken));
        await CatchUpAsync();
    }

    /// <summary>Lets the program see what is stored and approved, which it looks for once a second.</summary>
    public async Task CatchUpAsync()
    {
        try
        {
            await Services.GetRequiredService<CorpusIndexHolder>().UpdateAsync(TestContext.Current.CancellationToken);
            await Services.GetRequiredService<FaqIndexHolder>().UpdateAsync(TestContext.Current.CancellationToken);
        }
        catch (ObjectDisposedException e)
        {
            // Why is in what it logged, and the test that fails sees nothing of that.
            throw new InvalidOperationException($"The program ended by itself:\n{string.Join('\n', Logs.Where(line => !line.StartsWith("Trace", StringComparison.Ordinal) && !line.StartsWith("Debug", StringComparison.Ordinal)).TakeLast(20))}", e);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Production);
        builder.UseSetting("data", Folder);
        builder.UseSetting("Urls", "http://127.0.0.1:0");
        builder.ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(settings));
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(new LogKeeper(Logs)).AddFilter<LogKeeper>(null, LogLevel.Trace));
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<IStartupFilter>(new CallerFilter());
            replace?.Invoke(services);
        });
    }

    private sealed class LogKeeper(ConcurrentQueue<string> logs) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            logs.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }

    private sealed class CallerFilter : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, inner) =>
            {
                // A real connection knows.
                context.Connection.RemoteIpAddress ??= context.Request.Headers[CallerHeader] switch
                {
                    [] => IPAddress.Loopback,
                    ["nowhere"] => null,
                    var caller => IPAddress.Parse(caller.ToString()),
                };
                return inner(context);
            });
            next(app);
        };
    }
}
