using System.Text.Json;
using Bot.Audit;
using Bot.Language;

namespace Bot.AllHands;

/// <summary>One row of the meetings as the engines give it.</summary>
/// <remarks>By properties: the engines give numbers and truth values in different types, which Dapper converts for properties alone.</remarks>
internal sealed class SessionRow
{
    public const string Columns = """
        id AS Id, title AS Title, languages AS Languages, is_moderated AS IsModerated, meets_at AS MeetsAt, closes_at AS ClosesAt, purges_at AS PurgesAt,
        state AS State, version AS Version, revision AS Revision, shape AS Shape
        """;

    public string Id { get; init; } = "";

    public string Title { get; init; } = "";

    public string Languages { get; init; } = "";

    public bool IsModerated { get; init; }

    public long MeetsAt { get; init; }

    public long ClosesAt { get; init; }

    public long PurgesAt { get; init; }

    public string State { get; init; } = "";

    public long Version { get; init; }

    public long Revision { get; init; }

    public long Shape { get; init; }

    public AllHandsSession Read() => new(
        new AllHandsId(Id),
        new AllHandsPlan(Title, Instant(MeetsAt), [.. Languages.Split(',').Select(code => ReplyLanguages.Parse(code)).OfType<ReplyLanguage>()], IsModerated, Instant(ClosesAt), Instant(PurgesAt)),
        Enum.Parse<AllHandsState>(State, ignoreCase: true), Version, Revision, Shape);

    private static DateTimeOffset Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}

/// <summary>One row of a meeting's questions.</summary>
internal sealed class QuestionRow
{
    public const string Columns = """
        id AS Id, item_id AS ItemId, question AS Question, language AS Language, name AS Name, state AS State, reason AS Reason, draft AS Draft, answer AS Answer, sources AS Sources,
        author AS Author, approver AS Approver, is_answered AS IsAnswered, said AS Said, queue_item AS QueueItem, version AS Version
        """;

    public string Id { get; init; } = "";

    public string ItemId { get; init; } = "";

    public string Question { get; init; } = "";

    public string Language { get; init; } = "";

    public string? Name { get; init; }

    public string State { get; init; } = "";

    public string? Reason { get; init; }

    public string? Draft { get; init; }

    public string? Answer { get; init; }

    public string? Sources { get; init; }

    public string? Author { get; init; }

    public string? Approver { get; init; }

    public bool IsAnswered { get; init; }

    public string? Said { get; init; }

    public long? QueueItem { get; init; }

    public long Version { get; init; }

    public bool IsLead => Id == ItemId;

    public AllHandsItemState ItemState => Enum.Parse<AllHandsItemState>(State, ignoreCase: true);

    public AllHandsDraft? ReadDraft() => Draft is null ? null : JsonSerializer.Deserialize(Draft, AllHandsJson.Default.AllHandsDraft);

    public AllHandsItem Read(int votes, IEnumerable<QuestionRow> others) => new(Wording(), ItemState, votes, [.. others.Select(other => other.Wording())], Version)
    {
        Reason = Reason is null ? null : Enum.Parse<HoldReason>(Reason, ignoreCase: true),
        Draft = ReadDraft(),
        Answer = Answer,
        Sources = Sources is null ? [] : JsonSerializer.Deserialize(Sources, AllHandsJson.Default.IReadOnlyListAllHandsSource) ?? [],
        Author = Author is null ? null : new Pseudonym(Author),
        Approver = Approver is null ? null : new Pseudonym(Approver),
        IsAnswered = IsAnswered,
        Said = Said ?? "",
        QueueItem = QueueItem,
    };

    private AllHandsWording Wording() => new(new AllHandsQuestionId(Id), Question, Language, Name);
}
