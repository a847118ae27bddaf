using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Channels.Slack.AllHands;
using Bot.Channels.Slack.Api;
using Bot.Channels.Slack.Hr;
using Bot.Conversations;
using Bot.Language;
using Bot.Rendering;
using Bot.Rendering.Slack;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Slack;

/// <summary>The app's own pages: the home, published for each person, and the prompts above the messages.</summary>
internal sealed class SlackHome(SlackApi api, SlackPeople people, SlackStatus status, SlackWords words, SuggestedQuestions questions, CorpusIndexHolder corpus, TurnStore turns, SlackHomeHr hr, SlackHomeAllHands meetings, IOptions<SlackOptions> options, IOptions<ChannelsOptions> channels)
{
    private const int RecentQuestions = 5;

    // What each person's page showed last, so that opening it again does not publish the same again. Forgotten with the process.
    private readonly ConcurrentDictionary<string, string> _published = new();

    public async Task HandleAsync(SlackActivity.HomeOpened opened, SlackIdentity us, CancellationToken cancellationToken)
    {
        var person = await people.FindAsync(opened.User, us, cancellationToken);
        if (person.IsOutsider && channels.Value.Outsiders == Outsiders.Refuse)
        {
            return;
        }

        var language = words.LanguageOf(person);
        if (opened.IsMessages)
        {
            await status.SuggestAsync(us, opened.Channel, Wording.Get(language, "slack.prompts"), questions.For(language), cancellationToken);
            return;
        }

        var (view, hash) = await WriteAsync(opened.User, person, language, us, cancellationToken);
        if (!(opened.HasView && _published.TryGetValue(opened.User, out var shown) && shown == hash))
        {
            await PublishAsync(opened.User, view, hash, us, cancellationToken);
        }
    }

    /// <summary>Shows how things stand after something was pressed there.</summary>
    public async Task PublishAsync(string user, SlackIdentity us, CancellationToken cancellationToken)
    {
        var (view, hash) = await WriteAsync(user, await people.FindAsync(user, us, cancellationToken), words.LanguageOf(user), us, cancellationToken);
        await PublishAsync(user, view, hash, us, cancellationToken);
    }

    private async Task PublishAsync(string user, JsonObject view, string hash, SlackIdentity us, CancellationToken cancellationToken)
    {
        await api.WriteAsync("views.publish", new JsonObject { ["user_id"] = user, ["view"] = view }, us.TeamId, cancellationToken);
        _published[user] = hash;
    }

    private async Task<(JsonObject View, string Hash)> WriteAsync(string user, SlackPerson person, ReplyLanguage language, SlackIdentity us, CancellationToken cancellationToken)
    {
        var recent = await turns.RecentOfAsync(us.Person(user), RecentQuestions, cancellationToken);
        var known = corpus.Current.CountFor(Audience.Everyone);
        string[] asked = [.. recent.Select(turn => turn.Question).OfType<string>().Where(question => question.Any(char.IsLetterOrDigit))];

        // Guests may see public articles by setting; the company's meetings are its own.
        var ofMeetings = person.IsOutsider ? [] : await meetings.BlocksAsync(language, cancellationToken);
        var view = SlackHomeView.Write(known, questions.For(language), asked, ofMeetings, await hr.BlocksAsync(user, us, language, cancellationToken), words.Contact(language), options.Value.Command, language);
        return (view, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(view.ToJsonString()))));
    }
}
