using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Channels.Slack.Api;
using Bot.Conversations;
using Bot.Rendering;
using Bot.Rendering.Slack;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Slack;

/// <summary>The app's own pages: the home, published for each person, and the prompts above the messages.</summary>
internal sealed class SlackHome(SlackApi api, SlackPeople people, SlackStatus status, SlackWords words, SuggestedQuestions questions, CorpusIndexHolder corpus, TurnStore turns, IOptions<SlackOptions> options, IOptions<ChannelsOptions> channels)
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

        var recent = await turns.RecentOfAsync(us.Person(opened.User), RecentQuestions, cancellationToken);
        var known = corpus.Current.Articles.Count(article => article.Audience == Audience.Everyone);
        var view = SlackHomeView.Write(known, questions.For(language), [.. recent.Select(turn => turn.Question).OfType<string>().Where(question => question.Any(char.IsLetterOrDigit))], words.Contact(language), options.Value.Command, language);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(view.ToJsonString())));
        if (opened.HasView && _published.TryGetValue(opened.User, out var shown) && shown == hash)
        {
            return;
        }

        await api.WriteAsync("views.publish", new JsonObject { ["user_id"] = opened.User, ["view"] = view }, us.TeamId, cancellationToken);
        _published[opened.User] = hash;
    }
}
