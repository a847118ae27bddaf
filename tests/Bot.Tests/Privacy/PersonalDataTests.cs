using Bot.AllHands;
using Bot.Audit;
using Bot.Conversations;
using Bot.Escalation;
using Bot.Feedback;
using Bot.Inbox;
using Bot.Language;
using Bot.Privacy;
using Bot.Storage;
using Bot.Tests.Escalation;
using Bot.Tests.Storage;
using Dapper;
using System.Text;

namespace Bot.Tests.Privacy;

public sealed class PersonalDataTests
{
    private const string Words = "xylophone bonus for zebras";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Engines))]
    public async Task An_export_holds_what_somebody_asked_sent_and_thought_and_nothing_of_others(Engine engine)
    {
        await using var desk = await QueueDesk.CreateAsync(engine);
        await FillAsync(desk);

        var export = await Data(desk).ExportAsync(QueueDesk.Alice, Cancellation);

        Assert.Equal(Words, Assert.Single(export.Questions).Question);
        Assert.Equal("a note", Assert.Single(export.SentToHr).Note);
        Assert.Equal("my comment", Assert.Single(export.Feedback).Comment);
        Assert.True(export.IsReachable);
        Assert.NotNull(export.GreetedAt);
        Assert.DoesNotContain("maren", export.Write(), StringComparison.Ordinal);
        Assert.Contains(Words, export.Write(), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Forgetting_takes_back_what_waits_and_leaves_others_untouched(Engine engine)
    {
        await using var desk = await QueueDesk.CreateAsync(engine);
        await FillAsync(desk);

        await Data(desk).ForgetAsync(QueueDesk.Alice, Cancellation);

        Assert.True((await Data(desk).ExportAsync(QueueDesk.Alice, Cancellation)).IsEmpty);
        Assert.Single((await Data(desk).ExportAsync(QueueDesk.Maren, Cancellation)).SentToHr);
        var item = Assert.Single(await desk.ListAsync());
        Assert.Equal((1, "Is there a bonus for lions?"), (item.Askers, item.Question));
        Assert.IsType<AuditVerdict.Whole>(await desk.Audit.VerifyAsync(Cancellation));
    }

    [Fact]
    public async Task Of_a_forgotten_person_nothing_is_left_in_the_files_of_the_store()
    {
        await using var desk = await QueueDesk.CreateAsync();
        await FillAsync(desk);
        var before = await BytesAsync(desk);
        Assert.Contains("UALICE", before, StringComparison.Ordinal);
        Assert.Contains("xylophone", before, StringComparison.Ordinal);

        await Data(desk).ForgetAsync(QueueDesk.Alice, Cancellation);

        var after = await BytesAsync(desk);
        foreach (var trace in (string[])["UALICE", "xylophone", "a note", "my comment", "reference-of-alice"])
        {
            Assert.DoesNotContain(trace, after, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("export my data", "Export", "English")]
    [InlineData("Forget me!", "Forget", "English")]
    [InlineData("yes, forget me", "ForgetConfirmed", "English")]
    [InlineData("Exporter mes données", "Export", "French")]
    [InlineData("oubliez-moi", "Forget", "French")]
    [InlineData("oui, oublie-moi", "ForgetConfirmed", "French")]
    public void What_somebody_asks_about_their_data_is_told_from_a_question(string text, string request, string language)
    {
        var read = PersonalCommand.Read(text)!.Value;

        Assert.Equal((request, language), (read.Request.ToString(), read.Language.ToString()));
    }

    [Theory]
    [InlineData("forget me nots are flowers")]
    [InlineData("what does my data say about pay?")]
    public void A_question_stays_a_question(string text) => Assert.Null(PersonalCommand.Read(text));

    [Fact]
    public async Task Forgetting_asks_first()
    {
        await using var desk = await QueueDesk.CreateAsync();
        await FillAsync(desk);
        var reply = new PersonalReply(Data(desk));

        var asked = await reply.AnswerAsync(QueueDesk.Alice, PersonalRequest.Forget, ReplyLanguage.French, 1_000, Cancellation);

        Assert.Contains("oui, oubliez-moi", asked.Words, StringComparison.Ordinal);
        Assert.False((await Data(desk).ExportAsync(QueueDesk.Alice, Cancellation)).IsEmpty);
        await reply.AnswerAsync(QueueDesk.Alice, PersonalRequest.ForgetConfirmed, ReplyLanguage.French, 1_000, Cancellation);
        Assert.Equal("Nothing of yours is kept here: no question, nothing sent to HR, no feedback.", (await reply.AnswerAsync(QueueDesk.Alice, PersonalRequest.Export, ReplyLanguage.English, 1_000, Cancellation)).Words);
    }

    private static PersonalData Data(QueueDesk desk) => 
        new(desk.Store.Source, desk.Store.Dialect, desk.Escalations, new AllHandsPersonal(new Voters(desk.Store.Source, new SecretKeys(desk.Store.Source))), desk.Store.Clock);

    /// <summary>Alice asked, sent, judged, was greeted and took a step on record; Maren sent something else.</summary>
    private static async Task FillAsync(QueueDesk desk)
    {
        var asked = await desk.AskedAsync(QueueDesk.Alice, Words, "a note");
        await desk.Escalations.SendAsync(asked, Cancellation);
        await new FeedbackStore(desk.Store.Source, desk.Store.Clock).SaveAsync(new GivenFeedback(asked.Turn, QueueDesk.Alice, false, "wrong", "my comment"), Cancellation);
        var references = new ConversationReferences(desk.Store.Source, desk.Store.Clock);
        await references.SaveAsync(QueueDesk.Alice, """{"reference-of-alice":1}""", Cancellation);
        await references.IsFirstGreetingAsync(QueueDesk.Alice, Cancellation);
        await desk.SendAsync(QueueDesk.Maren, "Is there a bonus for lions?");
        await desk.Inbox.AcceptAsync(new AcceptedActivity("slack", "dead", null, "c", """{"user":"UALICE","text":"xylophone"}"""), Cancellation);
        await desk.Inbox.AcceptAsync(new ReminderNews(QueueDesk.Alice, desk.Store.Clock.GetUtcNow()).Activity, Cancellation);
        await using var connection = await desk.Store.Source.OpenConnectionAsync(Cancellation);
        await connection.ExecuteAsync("UPDATE inbox SET state = 'dead', ended_at = 1 WHERE event_key = 'dead'");
        await using var transaction = await connection.BeginTransactionAsync(Cancellation);
        await desk.Audit.AppendAsync(new AuditStep(await Pseudonyms.OfAsync(QueueDesk.Alice, connection, transaction, Cancellation), "step", "one"), connection, transaction, Cancellation);
        await transaction.CommitAsync(Cancellation);
    }

    private static async Task<string> BytesAsync(QueueDesk desk)
    {
        var text = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(desk.Store.Folder, "bot.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            text.Append(await reader.ReadToEndAsync(Cancellation));
        }

        return text.ToString();
    }
}
