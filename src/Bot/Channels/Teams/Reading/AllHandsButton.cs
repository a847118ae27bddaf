using System.Globalization;
using System.Text.Json;
using Bot.AllHands;
using Bot.Rendering.Teams;

namespace Bot.Channels.Teams.Reading;

/// <summary>A button of ours about a company meeting, with what a dialog was filled in with.</summary>
/// <param name="Verb">One of <see cref="TeamsAllHandsButtons"/>.</param>
/// <param name="Meeting">Null for whichever is open.</param>
/// <param name="Form">What we called the dialog's form; empty without one.</param>
/// <param name="Text">What stood in its field.</param>
internal sealed record AllHandsButton(string Verb, AllHandsId? Meeting, AllHandsQuestionId? Question, int Page, string Form, string Text, bool IsNamed)
{
    private const int MostShown = 20;

    /// <summary>Ids of the questions that stood around the button and keep their places.</summary>
    public IReadOnlyList<string> Shown { get; init; } = [];

    /// <returns>Null when the data is no button of ours about a meeting.</returns>
    public static AllHandsButton? Read(JsonElement data)
    {
        if (ActivityReader.StringOf(data, TeamsAllHandsButtons.Meeting) is not { } meeting
            || ActivityReader.StringOf(data, "verb") is not (TeamsAllHandsButtons.Show or TeamsAllHandsButtons.Meetings or TeamsAllHandsButtons.Vote or TeamsAllHandsButtons.TakeBack or TeamsAllHandsButtons.Read or TeamsAllHandsButtons.Send))
        {
            return null;
        }

        string Of(string name) => ActivityReader.StringOf(data, name) ?? "";
        return new AllHandsButton(
            Of("verb"),
            meeting.Length > 0 ? new AllHandsId(meeting) : null,
            Of(TeamsAllHandsButtons.Question) is { Length: > 0 } question ? new AllHandsQuestionId(question) : null,
            int.TryParse(Of(TeamsAllHandsButtons.Page), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0,
            Of(TeamsAllHandsButtons.Form),
            Of(TeamsAllHandsButtons.Text),
            Of(TeamsAllHandsButtons.Name) == "true")
        {
            Shown = [.. Of(TeamsAllHandsButtons.Shown).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(MostShown)],
        };
    }
}
