using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Privacy;

/// <summary>What the store holds about one person, as they get it.</summary>
/// <param name="Person">Their id on the platform.</param>
/// <param name="GreetedAt">When they were told that this is an automated assistant; null for never.</param>
/// <param name="IsReachable">Whether what is needed to write to them is kept.</param>
internal sealed record PersonalExport(
    string Person, DateTimeOffset ExportedAt, IReadOnlyList<ExportedQuestion> Questions, IReadOnlyList<ExportedEscalation> SentToHr, IReadOnlyList<ExportedFeedback> Feedback,
    DateTimeOffset? GreetedAt, bool IsReachable)
{
    /// <summary>Questions to company meetings that they put their name to; nobody knows whose the others are.</summary>
    public IReadOnlyList<ExportedSignedQuestion> SignedAtMeetings { get; init; } = [];

    /// <summary>What they voted for at meetings that are still open.</summary>
    public IReadOnlyList<string> VotedForAtMeetings { get; init; } = [];

    /// <summary>The pages they made for a talk about an outside offer, until those are deleted.</summary>
    public IReadOnlyList<ExportedBrief> Briefs { get; init; } = [];

    /// <summary>The messages they saved after a check.</summary>
    public IReadOnlyList<ExportedDraft> SavedDrafts { get; init; } = [];

    /// <summary>True when nothing of theirs is kept.</summary>
    [JsonIgnore]
    public bool IsEmpty => Questions.Count == 0 && SentToHr.Count == 0 && Feedback.Count == 0 && Briefs.Count == 0 && SavedDrafts.Count == 0 && SignedAtMeetings.Count == 0 && VotedForAtMeetings.Count == 0;

    public string Write() => JsonSerializer.Serialize(this, PersonalExportJson.Readable.PersonalExport);
}

/// <param name="Outcome">answered, faq, abstained, refused or routed.</param>
internal sealed record ExportedQuestion(DateTimeOffset AskedAt, string? Question, string Outcome, string Answer);

/// <param name="State">waiting, answered, closed, withdrawn or wished.</param>
internal sealed record ExportedEscalation(DateTimeOffset SentAt, string Question, string? Note, string? Name, string State);

/// <param name="Asked">The choices it was made for.</param>
internal sealed record ExportedBrief(DateTimeOffset MadeAt, DateTimeOffset ExpiresAt, string Asked);

internal sealed record ExportedFeedback(DateTimeOffset GivenAt, bool IsHelpful, string? Reason, string? Comment);

internal sealed record ExportedSignedQuestion(string Question, string Name);

internal sealed record ExportedDraft(DateTimeOffset SavedAt, string Text);

[JsonSerializable(typeof(PersonalExport))]
internal sealed partial class PersonalExportJson : JsonSerializerContext
{
    // For people: letters stay letters.
    public static PersonalExportJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
