using System.Globalization;
using Bot.Channels.Web;
using Bot.Language;
using Bot.Rendering;

namespace Bot.Desk.Layout;

/// <summary>The words of the desk in the page's language.</summary>
internal sealed class DeskWords(ReplyLanguage language)
{
    private const string Prefix = "desk.";

    public ReplyLanguage Language => language;

    public string this[string key] => Wording.Get(language, Prefix + key);

    public string Get(string key, params IReadOnlyList<string> values) => Wording.Get(language, Prefix + key, values);

    /// <summary>The words for a number of things: <c>key.one</c> or <c>key.many</c>.</summary>
    public string Count(string key, long count) => Wording.Count(language, Prefix + key, count);

    /// <returns>Null when there are no words for it, as where the key comes from an address.</returns>
    public string? Find(string key) => Wording.Section(language, Prefix + key).GetValueOrDefault(Prefix + key);

    public string Day(DateOnly day) => DayText.Write(language, day);

    /// <summary>Day and time of day, UTC.</summary>
    public string Time(DateTimeOffset at) => Get("time", Day(DateOnly.FromDateTime(at.UtcDateTime)), at.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture));
}
