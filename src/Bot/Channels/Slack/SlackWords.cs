using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Answering.Contacts;
using Bot.Channels.Slack.Api;
using Bot.Inbox;
using Bot.Language;
using Bot.Rendering;
using Bot.Rendering.Slack;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Slack;

/// <summary>Lines of ours to a person, in their language.</summary>
internal sealed class SlackWords(SlackPeople people, SlackWorkspace workspace, IOptions<AnswersOptions> answers, IOptions<ContactsOptions> contacts, IOptions<SlackOptions> options)
{
    private readonly ContactList _contacts = new(contacts.Value);

    private ReplyLanguage Default => ReplyLanguages.Parse(answers.Value.DefaultLanguage)!.Value;

    /// <summary>As far as it is known without asking Slack.</summary>
    public ReplyLanguage LanguageOf(string user) => people.Known(user)?.Language ?? Default;

    /// <summary>Where there is time to ask Slack.</summary>
    public async Task<ReplyLanguage> FindLanguageAsync(string user, CancellationToken cancellationToken)
    {
        try
        {
            return LanguageOf(await people.FindAsync(user, await workspace.GetAsync(cancellationToken), cancellationToken));
        }
        catch (DeliveryException)
        {
            return LanguageOf(user);
        }
    }

    public ReplyLanguage LanguageOf(SlackPerson person) => person.Language ?? Default;

    /// <summary>The language of a question that has no answer yet.</summary>
    public ReplyLanguage LanguageOf(string question, SlackPerson person) => ReplyLanguages.Parse(LanguageGuess.Of(question)) ?? LanguageOf(person);

    public string Contact(ReplyLanguage language) => _contacts.Of(ContactKind.HrPartner, language);

    /// <summary>Who speaks here and how to reach a human. Escaped.</summary>
    public string Disclosure(ReplyLanguage language) => Mrkdwn.Fit(Wording.Get(language, "chat.disclosure", Contact(language)), 2_000);

    /// <summary>The immediate reply to a command without a question.</summary>
    public JsonObject CommandHelp(string user) => new()
    {
        ["response_type"] = "ephemeral",
        ["text"] = Mrkdwn.Escape(Wording.Get(LanguageOf(user), "slack.help", options.Value.Command)),
    };
}
