using System.Data.Common;
using Bot.Articles;
using Bot.Audit;
using Bot.Conversations;
using Bot.Faqs;
using Bot.PayClaims;
using Bot.Roles;
using Bot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Bot.Tests.Storage;

/// <summary>A real, empty store of its own: a SQLite file in a temporary folder, or a schema in the PostgreSQL of BOT_TEST_POSTGRES.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private const string Variable = "BOT_TEST_POSTGRES";

    private readonly ServiceProvider _services;
    private readonly string? _schema;
    private readonly Dictionary<string, string?> _settings;

    private TestStore(string folder, Dictionary<string, string?> settings, string? schema)
    {
        Folder = folder;
        _settings = settings;
        _schema = schema;
        _services = BuildServices();
    }

    public string Folder { get; }

    /// <summary>What a process needs to be told to use this store.</summary>
    public IReadOnlyDictionary<string, string?> Settings => _settings;

    /// <summary>As a process built now would read it.</summary>
    public IConfiguration Configuration => new ConfigurationBuilder().AddInMemoryCollection(_settings).Build();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));

    public IServiceProvider Services => _services;

    public DbDataSource Source => _services.GetRequiredService<DbDataSource>();

    public Dialect Dialect => _services.GetRequiredService<Dialect>();

    public Migrator Migrator => _services.GetRequiredService<Migrator>();

    public FaqStore Faqs => _services.GetRequiredService<FaqStore>();

    public AuditLog Audit => _services.GetRequiredService<AuditLog>();

    public ArticleStore Articles => _services.GetRequiredService<ArticleStore>();

    /// <summary>A migrated store. Without PostgreSQL its tests are skipped aloud; with CI=true they fail instead.</summary>
    public static async Task<TestStore> CreateAsync(Engine engine = Engine.Sqlite)
    {
        var store = await CreateEmptyAsync(engine);
        await store.Migrator.MigrateAsync(TestContext.Current.CancellationToken);
        return store;
    }

    /// <summary>A store before its first migration.</summary>
    public static async Task<TestStore> CreateEmptyAsync(Engine engine = Engine.Sqlite)
    {
        if (engine == Engine.Sqlite)
        {
            var folder = Directory.CreateTempSubdirectory("bot-store-").FullName;
            return new TestStore(folder, new Dictionary<string, string?> { ["Storage:Data"] = folder }, null);
        }

        var server = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(server))
        {
            const string reason = $"Not tested on PostgreSQL: set {Variable} to a connection string, or run tests/run.sh, which starts one.";
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", reason);
            Assert.Skip(reason);
        }

        var schema = $"test_{Guid.NewGuid():N}";
        await ExecuteAsync(server, $"CREATE SCHEMA {schema}");
        var local = Directory.CreateTempSubdirectory("bot-store-").FullName;
        return new TestStore(local, new Dictionary<string, string?>
        {
            ["Storage:Data"] = local,
            ["Storage:Provider"] = "Postgres",
            ["Storage:ConnectionString"] = new NpgsqlConnectionStringBuilder(server) { SearchPath = schema }.ConnectionString,
        }, schema);
    }

    /// <summary>A setting for the processes built after this.</summary>
    public void Set(string key, string value) => _settings[key] = value;

    /// <summary>The parts another process on the same store would have, with their own connections.</summary>
    /// <param name="replace">Changes parts after they are put together.</param>
    public ServiceProvider BuildServices(Action<IServiceCollection>? replace = null)
    {
        var services = new ServiceCollection()
            .AddSingleton(Configuration)
            .AddSingleton<TimeProvider>(Clock)
            .AddLogging()
            .AddStorage()
            .AddAudit()
            .AddRoles()
            .AddArticles()
            .AddPayClaims()
            .AddFaqs()
            .AddConversations();
        replace?.Invoke(services);
        return services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
        if (_schema is not null)
        {
            await ExecuteAsync(Environment.GetEnvironmentVariable(Variable)!, $"DROP SCHEMA {_schema} CASCADE");
        }
    }

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
