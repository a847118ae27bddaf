using System.Globalization;
using Bot.AllHands;

namespace Bot.Rendering.Slack;

/// <summary>Where in the meetings a modal stands; it travels in the modal's metadata, and rights are checked again when it comes back.</summary>
/// <param name="Page">From 0.</param>
/// <param name="Form">Grows with each question that was sent, so that Slack empties the field.</param>
internal sealed record SlackAllHandsPlace(AllHandsId Session, int Page, int Form)
{
    /// <summary>The input in which a question is written.</summary>
    public string QuestionBlock => Block("question");

    /// <summary>The box that puts the asker's name on it.</summary>
    public string NameBlock => Block("name");

    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{Session} {Page} {Form}");

    /// <returns>Null for what is none.</returns>
    public static SlackAllHandsPlace? Read(string? metadata) =>
        metadata?.Split(' ') is [{ Length: > 0 } session, var page, var form] && int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new SlackAllHandsPlace(new AllHandsId(session), at, number)
            : null;

    private string Block(string name) => string.Create(CultureInfo.InvariantCulture, $"{name}_{Form}");
}
