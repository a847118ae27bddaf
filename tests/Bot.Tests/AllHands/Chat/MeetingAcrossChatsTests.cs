using System.Data.Common;
using System.Net;
using System.Text;
using System.Text.Json;
using Bot.AllHands;
using Bot.Conversations;
using Bot.Desk.SignIn;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;
using Bot.Tests.Storage;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.AllHands.Chat;

/// <summary>One meeting, asked and voted for from both platforms at once and moderated by two people, on both engines: what comes out, and what is left of who was in it.</summary>
public sealed class MeetingAcrossChatsTests
{
    private const int Questions = 300;
    private const int Voters = 100;
    private const int VotesEach = 10;

    private const int Probes = 15;

    /// <summary>Those of the askers who also wrote to the bot, of whom rows may say that they did.</summary>
    private const int Lookers = 4;

    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 16, CancellationToken = TestContext.Current.CancellationToken };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Three_hundred_questions_and_a_thousand_votes_of_both_platforms_count_once_each_and_lead_to_nobody(Engine engine)
    {
        await using var store = await TestStore.CreateEmptyAsync(engine);
        var (slack, teams) = (new FakeSlack(), new FakeTeams());
        await using var host = new WebHost(Settings(store), services =>
        {
            SlackDriver.Connect(services, slack);
            TeamsDriver.Connect(services, teams);
        });
        await using var inSlack = SlackDriver.At(host, slack);
        await using var inTeams = TeamsDriver.At(host, teams);
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);
        using var boris = await DeskDriver.EnterAsync(host, DeskDriver.Boris);
        var meeting = await HostedMeeting.OpenAsync(host, isModerated: true);
        using var client = host.CreateClient();
        var crowd = new MeetingCrowd(inSlack, inTeams, client, teams.Signer.Token(TimeProvider.System.GetUtcNow()), meeting.Id);

        // Each question is of another person; every tenth form is delivered twice.
        for (var person = 0; person < Lookers; person++)
        {
            await crowd.LookAsync(person);
        }

        await Parallel.ForAsync(0, Questions, AtOnce, async (person, _) => await crowd.AskAsync(person, TextOf(person), person % 10 == 0 ? 2 : 1));
        var asked = await meeting.ItemsAsync();
        Assert.Equal(Enumerable.Range(0, Questions).Select(TextOf).Order(StringComparer.Ordinal), asked.Select(item => item.Lead.Question).Order(StringComparer.Ordinal));
        Assert.All(asked, item => Assert.Equal(AllHandsItemState.Waiting, item.State));

        // Two moderators go through the list from its two ends, and a third of it both.
        var ends = await Task.WhenAll(ShowAsync(anna, meeting.Id, [.. asked.Take(200)]), ShowAsync(boris, meeting.Id, [.. asked.Reverse().Take(200)]));
        Assert.Equal(Questions, ends.Sum(end => end.Done));
        Assert.Equal(400 - Questions, ends.Sum(end => end.TooLate));
        Assert.All(await meeting.ItemsAsync(), item => Assert.Equal(AllHandsItemState.Shown, item.State));

        // A thousand votes; every seventh press arrives again. Meanwhile somebody looks on at the desk.
        var ballots = Ballots(asked);
        using var watching = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var watched = WatchAsync(anna, meeting.Id, asked[^1].Id, watching.Token);
        await Task.WhenAll(
            Parallel.ForEachAsync(ballots.Index(), AtOnce, async (ballot, _) => await crowd.VoteAsync(ballot.Item.Person, ballot.Item.Question, ballot.Index % 7 == 0 ? 2 : 1)),
            ProbeAsync(crowd, asked[^1].Id, watched.Counts));
        var expected = ballots.Concat(Enumerable.Range(0, Probes).Select(probe => (Person: Prober(probe), Question: asked[^1].Id))).GroupBy(ballot => ballot.Question).ToDictionary(group => group.Key, group => group.Count());
        var items = await meeting.ItemsAsync();
        Assert.All(items, item => Assert.Equal(expected.GetValueOrDefault(item.Id), item.Votes));
        Assert.Equal((Voters * VotesEach) + Probes, items.Sum(item => item.Votes));
        await watching.CancelAsync();
        await watched.Ended;
        Assert.True(watched.Counts.Median < TimeSpan.FromSeconds(1), $"The desk heard of a vote {watched.Counts.Median.TotalMilliseconds:0} ms after it.");

        // What leads back is there until the close, and then it is not.
        var before = await RowsAsync(host);
        var secret = before.Single(row => row.Table == "allhands_sessions").Values["secret"]!;
        var voter = Bot.AllHands.Voters.Under(secret, MeetingCrowd.Person(500));
        Assert.Equal(VotesEach, before.Count(row => row.Table == "allhands_votes" && row.Text.Contains(voter, StringComparison.Ordinal)));
        Assert.Contains("Nothing links questions and votes to people any more.", DeskDriver.Words(await anna.SendAsync($"/desk/all-hands/{meeting.Id}/close", new() { ["version"] = "1" })), StringComparison.Ordinal);
        await inSlack.SettleAsync();
        await LeadsToNobodyAsync(host, store, engine, secret, asked);
    }

    private static int Prober(int probe) => 1_000 + probe;

    // Without a word that another has, so that no two are taken for one and each can be looked for.
    private static string TextOf(int person) => $"Matter{person:0000}x: how will it be paid next year?";

    private static Dictionary<string, string?> Settings(TestStore store)
    {
        return new Dictionary<string, string?>([.. SlackDriver.Settings(), .. TeamsDriver.Settings().Where(setting => setting.Key.StartsWith("Teams:", StringComparison.Ordinal)), .. store.Settings.Where(setting => setting.Key != "Storage:Data")])
        {
            ["Web:PublicUrl"] = "https://answers.example",
            ["Roles:HrEditors"] = $"{DeskDriver.Anna},{DeskDriver.Boris}",
            ["Roles:HrApprovers"] = $"{DeskDriver.Boris}",
        };
    }

    /// <summary>Popular questions get most votes, nobody votes for one twice on purpose, and the last gets none but those that are watched.</summary>
    private static List<(int Person, AllHandsQuestionId Question)> Ballots(IReadOnlyList<AllHandsItem> asked) =>
        [.. Enumerable.Range(0, Voters).SelectMany(person => Enumerable.Range(0, VotesEach).Select(vote => (500 + person, asked[((person * 3) + (vote * vote * 2)) % (Questions - 1)].Id)))];

    private static async Task<(int Done, int TooLate)> ShowAsync(DeskDriver moderator, AllHandsId meeting, IReadOnlyList<AllHandsItem> items)
    {
        var token = await moderator.FormTokenAsync();
        var (done, tooLate) = (0, 0);
        foreach (var item in items)
        {
            using var response = await moderator.PostAsync($"/desk/all-hands/{meeting}/q/{item.Id}/show", new() { [DeskForms.FieldName] = token, ["seen"] = $"{item.Id}:{item.Version}", ["back"] = "list" });
            Assert.True(response.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.Conflict, $"{response.StatusCode} {moderator.Host.Logs.LastOrDefault(line => line.StartsWith("Error", StringComparison.Ordinal))}");
            (done, tooLate) = response.StatusCode == HttpStatusCode.SeeOther ? (done + 1, tooLate) : (done, tooLate + 1);
        }

        return (done, tooLate);
    }

    /// <summary>People who vote for one question now and then, to see how soon the desk shows it.</summary>
    private static async Task ProbeAsync(MeetingCrowd crowd, AllHandsQuestionId question, Sightings counts)
    {
        for (var probe = 0; probe < Probes; probe++)
        {
            await crowd.VoteAsync(Prober(probe), question);
            await counts.SeenAsync(probe + 1);
        }
    }

    private static (Task Ended, Sightings Counts) WatchAsync(DeskDriver desk, AllHandsId meeting, AllHandsQuestionId question, CancellationToken cancellationToken)
    {
        var counts = new Sightings();
        return (RunAsync(), counts);

        async Task RunAsync()
        {
            try
            {
                await foreach (var line in desk.LinesAsync($"/desk/all-hands/{meeting}/events", cancellationToken))
                {
                    if (line.StartsWith("data: {", StringComparison.Ordinal))
                    {
                        using var told = JsonDocument.Parse(line["data: ".Length..]);
                        if (told.RootElement.GetProperty("votes").TryGetProperty(question.Value, out var votes))
                        {
                            // Where the votes of others alone changed, nothing is said of these.
                            counts.Show(votes.GetInt32());
                        }
                    }
                }
            }
            catch (Exception stopped) when (cancellationToken.IsCancellationRequested && stopped is OperationCanceledException or IOException { InnerException: OperationCanceledException })
            {
                // The test has seen enough; the server's end of the stream may be cut first.
            }
        }
    }

    private static async Task LeadsToNobodyAsync(WebHost host, TestStore store, Engine engine, string secret, IReadOnlyList<AllHandsItem> asked)
    {
        int[] everybody = [.. Enumerable.Range(0, Questions), .. Enumerable.Range(500, Voters), .. Enumerable.Range(0, Probes).Select(Prober)];
        var tokens = everybody.Select(person => Bot.AllHands.Voters.Under(secret, MeetingCrowd.Person(person))).ToHashSet(StringComparer.Ordinal);
        var keys = everybody.Select(person => host.Services.GetRequiredService<Voters>().NameKeyOf(MeetingCrowd.Person(person))).ToHashSet(StringComparer.Ordinal);
        string[] names = [.. everybody.SelectMany(MeetingCrowd.NamesOf)];
        string[] silent = [.. everybody.Where(person => person >= Lookers).SelectMany(MeetingCrowd.NamesOf)];
        string[] matters = [.. asked.Select(item => item.Id.Value), .. Enumerable.Range(0, Questions).Select(person => $"Matter{person:0000}x")];
        var looking = new Needles([.. tokens, .. keys, secret, .. silent]);
        var (who, what) = (new Needles([.. names, .. tokens, .. keys]), new Needles(matters));

        // The questions and votes are there, and whoever gave them is not: neither in a row of the whole store nor in a line that was logged.
        var rows = await RowsAsync(host);
        Assert.Equal(Questions, rows.Count(row => row.Table == "allhands_questions"));
        Assert.Equal((Voters * VotesEach) + Probes, rows.Count(row => row.Table == "allhands_votes"));
        Assert.Contains(rows, row => who.In(row.Text));
        Assert.DoesNotContain(rows, row => looking.In(row.Text));
        Assert.DoesNotContain(rows, row => who.In(row.Text) && what.In(row.Text));
        Assert.DoesNotContain(host.Logs, line => who.In(line) || line.Contains(secret, StringComparison.Ordinal) || line.Contains("Matter", StringComparison.Ordinal));
        Assert.NotEmpty(host.Logs);

        // With all that is left nobody becomes a voter again.
        Assert.Null(await host.Services.GetRequiredService<Voters>().OfAsync(new AllHandsId(rows.First(row => row.Table == "allhands_sessions").Values["id"]!), MeetingCrowd.Person(0), Cancellation));
        foreach (var file in new[] { host.Folder, store.Folder }.Distinct().SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            Assert.False(looking.In(Text(file)), $"{Path.GetFileName(file)} holds what leads to somebody.");
        }

        if (engine == Engine.Sqlite)
        {
            Assert.True(what.In(Text(Path.Combine(host.Folder, "bot.db"))));
        }
    }

    /// <summary>Every row of every table, as text.</summary>
    private static async Task<List<StoredRow>> RowsAsync(WebHost host)
    {
        await using var connection = await host.Services.GetRequiredService<DbDataSource>().OpenConnectionAsync(Cancellation);
        var tables = await connection.QueryAsync<string>(connection.GetType().Name.StartsWith("Sqlite", StringComparison.Ordinal)
            ? "SELECT name FROM sqlite_master WHERE type = 'table'"
            : "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()");
        List<StoredRow> rows = [];
        foreach (var table in tables.ToList())
        {
            foreach (IDictionary<string, object?> row in await connection.QueryAsync($"SELECT * FROM {table}"))
            {
                rows.Add(new StoredRow(table, row.ToDictionary(column => column.Key, column => column.Value is byte[] bytes ? Encoding.Latin1.GetString(bytes) : column.Value?.ToString())));
            }
        }

        return rows;
    }

    private static string Text(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private sealed record StoredRow(string Table, IReadOnlyDictionary<string, string?> Values)
    {
        public string Text { get; } = string.Join('\n', Values.Values);
    }

    /// <summary>Finds any of many words in a text at once.</summary>
    private sealed class Needles(IReadOnlyCollection<string> words)
    {
        private readonly System.Buffers.SearchValues<string> _words = System.Buffers.SearchValues.Create([.. words], StringComparison.Ordinal);

        public bool In(string text) => text.AsSpan().ContainsAny(_words);
    }

    /// <summary>What the desk showed of one question, and how long after a vote it did.</summary>
    private sealed class Sightings
    {
        private readonly List<TimeSpan> _waited = [];
        private int _latest;

        public TimeSpan Median => _waited.Order().ElementAt(_waited.Count / 2);

        public void Show(int count) => Volatile.Write(ref _latest, count);

        /// <summary>Waits until it shows at least so many.</summary>
        public async Task SeenAsync(int count)
        {
            var voted = TimeProvider.System.GetTimestamp();
            await Until.TrueAsync(() => Task.FromResult(Volatile.Read(ref _latest) >= count));
            _waited.Add(TimeProvider.System.GetElapsedTime(voted));
        }
    }
}
