using System.Text.Json.Serialization;
using Bot.Audit;

namespace Bot.AllHands;

/// <summary>Whether employees see a question.</summary>
internal enum AllHandsItemState
{
    /// <summary>A moderator has yet to look at it.</summary>
    Waiting,

    Shown,

    /// <summary>Kept back, for a reason.</summary>
    Held,
}

/// <summary>Why a moderator keeps a question back. Employees hear how many there are of each, never which.</summary>
internal enum HoldReason
{
    /// <summary>It is about somebody who can be recognised.</summary>
    Personal,

    /// <summary>It insults.</summary>
    Abusive,

    /// <summary>It gives away what must not be known.</summary>
    Confidential,

    /// <summary>It is nothing for this meeting.</summary>
    OffTopic,

    /// <summary>It cannot be understood.</summary>
    Unclear,
}

/// <summary>One question of a meeting as somebody put it.</summary>
/// <param name="Name">What an asker who wants to be known is called; null for all others.</param>
internal sealed record AllHandsWording(AllHandsQuestionId Id, string Question, string Language, string? Name);

/// <summary>What the meeting talks about: a question with all that ask the same.</summary>
/// <param name="Votes">People, each once whatever wording they voted for.</param>
/// <param name="Others">Wordings that were merged into it.</param>
/// <param name="Version">Grows with every change but votes and the bot's draft.</param>
internal sealed record AllHandsItem(AllHandsWording Lead, AllHandsItemState State, int Votes, IReadOnlyList<AllHandsWording> Others, long Version)
{
    public AllHandsQuestionId Id => Lead.Id;

    /// <summary>Set where it is held.</summary>
    public HoldReason? Reason { get; init; }

    /// <summary>What the bot would say; null while it is at it.</summary>
    public AllHandsDraft? Draft { get; init; }

    /// <summary>What HR wrote, Markdown with [n] marks; null while HR wrote nothing.</summary>
    public string? Answer { get; init; }

    /// <summary>What the marks of <see cref="Answer"/> stand for.</summary>
    public IReadOnlyList<AllHandsSource> Sources { get; init; } = [];

    /// <summary>Who wrote the answer last; null where HR took the draft as it was.</summary>
    public Pseudonym? Author { get; init; }

    /// <summary>Who approved it; null while it is not approved.</summary>
    public Pseudonym? Approver { get; init; }

    /// <summary>It was answered at the meeting.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>What was said there; empty for nothing noted.</summary>
    public string Said { get; init; } = "";

    /// <summary>What it became in HR's queue; null where it is not there.</summary>
    public long? QueueItem { get; init; }

    public bool IsApproved => Approver is not null;

    /// <summary>What employees may read about it once the meeting is published.</summary>
    public bool HasWrittenAnswer => IsApproved || Said.Length > 0;

    public IEnumerable<AllHandsWording> Wordings => Others.Prepend(Lead);
}

/// <summary>What the bot would say to a question.</summary>
/// <param name="Outcome">answered, faq, abstained, refused or routed; failed where it could not be drafted.</param>
/// <param name="Text">Markdown with [n] marks; empty where it has no answer.</param>
internal sealed record AllHandsDraft(string Outcome, string Text, IReadOnlyList<AllHandsSource> Sources)
{
    public bool HasAnswer => Text.Length > 0;
}

/// <summary>What a mark [n] of an answer stands for.</summary>
/// <param name="Kind">article, faq or notice.</param>
/// <param name="Article">The id of what is cited.</param>
/// <param name="Published">yyyy-MM-dd, or null.</param>
/// <param name="Reader">Address of the reader page at the quote, relative to the site; empty for none.</param>
internal sealed record AllHandsSource(int N, string Kind, string Article, string Title, string Outlet, string? Published, string? Url, string Quote, int Start, int End, string Language, string Reader);

[JsonSerializable(typeof(AllHandsDraft))]
[JsonSerializable(typeof(IReadOnlyList<AllHandsSource>))]
internal sealed partial class AllHandsJson : JsonSerializerContext;
